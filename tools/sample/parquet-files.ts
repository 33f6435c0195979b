import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SchemaElement } from 'hyparquet';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';
import type { DataPackage, Field, Resource } from '../../src/lib/data/package.ts';
import type { Rows } from './csv-files.ts';

/** Rows held back before they go to the disk together, of each file. */
const HELD = 30_000;

const kindOf = ({ type }: Field): Partial<SchemaElement> => {
  if (type === 'boolean') return { type: 'BOOLEAN' };
  return type === 'string' ? { type: 'BYTE_ARRAY', converted_type: 'UTF8' } : { type: 'DOUBLE' };
};

const valueOf = ({ type }: Field, cell: string) => {
  if (cell === '') return null;
  if (type === 'boolean') return cell === 'true';
  return type === 'string' ? cell : Number(cell);
};

function parquetFile(path: string, fields: readonly (Field | undefined)[]) {
  const kept = fields.flatMap((field, at) => (field ? [{ field, at }] : []));
  const schema = kept.map(({ field }): SchemaElement => ({
    ...{ name: field.name, repetition_type: 'OPTIONAL' },
    ...kindOf(field)
  }));
  const root = { name: 'root', num_children: schema.length };
  const writer = new ParquetWriter({ writer: fileWriter(path), schema: [root, ...schema] });
  let held = kept.map(({ field }) => ({ name: field.name, data: [] as unknown[] }));
  const flush = () => {
    if (held[0]?.data.length) writer.write({ columnData: held });
    held = held.map(({ name }) => ({ name, data: [] }));
  };
  return {
    row(cells: readonly string[]) {
      kept.forEach(({ field, at }, column) => held[column]!.data.push(valueOf(field, cells[at]!)));
      if (held[0]!.data.length === HELD) flush();
    },
    close() {
      flush();
      writer.finish();
    }
  };
}

/** Files of a lake: a folder a table, and in it one a site. */
export interface Lake {
  /** Where rows of that site's families go. */
  of(site: string): Rows;
  close(): void;
}

/**
 * Starts the files of a lake, written in groups of rows, so that their size is not bound by memory.
 * The column of the site stands in the names of folders alone, such as `site=A01`.
 * @throws when a file cannot be written.
 */
export function parquetFiles(folder: string, { resources, study }: DataPackage): Lake {
  const { families } = study.records!;
  const parted = (table: Resource, site: string) => {
    const path = join(folder, table.name, `${families.site}=${encodeURIComponent(site)}`);
    mkdirSync(path, { recursive: true });
    const fields = table.schema.fields.map((field) =>
      table.name === families.table && field.name === families.site ? undefined : field
    );
    return parquetFile(join(path, 'part-0.parquet'), fields);
  };
  const sites = new Map(
    study.site.levels.map(({ id }) => [
      id,
      new Map(resources.map((table) => [table.name, parted(table, id)]))
    ])
  );
  return {
    of: (site) => ({ row: (table, cells) => sites.get(site)!.get(table)!.row(cells) }),
    close: () => sites.forEach((files) => files.forEach((file) => file.close()))
  };
}
