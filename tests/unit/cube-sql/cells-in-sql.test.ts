import { readFileSync } from 'node:fs';
import { tableFromIPC } from '@uwdata/flechette';
import { beforeAll, expect, test } from 'vitest';
import { cellsContent } from '#lib/cube-sql/cells-content.ts';
import { cellsSql, keyColumns, sumColumns } from '#lib/cube-sql/cells-sql.ts';
import { checksSql } from '#lib/cube-sql/checks-sql.ts';
import type { CubeAsk } from '#lib/cube-sql/cube-ask.ts';
import { DIALECTS } from '#lib/cube-sql/dialect.ts';
import { readCellRows } from '#lib/cube-sql/read-cells.ts';
import { readChecks, type AnswerRow } from '#lib/cube-sql/read-checks.ts';
import type { DataPackage } from '#lib/data/package.ts';
import type { DuckDB } from '#lib/engine/locked.ts';
import { nodeDuckDB } from '../engine/node-duckdb.ts';
import { samplePolicy } from '../pack/sample-policy.ts';
import { lakeSql } from './lake-sql.ts';
import { askedOf, cellsByKey, cellsOfFile, productCells } from './product-cells.ts';
import { randomLake } from './random-lake.ts';

const dialect = DIALECTS.duckdb;
let duckdb: DuckDB;
beforeAll(async () => {
  duckdb = await nodeDuckDB();
});

/** An answer with every value as text. */
async function answered(sql: string, columns: readonly string[]): Promise<AnswerRow[]> {
  const all = columns.map((column) => `CAST(${column} AS VARCHAR) AS ${column}`);
  const bytes = await duckdb.query(`SELECT ${all.join(', ')} FROM (${sql}) AS answer`);
  return tableFromIPC(bytes).toArray() as AnswerRow[];
}

async function checksOf(ask: CubeAsk) {
  const { sql, checks } = checksSql(ask, dialect);
  const [row] = await answered(
    sql,
    checks.map((_, at) => `c${at}`)
  );
  return readChecks(ask, checks, row!);
}

async function contentOf(ask: CubeAsk): Promise<string> {
  const totals = await checksOf(ask);
  if (!totals.ok) throw new Error(JSON.stringify(totals.problems));
  const columns = [...keyColumns(ask), ...sumColumns(ask).map(([as]) => as)];
  const cells = readCellRows(ask, await answered(cellsSql(ask, dialect), columns), totals.value);
  if (!cells.ok) throw new Error(JSON.stringify(cells.problems));
  return [...cellsContent(ask, cells.value)].join('');
}

async function load(statements: readonly string[]): Promise<void> {
  await duckdb.open({ path: ':memory:' });
  for (const sql of statements) await duckdb.query(sql);
}

const SHAPES = ['long', 'wide', 'folded'] as const;
test.each(Array.from({ length: 21 }, (_, seed) => [seed, SHAPES[seed % 3]!] as const))(
  'cells of random records %i, %s, are those of the product',
  async (seed, shape) => {
    const lake = randomLake(seed, shape);
    const { plan, ask } = askedOf(lake.dataset, lake.policy);
    await load(lakeSql(lake, dialect));
    const found = cellsByKey(cellsOfFile(await contentOf(ask)));
    const own = cellsByKey(await productCells(plan, lake.dataset, lake.csv));
    expect(own.size).toBeGreaterThan(30);
    expect(found).toEqual(own);
  }
);

test('cells of the made-up families are those of the product', async () => {
  const dataset = JSON.parse(
    readFileSync('sample-data/families/datapackage.json', 'utf8')
  ) as DataPackage;
  const { plan, ask } = askedOf(dataset, samplePolicy(), 1);
  const csv = new Map(
    dataset.resources.map(({ path }) => [
      path,
      readFileSync(`sample-data/families/${path}`, 'utf8')
    ])
  );
  const rows = (path: string) =>
    csv
      .get(path)!
      .trim()
      .split('\n')
      .map((line) => line.split(','));
  await load(
    dataset.resources.flatMap(({ name, path, schema }) => {
      const types = schema.fields.map(
        (field) => ({ string: 'VARCHAR', number: 'DOUBLE' })[field.type as 'string'] ?? 'BOOLEAN'
      );
      const columns = schema.fields.map((field, at) => `${dialect.id(field.name)} ${types[at]}`);
      const values = rows(path)
        .slice(1)
        .map(
          (row) => `(${row.map((cell) => (cell === '' ? 'NULL' : dialect.text(cell))).join(', ')})`
        );
      return [
        `CREATE TABLE ${dialect.id(name)} (${columns.join(', ')})`,
        `INSERT INTO ${dialect.id(name)} VALUES ${values.join(', ')}`
      ];
    })
  );
  const content = await contentOf(ask);
  const own = cellsByKey(await productCells(plan, dataset, csv));
  expect(own.size).toBe(75);
  expect(cellsByKey(cellsOfFile(content))).toEqual(own);
});
