import type { Dataset } from '#lib/data/package.ts';
import { referenceRows } from '../statistics/reference.ts';
import { published, table } from './published-study.ts';

const label = (text: string) => ({ en: text, cy: text });
const level = (id: string) => ({ id, label: label(id) });
const site = (id: string, arm: string, phase: string) => ({ ...level(id), arm, phase });
const wave = (months: number) => ({ ...level(String(months)), months });
export const measures = ['conflict', 'cohesion', 'expressiveness', 'independence'];

const families = referenceRows('madeup_families').map((row) => [
  row.family_id ?? '',
  row.la ?? '',
  row.child_age_band ?? '',
  Number(row.n_children)
]);
const scores = referenceRows('madeup_scores_long').map((row) => [
  row.family_id ?? '',
  Number(row.wave_months),
  ...measures.map((measure) => (row[measure] ? Number(row[measure]) : null))
]);

/** The made-up families of tests/reference as a dataset; waves and the number of children are whole numbers there. */
export const madeUp: Dataset = {
  tables: {
    families: table(
      'families',
      { family_id: 'string', la: 'string', age: 'string', children: 'integer' },
      families
    ),
    scores: table(
      'scores',
      {
        family_id: 'string',
        month: 'integer',
        ...Object.fromEntries(measures.map((measure) => [measure, 'number']))
      },
      scores
    )
  },
  package: {
    ...published.package,
    name: 'made-up',
    study: {
      ...published.package.study,
      kind: 'synthetic',
      site: {
        label: label('Site'),
        levels: [site('LA1', 'without', '2'), site('LA2', 'without', '2'), site('LA3', 'with', '3')]
      },
      phase: { label: label('Phase'), levels: [level('2'), level('3')] },
      wave: { label: label('Wave'), levels: [wave(0), wave(3), wave(9)] },
      measures: measures.map(level),
      dimensions: [
        { id: 'age', label: label('Age'), levels: ['0-4', '5-10', '11-15', '16+'].map(level) },
        { id: 'children', label: label('Children'), levels: ['1', '2', '3', '4', '5'].map(level) }
      ],
      records: {
        families: { table: 'families', id: 'family_id', site: 'la' },
        scores: { table: 'scores', id: 'family_id', wave: 'month' }
      },
      threshold: 5
    }
  }
};
