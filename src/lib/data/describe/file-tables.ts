import { csvWithFacts } from '../formats/as-csv.ts';
import { isTable } from '../formats/dropped-files.ts';
import { redcapDictionary } from './redcap-dictionary.ts';
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
 * Tables with what a data dictionary among them says of the columns of the others; it is no table of
 * families itself, unless it is alone.
 */
function explained(tables: readonly FileTable[]): FileTable[] {
  const said = tables.map(({ sample }) => redcapDictionary(sample));
  if (said.every(Boolean)) return [...tables];
  const facts = new Map(said.flatMap((one) => [...(one ?? [])]));
  return tables.flatMap((table, at) =>
    said[at] ? [] : [{ ...table, facts: new Map([...facts, ...table.facts]) }]
  );
}

/**
 * Opens the tables that files may hold: of a workbook each sheet, or the one that the reader chose.
 * A data dictionary of REDCap is read as what it says of the others.
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
  return { tables: explained(tables), problems };
}
