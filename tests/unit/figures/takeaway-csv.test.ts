import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerFromArrow } from '#lib/engine/arrow.ts';
import { toCsv } from '#lib/figures/csv.ts';
import { nodeDuckDB } from '../engine/node-duckdb.ts';

const folder = mkdtempSync(join(tmpdir(), 'csv-'));
let duckdb: Awaited<ReturnType<typeof nodeDuckDB>>;
beforeAll(async () => {
  duckdb = await nodeDuckDB();
  await duckdb.open({});
}, 30_000);
afterAll(async () => {
  await duckdb.close();
  rmSync(folder, { recursive: true });
});

test('cells that would run as formulas are made plain, numbers stay numbers', async () => {
  const text = await toCsv({
    text: ['=1+1', '+cmd', '-x', '@sum', '\tx', '＝1', '+6.3', '-0.7', 'a-b'],
    number: [-1.5, 2, undefined, 0, 1e-9, 1, 1, 1, 1]
  });
  expect(text.replace('\ufeff', '').trimEnd().split('\n')).toEqual([
    'text,number',
    "'=1+1,-1.5",
    "'+cmd,2",
    "'-x,",
    "'@sum,0",
    "'\tx,1e-9",
    "'＝1,1",
    '+6.3,1',
    '-0.7,1',
    'a-b,1'
  ]);
});

test('commas, quotes and ends of lines are quoted', async () => {
  expect(await toCsv({ a: ['x,y', 'say "so"', 'one\ntwo'] })).toBe(
    'a\n"x,y"\n"say ""so"""\n"one\ntwo"\n'
  );
});

test('a byte order mark stands only before letters beyond ASCII', async () => {
  expect(await toCsv({ a: ['dŵr'] })).toBe('\ufeffa\ndŵr\n');
  expect(await toCsv({ a: ['plain'] })).toBe('a\nplain\n');
});

test('what is absent is empty, whatever the reason, and a lone empty cell is no empty line', async () => {
  expect(await toCsv({ n: [1, { missing: 'hidden' }, undefined], t: ['a', 'b', ''] })).toBe(
    'n,t\n1,a\n,b\n,\n'
  );
  expect(await toCsv({ n: [1, { missing: 'no-sd' }, 2] })).toBe('n\n1\n""\n2\n');
});

/** Texts made of what CSV, spreadsheets and readers trip over. */
const texts = fc
  .array(
    fc.constantFrom('"', '""', ',', '\n', '\r\n', ';', "'", '=', '-', '\t', ' ', 'a', 'ŵ', '7'),
    {
      maxLength: 8
    }
  )
  .map((parts) => parts.join(''));

test('DuckDB reads every text back as it was written', async () => {
  const tables = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(fc.array(texts, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 40
    })
  );
  let run = 0;
  await fc.assert(
    fc.asyncProperty(tables, async (rows) => {
      const file = join(folder, `${(run += 1)}.csv`);
      const names = rows[0]!.map((_, at) => `c${at}`);
      const columns = names.map((name, at) => [name, rows.map((row) => row[at]!)] as const);
      writeFileSync(file, await toCsv(Object.fromEntries(columns)));
      const answer = answerFromArrow(
        await duckdb.query(
          `SELECT * FROM read_csv('${file}', delim = ',', quote = '"', escape = '"', header = true,
            all_varchar = true, auto_detect = false, parallel = false,
            columns = {${names.map((name) => `${name}: 'VARCHAR'`).join(', ')}})`
        )
      );
      const read = rows.map((_, row) => answer.columns.map(({ values }) => values[row] ?? ''));
      // What a spreadsheet would run begins with an apostrophe; nothing else differs.
      const plain = rows.map((row) =>
        row.map((text) => (/^[=\-\t\r\n]/.test(text) && !/^-7+$/.test(text) ? `'${text}` : text))
      );
      expect(read).toEqual(plain);
    }),
    { numRuns: 25 }
  );
});
