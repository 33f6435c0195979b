import { missing, type Cell, type Missing } from './missing.ts';
import { own } from './own.ts';
import type { Dataset } from './package.ts';
import { column } from './table.ts';

/** A row of a table; each reader throws when the table has no such column. */
export interface TableRow {
  /** @returns the value as text. @throws where it is absent, so for columns that require one. */
  readonly id: (column: string) => string;
  /** @returns the value as text, or why there is none. */
  readonly text: (column: string) => string | Missing;
  /** @returns the number, NaN where the column holds text, or why there is none. */
  readonly cell: (column: string) => Cell;
}

/**
 * @returns the rows of a table in the order of its file.
 * @throws Error where the dataset has no such table, lest a figure stand empty of what its page does not carry.
 */
export function tableRows({ tables }: Dataset, name: string): TableRow[] {
  const table = own(tables, name);
  if (!table) throw new Error(`No table "${name}" here: see tables in figure.ts`);
  return Array.from({ length: table.rows }, (_, row) => {
    const value = (of: string) => {
      const { values, reasons } = column(table, of);
      return values[row] ?? missing(reasons?.[row] ?? 'blank');
    };
    const text = (of: string) => {
      const found = value(of);
      return typeof found === 'object' ? found : String(found);
    };
    return {
      text,
      id: (of) => {
        const found = text(of);
        if (typeof found !== 'string') throw new Error(`Row ${row} of "${name}" has no "${of}"`);
        return found;
      },
      cell: (of) => {
        const found = value(of);
        return typeof found === 'object' ? found : Number(found);
      }
    };
  });
}
