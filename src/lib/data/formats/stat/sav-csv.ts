import type { CsvWithFacts } from '../column-facts.ts';
import { labelledCsv } from './labelled-table.ts';
import { savColumns } from './sav-columns.ts';
import { savRecords } from './sav-records.ts';
import { savRows } from './sav-rows.ts';

/**
 * An SPSS system file (`.sav`, `.zsav`) as CSV: numbers and texts as they are kept, codes for absence
 * too, dates as ISO 8601 writes them; a number without value is an empty cell.
 * @throws RangeError when the bytes are no whole system file.
 */
export async function savCsv(file: Blob): Promise<CsvWithFacts> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const records = savRecords(bytes);
  const columns = savColumns(records);
  function* rows() {
    for (const row of savRows(bytes, records)) {
      const view = new DataView(row.buffer, row.byteOffset, row.byteLength);
      yield columns.map(({ cell }) => cell(row, view));
    }
  }
  return labelledCsv(columns, rows());
}
