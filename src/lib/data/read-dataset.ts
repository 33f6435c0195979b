import type { Dataset, Resource } from './package.ts';
import type { Checked, Problem } from './problem.ts';
import { DESCRIPTOR, fileMissing, readDescriptor } from './read-descriptor.ts';
import { readTable } from './read-table.ts';
import { columnLevels } from './study-columns.ts';
import type { Table } from './table.ts';

/**
 * Reads a dataset whole: its descriptor, then every table that it names. A dataset that breaks its
 * descriptor anywhere is not loaded; every problem is listed, at most 20 of a rule in a column.
 * @param name of the dataset's folder, empty for files without one; problems name their file as `name/path`.
 * @param read gives the text of the file at a path in the folder, undefined when there is none.
 * @returns the dataset, with the text of number columns kept when it is of published figures.
 * @throws what `read` throws.
 */
export async function readDataset(
  name: string,
  read: (path: string) => Promise<string | undefined>
): Promise<Checked<Dataset>> {
  const fileOf = (path: string) => (name ? `${name}/${path}` : path);
  const described = readDescriptor(fileOf(DESCRIPTOR), await read(DESCRIPTOR));
  if (!described.ok) return described;
  const { resources, study } = described.value;

  const tableOf = async (resource: Resource): Promise<Checked<Table>> => {
    const file = fileOf(resource.path);
    const content = await read(resource.path);
    if (content === undefined) return fileMissing(file);
    return readTable(file, content, resource, {
      printed: study.kind === 'published',
      levels: (column) => columnLevels(study, resource.name, column)
    });
  };
  const tables: Record<string, Table> = {};
  const problems: Problem[] = [];
  for (const table of await Promise.all(resources.map(tableOf))) {
    if (table.ok) tables[table.value.name] = table.value;
    else problems.push(...table.problems);
  }
  if (problems.length) return { ok: false, problems };
  return { ok: true, value: { package: described.value, tables } };
}
