import { zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/web-worker';
import type { Checked } from '../problem.ts';
import type { Sheet } from './sheet-csv.ts';
import { unzip } from './unzip.ts';

/**
 * Sheets of an Excel workbook (`.xlsx`). Formulas are read as the values saved with them.
 * @returns the sheets, or why the workbook is not unpacked.
 * @throws when the bytes are no whole workbook.
 */
export async function xlsxSheets(file: File): Promise<Checked<Sheet[]>> {
  const parts = unzip(file.name, new Uint8Array(await file.arrayBuffer()), (entries) =>
    entries.filter(({ path }) => /\.(xml|rels)$/.test(path))
  );
  if (!parts.ok) return parts;
  // The parts are inflated and held to their check values by now, and need not be again.
  const plain = zipSync(Object.fromEntries(parts.value), { level: 0 });
  const sheets = await readWorkbook(plain.buffer as ArrayBuffer, { trim: false });
  return { ok: true, value: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data })) };
}
