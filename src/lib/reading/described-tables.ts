import { asCsv } from '../data/formats/as-csv.ts';
import { droppedFiles, fileAt, isTable } from '../data/formats/dropped-files.ts';
import { fittingFile } from '../data/formats/fitting-file.ts';
import type { DataPackage, Resource } from '../data/package.ts';
import type { Preparation } from '../data/prepare/preparation.ts';
import type { Checked, Problem, Rule } from '../data/problem.ts';
import { DESCRIPTOR, readDescriptor } from '../data/read-descriptor.ts';
import type { TableUsage, Usage } from '../data/usage.ts';
import { preparedTable, type PreparedTable } from './prepared-tables.ts';

/** Where a dataset's files are: chosen on this device, or beside a descriptor on this site. */
export type Source =
  { readonly files: readonly File[] } | { readonly name: string; readonly descriptor: string };

/** Gives the file at a path, undefined when there is none. */
type Open = (path: string) => Promise<Blob | Response | undefined>;

/** How the tables of a dataset are had as CSV. */
export interface Tables {
  readonly open: Open;
  /** Name of the file in which the table at a path stands. */
  readonly fileOf: (path: string) => string;
  /** A problem of the table at a path, with the file and the line in which it stands. */
  readonly told: (problem: Problem) => Problem;
  /** What was used, with the names of files and of those that no table uses. */
  readonly used: (usage: Usage) => Usage;
  /** Bytes of all tables, where they are known. */
  readonly total?: number;
}

/** Where a dataset is found: first its descriptor, then the tables that it names. */
interface Place {
  readonly folder: string;
  readonly open: Open;
  readonly tables: (described: DataPackage) => Promise<Checked<Tables>>;
}

function onSite({ name, descriptor }: Extract<Source, { name: string }>): Checked<Place> {
  const folder = `${name}/`;
  const open: Open = async (path) => {
    const response = await fetch(new URL(path, descriptor));
    return response.ok ? response : undefined;
  };
  const fileOf = (path: string) => folder + path;
  const told = (problem: Problem) => ({ ...problem, file: fileOf(problem.file) });
  const used = (usage: Usage) => usage;
  const tables: Place['tables'] = async () => ({ ok: true, value: { open, fileOf, told, used } });
  return { ok: true, value: { folder, open, tables } };
}

/** Lines that a problem of these rules expects a value to stand on first. */
const LINES: readonly Rule[] = ['family-two-sites', 'rows-differ', 'row-repeated', 'value-unique'];

/** Turns paths and lines of tables that are read into those of the files that were chosen. */
function toldOf(made: ReadonlyMap<string, PreparedTable>, fileOf: (path: string) => string) {
  return (problem: Problem): Problem => {
    const { file: path, row, rule, expected } = problem;
    const table = made.get(path);
    const named = rule === 'family-unknown' && expected ? { expected: fileOf(expected) } : {};
    if (!table || row === undefined) return { ...problem, ...named, file: fileOf(path) };
    const first = LINES.includes(rule) && expected ? table.placeOf(Number(expected)) : undefined;
    return {
      ...problem,
      ...named,
      ...(first ? { expected: String(first.row) } : {}),
      ...table.placeOf(row)
    };
  };
}

function usedOf(
  table: TableUsage,
  from: PreparedTable | undefined,
  fileOf: (path: string) => string
): TableUsage {
  const made = from && { sources: from.sources, lines: from.lines };
  return { ...table, ...made, file: fileOf(table.file) };
}

/** Names of all files of which tables were read. */
const readFrom = (made: ReadonlyMap<string, PreparedTable>, names: ReadonlyMap<string, string>) =>
  new Set([...names.values(), ...[...made.values()].flatMap(({ files }) => files)]);

