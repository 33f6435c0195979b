import { expect, test } from 'vitest';
import { figureFiles } from '#lib/figures/takeaway/figure-zip.ts';
import { dataset, takenTrajectory } from './takeaway-data.ts';

test('the zip holds its files and the tables that the numbers rest on', async () => {
  const files = await figureFiles(takenTrajectory('en'));
  expect(Object.keys(files).sort()).toEqual([
    'README.cy.md',
    'README.md',
    'data.csv',
    'datapackage.json',
    'dictionary.csv',
    'families-measured.csv',
    'family-scales.csv',
    'query.sql',
    'reproduce.R',
    'reproduce.py',
    'suppression-log.csv',
    'view.csv'
  ]);
  expect(files['data.csv']!.split('\n')[0]).toBe(
    'measure,group,wave,n,mean,sd,ci_low,ci_high,status'
  );
  expect(files['family-scales.csv']).toContain('conflict,LA1,0,46.21');
  expect(files['family-scales.csv']).toContain('cohesion,LA1,0,NP');
  const { resources } = JSON.parse(files['datapackage.json']!) as {
    resources: { name: string; path: string; schema: { fields: { name: string }[] } }[];
  };
  for (const { path, schema } of resources)
    expect(files[path]!.replace('\ufeff', '').split('\n')[0], path).toBe(
      schema.fields.map(({ name }) => name).join(',')
    );
});

test('each note to read first is of one language throughout', async () => {
  for (const language of ['en', 'cy'] as const) {
    const files = await figureFiles(takenTrajectory(language));
    expect(files['README.md']).toContain('- Compared by: Local authority');
    expect(files['README.md']).not.toMatch(/Wedi'u cymharu|Ffeiliau|Awdurdod lleol/);
    expect(files['README.cy.md']).toContain("- Wedi'u cymharu yn ôl: Awdurdod lleol");
    expect(files['README.cy.md']).not.toMatch(
      /Compared|Files\b|Published mean|Local authority|Notes/
    );
  }
});

test('records that the reader opened stay out, and the scripts ask for them', async () => {
  const data = takenTrajectory('en');
  const study = {
    ...dataset.package.study,
    kind: 'records' as const,
    records: {
      families: { table: 'families-measured', id: 'id', site: 'site' },
      scores: { table: 'family-scales', id: 'id', wave: 'wave' }
    }
  };
  const files = await figureFiles({ ...data, package: { ...data.package, study } });
  expect(Object.keys(files)).not.toContain('family-scales.csv');
  expect(Object.keys(files)).not.toContain('families-measured.csv');
  expect(files['README.md']).toContain(
    'put your own files beside them under these names, as CSV: families-measured.csv, family-scales.csv.'
  );
  const made = { ...study, kind: 'synthetic' as const };
  const { context } = data.figure;
  const local = { ...context, view: { ...context.view, data: 'local' } };
  const opened = await figureFiles({
    ...data,
    package: { ...data.package, study: made },
    figure: { ...data.figure, context: local }
  });
  expect(Object.keys(opened)).not.toContain('family-scales.csv');
});
