import { expect, test } from 'vitest';
import type { DataPackage } from '#lib/data/package.ts';
import { readDataset } from '#lib/data/read-dataset.ts';
import { column, type Table } from '#lib/data/table.ts';
import { studyFiles } from './study-files.ts';

const DESCRIPTOR = 'datapackage.json';

/** Reads the study after its files were changed. */
function read(change: (files: Map<string, string>) => void = () => undefined) {
  const files = studyFiles();
  change(files);
  return readDataset('study', async (path) => files.get(path));
}

/** Reads the study with one text of one file replaced; the text must be there. */
const readWith = (path: string, from: string, to: string) =>
  read((files) => {
    const text = files.get(path) ?? '';
    expect(text).toContain(from);
    files.set(path, text.replace(from, to));
  });

/** Reads the study with its descriptor changed as an object. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test breaks the descriptor at will
const readDescribed = (change: (descriptor: any) => void) =>
  read((files) => {
    const descriptor = JSON.parse(files.get(DESCRIPTOR) ?? '') as DataPackage;
    change(descriptor);
    files.set(DESCRIPTOR, JSON.stringify(descriptor));
  });

test('the study is read whole, with numbers as printed and reasons for what is absent', async () => {
  const study = await read();
  if (!study.ok) throw new Error(JSON.stringify(study.problems));
  const { package: described, tables } = study.value;
  expect(Object.keys(tables)).toEqual(described.resources.map(({ name }) => name));
  const columnOf = (table: string, name: string) => column(tables[table] as Table, name);
  const mean = columnOf('family-scales', 'mean');
  expect(mean.values.slice(0, 3)).toEqual([46.21, 49.15, 56.3]);
  expect(mean.printed?.[21]).toBe('46.0');
  expect(mean.values[21]).toBe(46);
  expect(Object.keys(mean.reasons ?? {})).toHaveLength(18);
  expect(mean.reasons?.[9]).toBe('not-published');
  const change = columnOf('confidence-change', 'change');
  expect([change.values[0], change.printed?.[0]]).toEqual([6.3, '+6.3']);
});

test.each([
  [
    'a wrong type at row 3',
    ['families-measured.csv', 'LA1,3,11', 'LA1,3,eleven'],
    { rule: 'value-type', row: 3, column: 'n', value: 'eleven', expected: 'integer' }
  ],
  [
    'an unknown authority',
    ['families-measured.csv', 'LA3,9,17', 'LA4,9,17'],
    { rule: 'value-enum', row: 10, column: 'site', value: 'LA4', expected: 'LA1, LA2, LA3' }
  ],
  [
    'a repeated key',
    ['families-measured.csv', 'LA1,3,11', 'LA1,0,11'],
    { rule: 'value-unique', row: 3, column: 'site, wave', value: 'LA1, 0', expected: '2' }
  ],
  [
    'a ragged row',
    ['visits.csv', 'first-meeting,2', 'first-meeting,2,'],
    { rule: 'row-ragged', row: 2, value: '3', expected: '2' }
  ],
  [
    'a value left out',
    ['visits.csv', 'first-meeting,2', 'first-meeting,NP'],
    { rule: 'value-required', row: 2, column: 'n', value: 'NP' }
  ],
  [
    'a count below zero',
    ['visits.csv', 'first-meeting,2', 'first-meeting,-2'],
    { rule: 'value-range', row: 2, column: 'n', value: '-2', expected: '≥ 0' }
  ],
  [
    'a column named otherwise',
    ['families-measured-totals.csv', 'wave,n', 'wave,N'],
    { rule: 'header-missing', row: 1, column: 'n', expected: 'wave, n' }
  ],
  [
    'a quotation mark left open',
    ['authorities.csv', '"No waiting list;', '"No "waiting list;'],
    { rule: 'csv-quotes', row: 4 }
  ]
] as const)('%s', async (_, [path, from, to], problem) => {
  const broken = await readWith(path, from, to);
  expect(broken.ok).toBe(false);
  expect(!broken.ok && broken.problems[0]).toEqual({ file: `study/${path}`, ...problem });
});

test('problems of all tables are listed together, and nothing is loaded', async () => {
  const broken = await read((files) => {
    files.delete('visits.csv');
    files.set('confidence.csv', '');
    files.set('families-measured-totals.csv', 'wave,n\n0,74\n3,x\n12,50\n');
  });
  expect(broken).toEqual({
    ok: false,
    problems: [
      {
        rule: 'value-enum',
        file: 'study/families-measured-totals.csv',
        row: 4,
        column: 'wave',
        value: '12',
        expected: '0, 3, 9'
      },
      {
        rule: 'value-type',
        file: 'study/families-measured-totals.csv',
        row: 3,
        column: 'n',
        value: 'x',
        expected: 'integer'
      },
      { rule: 'file-empty', file: 'study/confidence.csv' },
      { rule: 'file-missing', file: 'study/visits.csv' }
    ]
  });
});

test('a level of the study closes a column that lists no values itself', async () => {
  const broken = await read((files) => {
    const descriptor = JSON.parse(files.get(DESCRIPTOR) ?? '');
    delete descriptor.resources[0].schema.fields[0].constraints.enum;
    files.set(DESCRIPTOR, JSON.stringify(descriptor));
    files.set('families-measured.csv', 'site,wave,n\nLA9,0,1\n');
  });
  expect(!broken.ok && broken.problems).toEqual([
    {
      rule: 'value-enum',
      file: 'study/families-measured.csv',
      row: 2,
      column: 'site',
      value: 'LA9',
      expected: 'LA1, LA2, LA3'
    }
  ]);
});

test.each([
  ['file-missing', undefined],
  ['file-empty', ' \n'],
  ['not-json', '{"name": }']
])('a descriptor that is %s', async (rule, text) => {
  const broken = await read((files) => {
    if (text === undefined) files.delete(DESCRIPTOR);
    else files.set(DESCRIPTOR, text);
  });
  expect(broken).toEqual({ ok: false, problems: [{ rule, file: 'study/datapackage.json' }] });
});

test('a descriptor with a byte order mark is read', async () => {
  const study = await read((files) =>
    files.set(DESCRIPTOR, `\uFEFF${files.get(DESCRIPTOR) ?? ''}`)
  );
  expect(study.ok).toBe(true);
});

test('a broken descriptor is told before any table is read', async () => {
  const broken = await readDescribed((descriptor) => {
    descriptor.study.kind = 'hearsay';
    descriptor.resources[0].path = 'gone.csv';
  });
  expect(broken).toEqual({
    ok: false,
    problems: [
      {
        rule: 'descriptor-invalid',
        file: 'study/datapackage.json',
        property: 'study.kind',
        value: 'hearsay',
        expected: 'published, synthetic, records, audited'
      }
    ]
  });
});
