import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { DIALECTS } from '../../src/lib/cube-sql/dialect.ts';
import type { AnswerRow } from '../../src/lib/cube-sql/read-checks.ts';
import { parseCsv } from '../../src/lib/data/csv.ts';
import { installEngines } from '../engines/install.ts';
import { duckdbRows } from './duckdb-source.ts';
import type { Bounds } from './source.ts';
import { Refused } from './told.ts';

async function rowsOf(file: string, bounds: Bounds): Promise<AnswerRow[]> {
  if (extname(file) !== '.csv') {
    if (!installEngines())
      throw new Refused(`${file}: DuckDB is not installed to read it. Save the answer as CSV.`);
    const glob = DIALECTS.duckdb.text(file);
    return duckdbRows(`SELECT * FROM read_parquet(${glob})`, bounds);
  }
  const read = parseCsv(file, (await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  if (!read.ok || !read.value.length)
    throw new Refused(
      `${file}: this is no CSV with a header. Save the answer of the SQL unchanged.`
    );
  const [header, ...rows] = read.value;
  const ragged = rows.find(({ cells }) => cells.length !== header!.cells.length);
  if (ragged)
    throw new Refused(
      `${file}: a row has ${ragged.cells.length} cells, the header ${header!.cells.length}. Save the answer again.`
    );
  return rows.map(({ cells }) =>
    Object.fromEntries(header!.cells.map((column, at) => [column.toLowerCase(), cells[at] || null]))
  );
}

/** Answers of an engine that others ran, as files: the cells, and beside them what was counted. */
export async function answerFiles(
  cells: string,
  bounds: Bounds
): Promise<{ cells: AnswerRow[]; checks: AnswerRow | undefined }> {
  const checks = join(dirname(cells), `checks${extname(cells)}`);
  for (const file of [cells, checks])
    if (!existsSync(file))
      throw new Refused(`${file}: there is no such file. Save both answers in one folder.`);
  const [row] = await rowsOf(checks, bounds);
  return { checks: row, cells: await rowsOf(cells, bounds) };
}
