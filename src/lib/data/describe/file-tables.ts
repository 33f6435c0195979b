import { csvWithFacts } from '../formats/as-csv.ts';
import { isTable } from '../formats/dropped-files.ts';
import { sheetsIn } from '../formats/sheets.ts';
import { readGrid } from '../prepare/grid.ts';
import { sampleOf } from '../prepare/sample.ts';
import type { Facts } from '../prepare/step.ts';
import type { TextTable } from '../prepare/text-table.ts';
import type { Checked, Problem } from '../problem.ts';

/** A file or a sheet that may hold a table, as CSV and as a grid of its cells. */
export interface FileTable {
  readonly file: string;
  /** The sheet, and all there are, where the file is a workbook. */
  readonly sheet?: string;
  readonly sheets: readonly string[];
  readonly csv: Blob;
  /** What the file says of its columns, beside their cells. */
  readonly facts: Facts;
  /** All cells, or those of the beginning and the end of a large file. */
  readonly sample: TextTable;
  readonly sampled: boolean;
}

/** Most sheets of a workbook that are looked into. */
const MOST_SHEETS = 60;

async function tableOf(
  file: File,
  sheets: readonly string[],
  sheet?: string
): Promise<Checked<FileTable>> {
  const dialect = sheet === undefined ? {} : { dialect: { sheetName: sheet } };
  const read = await csvWithFacts(file, { name: '', schema: { fields: [] }, ...dialect });
  if (!read.ok) return read;
  const { csv, facts } = read.value;
  const part = await sampleOf(csv);
  const sample = await readGrid(file.name, part);
  if (!sample.ok) return sample;
  const chosen = sheet === undefined ? {} : { sheet };
  return {
    ok: true,
    value: {
      ...{ file: file.name, ...chosen, sheets, csv, facts },
      ...{ sample: sample.value, sampled: part !== csv }
    }
  };
}

/**
 * Opens the tables that files may hold: of a workbook each sheet, or the one that the reader chose.
 * @param sheetOf the sheet to read of a workbook, by name of the file.
 */
export async function fileTables(
  files: readonly File[],
  sheetOf: ReadonlyMap<string, string>,
  onTable: (table: FileTable) => void
): Promise<{ readonly tables: FileTable[]; readonly problems: Problem[] }> {
  const named = files.filter(({ name }) => isTable(name));
  const [tables, problems]: [FileTable[], Problem[]] = [[], []];
  for (const file of named.length ? named : files) {
    const sheets = await sheetsIn(file);
    const chosen = sheetOf.get(file.name);
    const wanted = chosen === undefined ? sheets.slice(0, MOST_SHEETS) : [chosen];
    for (const sheet of wanted.length ? wanted : [undefined]) {
      const read = await tableOf(file, sheets, sheet);
      if (read.ok) {
        tables.push(read.value);
        onTable(read.value);
      } else problems.push(...read.problems);
    }
  }
  return { tables, problems };
}
