import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { compareDatasets } from '../../../src/lib/data/compare-datasets.ts';
import type { Dataset } from '../../../src/lib/data/package.ts';
import { readDataset } from '../../../src/lib/data/read-dataset.ts';

/** The study, with some of its files changed. */
async function study(change: (path: string, text: string) => string = (_, text) => text) {
  const read = await readDataset('study', async (path) =>
    change(path, await readFile(`sample-data/study/${path}`, 'utf8'))
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
const inFile = (file: string, from: string, to: string) => (path: string, text: string) => {
  if (path !== file) return text;
  expect(text).toContain(from);
  return text.replace(from, to);
};

describe('a made-up second version of the study', () => {
  test('the same numbers do not differ', async () => {
    expect(compareDatasets(await study(), await study())).toEqual([]);
  });
  test('a changed number is told with its row, as printed', async () => {
    const later = await study(inFile('families-measured.csv', 'LA1,0,24', 'LA1,0,26'));
    expect(compareDatasets(await study(), later)).toEqual([
      {
        table: 'families-measured',
        key: { site: 'LA1', wave: '0' },
        column: 'n',
        before: 24,
        after: 26
      }
    ]);
  });
});

/** A dataset of one table, for what a version of the study would not have. */
const made = (
  columns: Readonly<Record<string, readonly (string | number | null)[]>>,
  primaryKey: readonly string[] = []
): Dataset => {
  const names = Object.keys(columns);
  const fields = names.map((name) => ({ name, type: 'string', title: name }));
  return {
    package: { study: {}, resources: [{ name: 'visits', schema: { fields, primaryKey } }] },
    tables: {
      visits: {
        name: 'visits',
        rows: Object.values(columns)[0]!.length,
        columns: names.map((name) => ({ name, type: 'string', values: columns[name] }))
      }
    }
  } as unknown as Dataset;
};

describe('rows and columns', () => {
  const before = made({ site: ['A', 'B'], n: [1, 2] }, ['site']);
  test('are matched by key, whatever their order', () => {
    expect(compareDatasets(before, made({ site: ['B', 'A'], n: [2, 1] }, ['site']))).toEqual([]);
  });
  test('that were added or left out are told', () => {
    expect(compareDatasets(before, made({ site: ['B', 'C'], n: [2, null] }, ['site']))).toEqual([
      { table: 'visits', key: { site: 'C' }, column: 'n', before: undefined, after: null },
      { table: 'visits', key: { site: 'A' }, column: 'n', before: 1, after: undefined }
    ]);
    const wider = made({ site: ['A', 'B'], n: [1, 2], more: ['x', 'y'] }, ['site']);
    expect(compareDatasets(before, wider)).toEqual([
      { table: 'visits', key: { site: 'A' }, column: 'more', before: undefined, after: 'x' },
      { table: 'visits', key: { site: 'B' }, column: 'more', before: undefined, after: 'y' }
    ]);
  });
  test('without a key are matched by place', () => {
    expect(compareDatasets(made({ n: [1, 2] }), made({ n: [1, 3] }))).toEqual([
      { table: 'visits', key: {}, column: 'n', before: 2, after: 3 }
    ]);
  });
  test('of a table that is gone are told', () => {
    expect(compareDatasets(before, { ...before, tables: {} })).toEqual([
      { table: 'visits', key: { site: 'A' }, column: 'n', before: 1, after: undefined },
      { table: 'visits', key: { site: 'B' }, column: 'n', before: 2, after: undefined }
    ]);
  });
});