async function tablesOf(
  files: readonly File[],
  { resources, preparation = [] }: Pick<DataPackage, 'resources' | 'preparation'>
): Promise<Checked<Tables>> {
  const [names, csv] = [new Map<string, string>(), new Map<string, Blob>()];
  const made = new Map<string, PreparedTable>();
  const problems: Problem[] = [];
  const prepared = new Map<string, Preparation>(preparation.map((one) => [one.path, one]));
  const found = new Map(resources.map(({ path }) => [path, fileAt(path, files)]));
  const sources = preparation.flatMap((one) => one.sources.map(({ file }) => fileAt(file, files)));
  const named = [...found.values(), ...sources].flatMap((file) => (file.ok ? [file.value] : []));
  const others = files.filter((file) => isTable(file.name) && !named.includes(file));
  for (const [path, at] of found) {
    // Two tables may stand in one file, which is then read for both.
    const alike = resources.filter((one) => one.path === path);
    const [first] = alike as [Resource];
    const fields = alike.flatMap(({ schema }) => schema.fields);
    const columns = fields.map(({ name }) => name);
    const steps = prepared.get(path);
    if (steps) {
      const table = await preparedTable(steps, columns, files, others);
      if (table.ok) made.set(path, table.value);
      else problems.push(...table.problems);
      continue;
    }
    const lost = !at.ok && at.problems.every(({ rule }) => rule === 'file-missing');
    const fitting = lost ? await fittingFile(first, columns, others) : undefined;
    const file: Checked<File> = fitting ? { ok: true, value: fitting } : at;
    const whole = { ...first, schema: { ...first.schema, fields } };
    const read = file.ok ? await asCsv(file.value, whole) : file;
    if (file.ok) names.set(path, file.value.name);
    if (read.ok) csv.set(path, read.value);
    else problems.push(...read.problems);
  }
  if (problems.length) return { ok: false, problems };
  const open = (path: string) => made.get(path)?.csv ?? csv.get(path);
  const sizeOf = ({ path }: Resource) => open(path)?.size ?? 0;
  const fileOf = (path: string) => made.get(path)?.files[0] ?? names.get(path) ?? path;
  return {
    ok: true,
    value: {
      open: async (path) => open(path),
      fileOf,
      told: toldOf(made, fileOf),
      used: (usage) => ({
        ...usage,
        tables: usage.tables.map((table) => usedOf(table, made.get(table.file), fileOf)),
        unread: others.map(({ name }) => name).filter((name) => !readFrom(made, names).has(name))
      }),
      total: resources.reduce((sum, resource) => sum + sizeOf(resource), 0)
    }
  };
}

async function onDevice(given: readonly File[]): Promise<Checked<Place>> {
  const files = await droppedFiles(given);
  if (!files.ok) return files;
  return {
    ok: true,
    value: {
      folder: '',
      open: async (path) => files.value.find(({ name }) => name === path),
      tables: (described) => tablesOf(files.value, described)
    }
  };
}

export const streamOf = (file: Blob | Response) =>
  file instanceof Blob ? file.stream() : (file.body ?? new Blob().stream());

/** A descriptor that was checked, as it was written too, and the tables that it describes. */
export interface Described {
  readonly descriptor: DataPackage;
  readonly text: string | undefined;
  readonly tables: Tables;
}

/**
 * Finds the descriptor of a dataset and, by it, the tables.
 * @returns the problems, where it is missing or wrong, or files of this device cannot be read.
 * @throws when a file cannot be fetched or read.
 */
export async function describedTables(source: Source): Promise<Checked<Described>> {
  const place = 'files' in source ? await onDevice(source.files) : onSite(source);
  if (!place.ok) return place;
  const { folder, open, tables: tablesFor } = place.value;
  const text = await (await open(DESCRIPTOR))?.text();
  const described = readDescriptor(`${folder}${DESCRIPTOR}`, text);
  if (!described.ok) return described;
  const tables = await tablesFor(described.value);
  if (!tables.ok) return tables;
  return { ok: true, value: { descriptor: described.value, text, tables: tables.value } };
}
