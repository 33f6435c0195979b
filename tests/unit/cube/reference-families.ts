import { readFileSync } from 'node:fs';
import type { Dataset } from '#lib/data/package.ts';
import { readDataset } from '#lib/data/read-dataset.ts';
import { study } from '../figures/made-up-records.ts';

const label = (text: string) => ({ en: text, cy: text });
const levels = (...ids: string[]) => ids.map((id) => ({ id, label: label(id) }));
const dimension = (id: string, ...ids: string[]) => ({
  id,
  label: label(id),
  levels: levels(...ids)
});

const resource = (name: string, path: string, types: Record<string, string>) => ({
  name,
  path,
  type: 'table',
  title: name,
  label: label(name),
  schema: {
    fields: Object.entries(types).map(([field, type]) => ({ name: field, type, title: field })),
    primaryKey: Object.keys(types).filter((field) => /family_id|wave/.test(field))
  }
});

const descriptor = {
  name: 'made-up',
  version: '1.0.0',
  title: 'Made-up families',
  resources: [
    resource('families', 'madeup_families.csv', {
      family_id: 'string',
      la: 'string',
      ra: 'integer',
      n_children: 'integer',
      lone_parent: 'integer',
      child_age_band: 'string',
      referral_need: 'string'
    }),
    resource('scores', 'madeup_scores_long.csv', {
      family_id: 'string',
      la: 'string',
      ra: 'integer',
      wave_months: 'integer',
      conflict: 'number',
      cohesion: 'number',
      expressiveness: 'number',
      independence: 'number'
    })
  ],
  study: {
    ...study,
    dimensions: [
      dimension('n_children', '1', '2', '3', '4', '5'),
      dimension('lone_parent', '0', '1'),
      dimension('child_age_band', '0-4', '5-10', '11-15', '16+'),
      dimension(
        'referral_need',
        'behaviour',
        'school_attendance',
        'parent_mental_health',
        'housing_debt',
        'other'
      )
    ]
  }
};

/** The made-up families of tests/reference, read from their files as the page reads a dataset. */
export async function referenceFamilies(): Promise<Dataset> {
  const read = await readDataset('reference', async (path) =>
    path === 'datapackage.json'
      ? JSON.stringify(descriptor)
      : readFileSync(`tests/reference/${path}`, 'utf8')
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
