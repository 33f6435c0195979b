import { cleanRecords } from './clean-records.ts';
import { Dictionary } from './dictionary.ts';
import type { LeftOut } from './left-out.ts';
import type { DataPackage, Resource } from './package.ts';
import { oneRowAFamily } from './one-row-a-family.ts';
import { problemList, type ProblemList } from './problem-list.ts';
import type { Checked, Problem } from './problem.ts';
import { fileMissing } from './read-descriptor.ts';
import { reshapeWide } from './reshape-wide.ts';
import { scanTable, type Scanned } from './scan-table.ts';
import { columnLevels, fieldOf } from './study-columns.ts';
import type { Records, Study } from './study.ts';
import type { TypedColumn, TypedTable } from './typed-table.ts';
import { byFile, type Usage } from './usage.ts';

/** Records that were read, by name of table, and what of the files was not used. */
export interface ReadRecords {
  readonly tables: ReadonlyMap<string, TypedTable>;
  readonly leftOut: LeftOut;
  readonly usage: Usage;
  /** At most 20 of a rule in a column. */
  readonly problems: readonly Problem[];
}

/** Whether the column holds ids of families, which tables share. */
const holdsIds = (records: Records) => (table: string, column: string) =>
  Object.values(records).some((role) => role.table === table && role.id === column);

/** The id column of a table whose file also holds scores, a row for each time point. */
function foldedBy({ resources, study }: DataPackage, { name, path }: Resource): string | undefined {
  const { scores, wide, ...once } = study.records!;
  const long = resources.find((one) => one.name === scores.table);
  if (wide || !long || long.name === name || long.path !== path) return undefined;
  return Object.values(once).find((role) => role?.table === name)?.id;
}

/** Adds the column of the site, where a study of one site has none. */
function withSite({ site, records }: Study, scanned: Scanned): Scanned {
  const { table } = scanned;
  const name = records!.families.site;
  if (table.name !== records!.families.table || table.columns.has(name)) return scanned;
  const column: TypedColumn = {
    kind: 'text',
    values: new Int32Array(table.rows),
    texts: new Dictionary(site.levels.map(({ id }) => id))
  };
  return { ...scanned, table: { ...table, columns: new Map([...table.columns, [name, column]]) } };
}

/**
 * Reads the tables of a dataset of records, of any size. Rows and values that cannot be read or
 * trusted are left out, listed and counted; a file that is missing, has other columns than its
 * descriptor or quotation marks that do not pair up stops the reading.
 * @param fileOf name of the file at a path, for problems.
 * @param open gives the bytes of the file at a path, undefined when there is none.
 * @param onProgress told of how many more bytes and rows have been read.
 * @throws what `open` and its streams throw, and where the study holds no records.
 */
export async function readRecords(
  descriptor: DataPackage,
  fileOf: (path: string) => string,
  open: (path: string) => Promise<ReadableStream<Uint8Array> | undefined>,
  onProgress: (bytes: number, rows: number) => void = () => {}
): Promise<Checked<ReadRecords>> {
  const { resources, study } = descriptor;
  const { records } = study;
  if (!records) throw new Error('The dataset holds no records');
  const [list, stopped] = [problemList(), [] as Problem[]];
  const [families, isId] = [new Dictionary(), holdsIds(records)];

  async function scan(resource: Resource): Promise<Checked<Scanned>> {
    const { name, path } = resource;
    const stream = await open(path);
    if (!stream) return fileMissing(fileOf(path));
    const folded = foldedBy(descriptor, resource);
    // Rows without family or with too many cells are told once, by whoever reads the scores.
    const told: ProblemList = {
      ...list,
      add: (problem) => {
        if (folded === undefined || (problem.column && problem.column !== folded))
          list.add(problem);
      }
    };
    const fields = resource.schema.fields.map((field) => fieldOf(study, name, field));
    const held = { ...resource, schema: { ...resource.schema, fields } };
    const read = await scanTable(fileOf(path), stream, held, {
      levels: (column) => columnLevels(study, name, column),
      ids: (column) => (isId(name, column) ? families : undefined),
      list: told,
      onProgress
    });
    if (!read.ok) return read;
    const one = folded === undefined ? read.value : oneRowAFamily(read.value, folded);
    return { ok: true, value: withSite(study, one) };
  }

  const scanned = new Map<string, Scanned>();
  for (const resource of resources) {
    const read = await scan(resource);
    if (read.ok) scanned.set(resource.name, read.value);
    else stopped.push(...read.problems);
  }
  if (stopped.length) return { ok: false, problems: stopped };
  const { tables, leftOut, usage } = cleanRecords(study, scanned, list);
  const counted = tables.get(records.families.table)?.rows ?? 0;
  const wide = records.wide && tables.get(records.wide.table);
  if (wide) tables.set(records.scores.table, reshapeWide(study, wide));
  return {
    ok: true,
    value: {
      ...{ tables, leftOut, problems: list.all() },
      usage: { families: counted, tables: byFile(usage), unread: [] }
    }
  };
}
