import type { Checked } from '../problem.ts';
import type { Sheet } from './sheet-csv.ts';

/** Gives what reads the sheets of workbooks of a kind. */
export async function sheetReader(
  kind: 'xlsx' | 'xls' | 'ods'
): Promise<(file: File) => Promise<Checked<Sheet[]>>> {
  if (kind === 'xlsx') return (await import('./xlsx-sheets.ts')).xlsxSheets;
  if (kind === 'ods') return (await import('./ods-sheets.ts')).odsSheets;
  return (await import('./xls/xls-sheets.ts')).xlsSheets;
}
