import { expect, test } from 'vitest';
import { cellLayout } from '#lib/cube/cell-layout.ts';
import { cellsFromTables } from '#lib/cube/cells-from-tables.ts';
import type { Cells } from '#lib/cube/cells.ts';
import type { Dataset } from '#lib/data/package.ts';
import { numberColumns } from '#lib/engine/columns.ts';
import { lockedEngine } from '#lib/engine/locked.ts';
import { cells, cellsOf } from '#lib/engine/questions/cells.ts';
import { schemasOf } from '#lib/engine/study-tables.ts';
import { randomRecords } from '../cube/random-records.ts';
import { referenceFamilies } from '../cube/reference-families.ts';
import { datasetIn } from '../sample-rows.ts';
import { nodeDuckDB } from './node-duckdb.ts';
import { published } from './published-study.ts';

function withoutMentions({ package: { study, ...rest }, tables }: Dataset): Dataset {
  const { families, scores } = study.records!;
  return { package: { ...rest, study: { ...study, records: { families, scores } } }, tables };
}

/** Rows of cells by their codes, in the order of the codes. */
function rowsByCodes({ codes, summed, values }: Cells): [codes: string, row: number[]][] {
  const { width } = cellLayout(summed);
  return Array.from({ length: values.length / width }, (_, cell): [string, number[]] => [
    codes.map((ofAxis) => ofAxis[cell]).join(' '),
    [...values.subarray(cell * width, (cell + 1) * width)]
  ]).sort(([a], [b]) => (a < b ? -1 : 1));
}

test.each([
  ['the reference families', 75, 66, referenceFamilies],
  ['the families shipped', 75, 75, () => datasetIn('sample-data/families')],
  ['random records', 389, 260, async () => randomRecords(3, 400)],
  ['records without mentions', 389, 260, async () => withoutMentions(randomRecords(3, 400))]
])('the cells of %s are those of the page', async (_, families, count, read) => {
  const dataset = await read();
  const { study } = dataset.package;
  const duckdb = await nodeDuckDB();
  await (await lockedEngine(duckdb)).load(schemasOf(dataset));
  const answered = cellsOf(study, numberColumns(await duckdb.query(cells(study))));
  const summed = cellsFromTables(dataset);
  expect([answered.axes, answered.summed]).toEqual([summed.axes, summed.summed]);
  const [rows, expected] = [rowsByCodes(answered), rowsByCodes(summed)];
  expect(rows.map(([codes]) => codes)).toEqual(expected.map(([codes]) => codes));
  rows.forEach(([, row], cell) =>
    row.forEach((value, place) => expect(value).toBeCloseTo(expected[cell]![1][place]!, 9))
  );
  expect([rows.length, rows.reduce((sum, [, row]) => sum + row[0]!, 0)]).toEqual([count, families]);
});

test('published figures have no cells', () => {
  expect(() => cells(published.package.study)).toThrow('The study has no records');
});
