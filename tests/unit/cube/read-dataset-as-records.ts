import { cellsFromRecords } from '#lib/cube/cells-from-records.ts';
import type { Cells } from '#lib/cube/cells.ts';
import { codedRecords } from '#lib/cube/coded-records.ts';
import type { DataPackage, Dataset, Resource } from '#lib/data/package.ts';
import { readRecords, type ReadRecords } from '#lib/data/read-records.ts';
import type { Table } from '#lib/data/table.ts';

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const csvOf = ({ rows, columns }: Table): string =>
  [
    columns.map(({ name }) => quoted(name)),
    ...Array.from({ length: rows }, (_, row) =>
      columns.map(({ values }) => (values[row] === null ? '' : quoted(String(values[row]))))
    )
  ]
    .map((cells) => cells.join(','))
    .join('\n');

const resourceOf = ({ name, columns }: Table): Resource => ({
  name,
  path: `${name}.csv`,
  type: 'table',
  title: name,
  label: { en: name, cy: name },
  schema: { fields: columns.map((column) => ({ ...column, title: column.name })) }
});

/** Reads the files of a package from their texts. @throws with its problems when it cannot be used. */
export async function recordsIn(
  described: DataPackage,
  files: Readonly<Record<string, string>>
): Promise<ReadRecords> {
  const read = await readRecords(
    described,
    (path) => path,
    async (path) => (path in files ? new Blob([files[path]!]).stream() : undefined)
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** Writes the tables of a dataset as files and reads them as records are read. */
export function datasetAsRecords({ package: described, tables }: Dataset): Promise<ReadRecords> {
  const all = Object.values(tables);
  return recordsIn(
    { ...described, resources: all.map(resourceOf) },
    Object.fromEntries(all.map((table) => [`${table.name}.csv`, csvOf(table)]))
  );
}

/** The cells of a dataset of records, by way of its files. */
export async function cellsOfDataset(dataset: Dataset): Promise<Cells> {
  const { tables } = await datasetAsRecords(dataset);
  return cellsFromRecords(codedRecords(dataset.package.study, tables));
}
