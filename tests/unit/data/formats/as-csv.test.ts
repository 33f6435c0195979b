import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '#lib/data/csv.ts';
import { asCsv } from '#lib/data/formats/as-csv.ts';
import type { Resource } from '#lib/data/package.ts';
import { formats, workbook, type TextTable } from './write-formats.ts';

const FOLDER = 'sample-data/families';
const resources: Resource[] = JSON.parse(
  readFileSync(`${FOLDER}/datapackage.json`, 'utf8')
).resources;
const cellsOf = (text: string) => {
  const read = parseCsv('', text);
  if (!read.ok) throw new Error('quotes');
  return read.value.map(({ cells }) => cells);
};
const tableOf = ({ path, schema }: Resource): TextTable => ({
  rows: cellsOf(readFileSync(`${FOLDER}/${path}`, 'utf8')),
  fields: schema.fields
});
const scores = resources.find(({ name }) => name === 'scores')!;
/** Scores with decimals, and one that is absent. */
const decimals: TextTable = {
  rows: [
    ['family_id', 'wave', 'conflict', 'cohesion', 'independence', 'expressiveness'],
    ['Tŷ "1", a', '0', '36.5', '44', '', '33'],
    ['F2', '9', '0.125', '45.25', '12', '-0.5']
  ],
  fields: scores.schema.fields
};

async function read(bytes: Uint8Array<ArrayBuffer>, ending: string, of = scores) {
  const csv = await asCsv(new File([bytes], `${of.name}.${ending}`), of);
  return csv.ok ? cellsOf(await csv.value.text()) : csv.problems;
}
const text = (content: string, ending: string) => read(new TextEncoder().encode(content), ending);
/** Hundreds of files take seconds where the machine is busy. */
const SLOW = { timeout: 120_000 };
const HEADER = decimals.rows[0]!;

describe.each(Object.entries(formats))('%s', (_, [ending, write]) => {
  test.each(resources.map((resource) => [resource.name, resource] as const))(
    'holds the cells of %s.csv',
    async (_, resource) => {
      const table = tableOf(resource);
      expect(table.rows.length).toBeGreaterThan(30);
      expect(await read(write(table), ending, resource)).toEqual(table.rows);
    }
  );

  test('cut off or changed anywhere is read or told, and never thrown', SLOW, async () => {
    const whole = write(tableOf(scores));
    const at = fc.nat(whole.length - 1);
    // A count inside a page of Parquet is believed, and a false one may keep its reader busy for ever,
    // which only the button Cancel ends; so its end alone is changed, which all else hangs on.
    const changed =
      ending === 'parquet' ? fc.integer({ min: whole.length - 8, max: whole.length - 1 }) : at;
    const changes = fc.array(fc.tuple(changed, fc.nat(255)), { minLength: 1, maxLength: 4 });
    const run = async (bytes: Uint8Array<ArrayBuffer>) => {
      const csv = await asCsv(new File([bytes], `scores.${ending}`), scores);
      expect(csv.ok || csv.problems.length > 0).toBe(true);
    };
    await fc.assert(
      fc.asyncProperty(at, (size) => run(whole.slice(0, size))),
      { numRuns: 60 }
    );
    await fc.assert(
      fc.asyncProperty(changes, (all) => {
        const bytes = whole.slice();
        for (const [place, byte] of all) bytes[place] = byte;
        return run(bytes);
      }),
      { numRuns: 150 }
    );
  });
});

test.each(['semicolons and decimal commas', 'JSON', 'NDJSON', 'Parquet', 'Excel'])(
  '%s holds decimals, marks of every kind and what is absent',
  async (name) => {
    const [ending, write] = formats[name]!;
    const rows = decimals.rows.map(([id, ...rest]) => [id!.replace(/"/g, '“'), ...rest]);
    expect(await read(write({ ...decimals, rows }), ending)).toEqual(rows);
  }
);

test('Windows-1252 is read where bytes are no UTF-8', async () => {
  const bytes = new TextEncoder().encode('family_id;wave\nX;0\n');
  bytes[15] = 0xf4;
  expect(await read(bytes, 'csv')).toEqual([
    ['family_id', 'wave'],
    ['ô', '0']
  ]);
});

test('commas that may mark thousands are told, unless the number would be too large', async () => {
  const header = 'family_id;wave;conflict;cohesion;independence;expressiveness';
  const body = (first: string, second: string) =>
    text(`${header}\nF1;0;${first};4;4;4\nF2;0;${second};4;4;4\n`, 'csv');
  expect(await body('1,5', '2.5')).toEqual([
    { rule: 'decimal-unclear', file: 'scores.csv', row: 2, column: 'conflict', value: '1,5' }
  ]);
  expect(await body('12,345', '50')).toEqual([
    HEADER,
    ...[
      ['F1', '0', '12.345', '4', '4', '4'],
      ['F2', '0', '50', '4', '4', '4']
    ]
  ]);
});

test('the sheet named like the table is read, else the first; empty rows stay empty lines', async () => {
  const other = { rows: [['other']], fields: [] };
  const rows = [HEADER, ['', '', '', '', '', ''], ...decimals.rows.slice(2)];
  const bytes = workbook({ other, scores: { ...decimals, rows } });
  expect(await read(bytes, 'xlsx')).toEqual([HEADER, [''], decimals.rows[2]]);
  expect(await read(workbook({ one: decimals, other }), 'xlsx')).toEqual(decimals.rows);
});

test.each([
  ['csv', '', 'file-empty'],
  ['xlsx', '', 'file-empty'],
  ['csv', 'PAR1\0\0\0', 'file-unreadable'],
  ['parquet', 'PAR1 and no more', 'file-unreadable'],
  ['xlsx', 'PK\x03\x04 and no more', 'file-unreadable'],
  ['json', '[{"wave": 0}', 'not-json'],
  ['json', '{"rows": []}', 'rows-not-flat'],
  ['json', '[{"wave": [0]}]', 'rows-not-flat'],
  ['json', '[1]', 'rows-not-flat'],
  ['ndjson', '{"wave": 0}\n{"wave', 'line-not-json'],
  ['tsv', 'family_id\twave\n"x\t0\n', 'csv-quotes']
])('a %s file that holds “%s” is told as %s', async (ending, content, rule) => {
  const problems = await text(content, ending);
  expect(problems.map((one) => ('rule' in one ? [one.rule, one.file] : one))).toEqual([
    [rule, `scores.${ending}`]
  ]);
});

test('a text is read as one whatever its ending says', async () => {
  for (const ending of ['xlsx', 'xls', 'parquet', 'dta', 'txt'])
    expect(await text('family_id;wave\nF1;0\n', ending)).toEqual([
      ['family_id', 'wave'],
      ['F1', '0']
    ]);
});

test('what a file should be is told with it', async () => {
  for (const [ending, expected] of [
    ['xlsx', 'Excel (.xlsx)'],
    ['parquet', 'Parquet'],
    ['ndjson', 'NDJSON'],
    ['tsv', 'CSV']
  ] as const)
    expect(await text('\0 no text, and PK', ending)).toEqual([
      { rule: 'file-unreadable', file: `scores.${ending}`, expected }
    ]);
});

test('a list without objects is a table without rows', async () => {
  expect(await text('[]', 'json')).toEqual([HEADER]);
});
