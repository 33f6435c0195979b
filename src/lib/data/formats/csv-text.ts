import { csvFormatRow } from 'd3-dsv';
import { missingValues } from '../constraints.ts';
import type { Schema } from '../package.ts';

/** Rows that become text together. */
const BATCH = 10_000;

/** Rows of cells as CSV in UTF-8. A row without cells is an empty line. */
export class CsvText {
  readonly #parts: Blob[] = [];
  #lines: string[] = [];

  add(cells: readonly string[]): void {
    this.#lines.push(`${csvFormatRow(cells)}\n`);
    if (this.#lines.length === BATCH) this.#end();
  }

  blob(): Blob {
    this.#end();
    return new Blob(this.#parts);
  }

  #end(): void {
    this.#parts.push(new Blob(this.#lines));
    this.#lines = [];
  }
}

/** How a table writes a value that is absent. */
export function absentText(schema: Schema): string {
  const codes = missingValues(schema).map(({ value }) => value);
  return codes.includes('') ? '' : (codes[0] ?? '');
}

/**
 * A value as CSV writes it: numbers with a decimal point, dates as ISO 8601 writes them.
 * @param absent stands for null and for NaN, which some programs write for null.
 * @returns undefined for lists and objects, which no cell can hold.
 */
export function valueText(value: unknown, absent: string): string | undefined {
  if (value === null || value === undefined || Number.isNaN(value)) return absent;
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? absent
      : value.toISOString().replace('T00:00:00.000Z', '');
  return typeof value === 'object' ? undefined : String(value);
}
