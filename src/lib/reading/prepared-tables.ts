import { sheetsIn } from '../data/formats/sheets.ts';
import { asCsv } from '../data/formats/as-csv.ts';
import { fileAt } from '../data/formats/dropped-files.ts';
import { readGrid } from '../data/prepare/grid.ts';
import { header } from '../data/prepare/header.ts';
import { prepared, type Preparation, type PreparedSource } from '../data/prepare/preparation.ts';
import { ownWords } from '../data/prepare/propose-combine.ts';
import { tableCsv } from '../data/prepare/table-csv.ts';
import type { TextTable } from '../data/prepare/text-table.ts';
import type { Checked } from '../data/problem.ts';

/** A table that was made of files, as CSV, and where its lines stand in them. */
export interface PreparedTable {
  readonly csv: Blob;
  /** Names of the files, one for each source. */
  readonly files: readonly string[];
  /** Files and sheets of which it is made, as they are told, and all their lines. */
  readonly sources: readonly string[];
  readonly lines: number;
  /** Where a line of the CSV, the names being 1, stands. */
  readonly placeOf: (line: number) => { readonly file: string; readonly row: number };
}

/** Reads a source as it stands. */
async function gridOf(file: File, { sheet }: PreparedSource): Promise<Checked<TextTable>> {
  // Another sheet in place of one that is not there would be told as what it is not.
  if (sheet !== undefined && !(await sheetsIn(file)).includes(sheet))
    return { ok: false, problems: [{ rule: 'sheet-missing', file: file.name, expected: sheet }] };
  const dialect = sheet === undefined ? {} : { dialect: { sheetName: sheet } };
  const csv = await asCsv(file, { name: '', schema: { fields: [] }, ...dialect });
  return csv.ok ? readGrid(file.name, csv.value) : csv;
}

const holds = (table: TextTable, fields: readonly string[]) => {
  const names = new Set(table.columns.map(({ name }) => name));
  return fields.every((field) => names.has(field));
};

/** The same preparation with the header where the grid has it, as where a next file has more lines over it. */
function withHeaders(preparation: Preparation, grids: readonly TextTable[]): Preparation {
  const sources = preparation.sources.map((source, at) => ({
    ...source,
    steps: [
      ...header.propose(grids[at]!, new Map()).map(({ step }) => step),
      ...source.steps.filter(({ kind }) => kind !== 'header')
    ]
  }));
  return { ...preparation, sources };
}

async function made(
  preparation: Preparation,
  files: readonly File[],
  fields: readonly string[]
): Promise<Checked<PreparedTable>> {
  const grids: TextTable[] = [];
  for (const [at, source] of preparation.sources.entries()) {
    const grid = await gridOf(files[at]!, source);
    if (!grid.ok) return grid;
    grids.push(grid.value);
  }
  const asSaved = prepared(preparation, grids);
  const moved = holds(asSaved, fields) ? asSaved : prepared(withHeaders(preparation, grids), grids);
  const table = holds(moved, fields) ? moved : asSaved;
  const names = files.map(({ name }) => name);
  const placeOf = (line: number) => ({
    file: names[table.from?.[line - 2] ?? 0]!,
    // The line of the names is that of the first row, or of the file's first.
    row: table.lines[line - 2] ?? 1
  });
  const sources = preparation.sources.map(({ sheet }, at) =>
    sheet === undefined ? names[at]! : `${names[at]}: ${sheet}`
  );
  const lines = grids.reduce((sum, grid) => sum + grid.rows, 0);
  return { ok: true, value: { csv: tableCsv(table), files: names, placeOf, sources, lines } };
}

/** Files of other names in the place of those that are named, where there is one choice. */
async function fitting(
  preparation: Preparation,
  others: readonly File[],
  fields: readonly string[]
): Promise<PreparedTable | undefined> {
  const { sources, combine } = preparation;
  const one = new Set(sources.map(({ file }) => file)).size === 1;
  const choices: File[][] = [];
  if (one) choices.push(...others.map((file) => sources.map(() => file)));
  else if (combine?.kind === 'stack' && others.length === sources.length) {
    const words = ownWords(others.map(({ name }) => name));
    const files = combine.values.map((value) => others[words.indexOf(value)]);
    if (!files.includes(undefined)) choices.push(files as File[]);
  }
  const found: PreparedTable[] = [];
  for (const files of choices) {
    const table = await made(preparation, files, fields);
    if (!table.ok) continue;
    const [line = ''] = (await table.value.csv.slice(0, 1 << 16).text()).split('\n', 1);
    if (fields.every((field) => line.includes(field))) found.push(table.value);
  }
  return found.length === 1 ? found[0] : undefined;
}

/**
 * Makes a table of files as a description says, of those that it names or of others of the same shape.
 * @param fields columns that are to be read of it. @param others files that no table names.
 * @returns the table, or that a file or a sheet is missing or cannot be read.
 */
export async function preparedTable(
  preparation: Preparation,
  fields: readonly string[],
  files: readonly File[],
  others: readonly File[]
): Promise<Checked<PreparedTable>> {
  const named = preparation.sources.map(({ file }) => fileAt(file, files));
  const lacking = named.flatMap((one) => (one.ok ? [] : one.problems));
  if (!lacking.length)
    return made(
      preparation,
      named.flatMap((one) => (one.ok ? [one.value] : [])),
      fields
    );
  const other = await fitting(preparation, others, fields);
  return other ? { ok: true, value: other } : { ok: false, problems: lacking };
}
