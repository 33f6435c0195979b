import { zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/web-worker';
import type { Readable } from '../package.ts';
import type { Checked } from '../problem.ts';
import { absentText, CsvText, valueText } from './csv-text.ts';
import { unzip } from './unzip.ts';

/** How many cells come before the empty ones at the end. */
const filled = (cells: readonly unknown[]) => cells.findLastIndex((cell) => cell !== null) + 1;

/** @throws when the bytes are no whole workbook. */
async function sheetsOf(file: string, blob: Blob) {
  const parts = unzip(file, new Uint8Array(await blob.arrayBuffer()), (entries) =>
    entries.filter(({ path }) => /\.(xml|rels)$/.test(path))
  );
  if (!parts.ok) return parts;
  // The parts are inflated and held to their check values by now, and need not be again.
  const plain = zipSync(Object.fromEntries(parts.value), { level: 0 });
  return {
    ok: true,
    value: await readWorkbook(plain.buffer as ArrayBuffer, { trim: false })
  } as const;
}

/** Names of the sheets of a workbook that hold anything. @throws when the bytes are no whole workbook. */
export async function sheetNames(file: string, blob: Blob): Promise<string[]> {
  const sheets = await sheetsOf(file, blob);
  return sheets.ok ? sheets.value.filter(({ data }) => data.length).map(({ sheet }) => sheet) : [];
}

/**
 * A sheet of an Excel workbook as CSV with the same lines: the one that the descriptor names, else
 * the one named like the table or, without it, the first. Formulas are read as the values saved with them.
 * @throws when the bytes are no whole workbook.
 */
export async function xlsxCsv(
  file: string,
  blob: Blob,
  { name, schema, dialect }: Readable
): Promise<Checked<Blob>> {
  const sheets = await sheetsOf(file, blob);
  if (!sheets.ok) return sheets;
  const wanted = dialect?.sheetName ?? name;
  const rows = (sheets.value.find(({ sheet }) => sheet === wanted) ?? sheets.value[0])?.data ?? [];
  const [text, absent] = [new CsvText(), absentText(schema)];
  const width = filled(rows[0] ?? []);
  for (const row of rows) {
    const count = filled(row);
    const cells = row.slice(0, count && Math.max(count, width));
    text.add(cells.map((cell) => valueText(cell, absent) ?? ''));
  }
  return { ok: true, value: rows.length ? text.blob() : new Blob() };
}
