import { closeSync, openSync, writeSync } from 'node:fs';

/** Characters held back before they go to the disk together. */
const HELD = 1 << 20;

/** A CSV file that is written row by row, so that its size is not bound by memory. */
export interface CsvFile {
  /** Cells must not hold commas, quotes or line ends; an empty text is an absent value. */
  row(cells: readonly string[]): void;
  close(): void;
}

/** Starts a CSV file with its header, replacing what stood there. @throws when it cannot be written. */
export function csvFile(path: string, columns: readonly string[]): CsvFile {
  const file = openSync(path, 'w');
  let held = '';
  const flush = () => {
    // A write may take less than it was given.
    for (let rest = Buffer.from(held); rest.length; ) rest = rest.subarray(writeSync(file, rest));
    held = '';
  };
  const row = (cells: readonly string[]) => {
    held += cells.join(',') + '\n';
    if (held.length > HELD) flush();
  };
  row(columns);
  return {
    row,
    close() {
      flush();
      closeSync(file);
    }
  };
}
