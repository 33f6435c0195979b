import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { DataPackage } from '../../src/lib/data/package.ts';

/** Characters held back before they go to the disk together. */
const HELD = 1 << 20;

function csvFile(path: string, header: readonly string[]) {
  const file = openSync(path, 'w');
  let held = '';
  const flush = () => {
    // A write may take less than it was given.
    for (let rest = Buffer.from(held); rest.length;) rest = rest.subarray(writeSync(file, rest));
    held = '';
  };
  const row = (cells: readonly string[]) => {
    held += cells.join(',') + '\n';
    if (held.length > HELD) flush();
  };
  row(header);
  return {
    row,
    close() {
      flush();
      closeSync(file);
    }
  };
}

/** Where rows of a package go. */
export interface Rows {
  /**
   * Adds a row to a table of the package.
   * @param cells in the order of the table's fields, without commas, quotes or line ends; an empty
   * text is an absent value.
   */
  row(table: string, cells: readonly string[]): void;
}

/** The CSV files of a package, written row by row, so that their size is not bound by memory. */
export interface CsvFiles extends Rows {
  close(): void;
}

/**
 * Starts each file of a package with its header, in place of what stood there.
 * @param folder is made if there is none.
 * @throws when a file cannot be written.
 */
export function csvFiles(folder: string, { resources }: DataPackage): CsvFiles {
  mkdirSync(folder, { recursive: true });
  const files = new Map(
    resources.map(({ name, path, schema }) => [
      name,
      csvFile(
        join(folder, path),
        schema.fields.map((field) => field.name)
      )
    ])
  );
  return {
    row(table, cells) {
      const file = files.get(table);
      if (!file) throw new Error(`The package has no table "${table}"`);
      file.row(cells);
    },
    close: () => files.forEach((file) => file.close())
  };
}
