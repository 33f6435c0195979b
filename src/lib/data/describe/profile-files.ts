import { asCsv } from '../formats/as-csv.ts';
import { droppedFiles, isTable } from '../formats/dropped-files.ts';
import { sheetsIn } from '../formats/sheets.ts';
import type { Checked, Problem } from '../problem.ts';
import { profileTable, type TableProfile } from './table-profile.ts';

/** Tables that files hold, and what is wrong with files that hold none. */
export interface ProfiledFiles {
  readonly tables: readonly TableProfile[];
  readonly problems: readonly Problem[];
}

async function profileFile(
  file: File,
  sheetOf: ReadonlyMap<string, string>,
  onBytes: (bytes: number, rows: number) => void
): Promise<Checked<TableProfile>> {
  const sheets = await sheetsIn(file);
  const sheet = sheetOf.get(file.name) ?? sheets[0];
  const dialect = sheet === undefined ? {} : { dialect: { sheetName: sheet } };
  const csv = await asCsv(file, { name: '', schema: { fields: [] }, ...dialect });
  if (!csv.ok) return csv;
  const read = await profileTable(file.name, csv.value.stream(), onBytes);
  if (!read.ok) return read;
  const chosen = sheet === undefined ? {} : { sheet };
  return { ok: true, value: { ...read.value, ...chosen, sheets } };
}

/**
 * Reads files that come without a descriptor, in any format, and tells what their columns hold.
 * @param sheetOf the sheet to read of a workbook, by name of the file; else the first.
 * @param onReading told of bytes and rows so far.
 * @returns the tables; or problems alone where no file holds one.
 */
export async function profileFiles(
  given: readonly File[],
  sheetOf: ReadonlyMap<string, string>,
  onReading: (reading: { bytes: number; rows: number }) => void
): Promise<Checked<ProfiledFiles>> {
  const files = await droppedFiles(given);
  if (!files.ok) return files;
  const named = files.value.filter(({ name }) => isTable(name));
  const [tables, problems]: [TableProfile[], Problem[]] = [[], []];
  let [bytes, rows] = [0, 0];
  for (const file of named.length ? named : files.value) {
    const read = await profileFile(file, sheetOf, (moreBytes, moreRows) => {
      bytes += moreBytes;
      rows += moreRows;
      onReading({ bytes, rows });
    });
    if (read.ok) tables.push(read.value);
    else problems.push(...read.problems);
  }
  return tables.length ? { ok: true, value: { tables, problems } } : { ok: false, problems };
}
