import { cellsFromRecords } from '../cube/cells-from-records.ts';
import type { Cells } from '../cube/cells.ts';
import { codedRecords } from '../cube/coded-records.ts';
import { asCsv } from '../data/formats/as-csv.ts';
import { droppedFiles, fileAt } from '../data/formats/dropped-files.ts';
import type { Dataset, Resource } from '../data/package.ts';
import type { Checked, Problem } from '../data/problem.ts';
import { readDataset } from '../data/read-dataset.ts';
import { DESCRIPTOR, readDescriptor } from '../data/read-descriptor.ts';
import { readRecords, type ReadRecords } from '../data/read-records.ts';

/** Where a dataset's files are: chosen on this device, or beside a descriptor on this site. */
export type Source =
  { readonly files: readonly File[] } | { readonly name: string; readonly descriptor: string };

/** How far the reading is; the total is known of files on this device. */
export interface Reading {
  readonly bytes: number;
  readonly total?: number;
  readonly rows: number;
}

/** A dataset that was read. Records stand in `records`, and no tables in the dataset. */
export interface ReadSource {
  readonly dataset: Dataset;
  readonly records?: ReadRecords & { readonly cells: Cells };
}

/** Gives the file at a path, undefined when there is none. */
type Open = (path: string) => Promise<Blob | Response | undefined>;

/** How the tables of a dataset are had as CSV. */
interface Tables {
  readonly open: Open;
  /** Name of the file in which the table at a path stands, for problems. */
  readonly fileOf: (path: string) => string;
  /** Bytes of all tables, where they are known. */
  readonly total?: number;
}

/** Where a dataset is found: first its descriptor, then the tables that it names. */
interface Place {
  readonly folder: string;
  readonly open: Open;
  readonly tables: (resources: readonly Resource[]) => Promise<Checked<Tables>>;
}

function onSite({ name, descriptor }: Extract<Source, { name: string }>): Checked<Place> {
  const folder = `${name}/`;
  const open: Open = async (path) => {
    const response = await fetch(new URL(path, descriptor));
    return response.ok ? response : undefined;
  };
  const fileOf = (path: string) => folder + path;
  const tables: Place['tables'] = async () => ({ ok: true, value: { open, fileOf } });
  return { ok: true, value: { folder, open, tables } };
}

async function tablesOf(
  files: readonly File[],
  resources: readonly Resource[]
): Promise<Checked<Tables>> {
  const [names, csv] = [new Map<string, string>(), new Map<string, Blob>()];
  const problems: Problem[] = [];
  for (const resource of resources) {
    const file = fileAt(resource.path, files);
    const read = file.ok ? await asCsv(file.value, resource) : file;
    if (file.ok) names.set(resource.path, file.value.name);
    if (read.ok) csv.set(resource.path, read.value);
    else problems.push(...read.problems);
  }
  if (problems.length) return { ok: false, problems };
  return {
    ok: true,
    value: {
      open: async (path) => csv.get(path),
      fileOf: (path) => names.get(path) ?? path,
      total: [...csv.values()].reduce((sum, { size }) => sum + size, 0)
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
      tables: (resources) => tablesOf(files.value, resources)
    }
  };
}

const streamOf = (file: Blob | Response) =>
  file instanceof Blob ? file.stream() : (file.body ?? new Blob().stream());

/**
 * Reads a dataset: records of any size tolerantly, with their sums; published figures whole and strictly.
 * @param onReading told of records while they are read.
 * @throws when a file cannot be fetched or read.
 */
export async function readSource(
  source: Source,
  onReading: (reading: Reading) => void
): Promise<Checked<ReadSource>> {
  const place = 'files' in source ? await onDevice(source.files) : onSite(source);
  if (!place.ok) return place;
  const { folder, open, tables: tablesFor } = place.value;
  const text = await (await open(DESCRIPTOR))?.text();
  const described = readDescriptor(`${folder}${DESCRIPTOR}`, text);
  if (!described.ok) return described;
  const { resources, study } = described.value;
  const tables = await tablesFor(resources);
  if (!tables.ok) return tables;
  const { fileOf, total } = tables.value;
  if (!study.records) {
    const read = await readDataset('', async (path) =>
      path === DESCRIPTOR ? text : (await tables.value.open(path))?.text()
    );
    if (read.ok) return { ok: true, value: { dataset: read.value } };
    return {
      ok: false,
      problems: read.problems.map((one) => ({ ...one, file: fileOf(one.file) }))
    };
  }

  let [bytes, rows] = [0, 0];
  const read = await readRecords(
    described.value,
    fileOf,
    async (path) => {
      const file = await tables.value.open(path);
      return file && streamOf(file);
    },
    (moreBytes, moreRows) => {
      bytes += moreBytes;
      rows += moreRows;
      onReading({ bytes, rows, ...(total ? { total } : {}) });
    }
  );
  if (!read.ok) return read;
  const cells = cellsFromRecords(codedRecords(study, read.value.tables));
  return {
    ok: true,
    value: {
      dataset: { package: described.value, tables: {} },
      records: { ...read.value, cells }
    }
  };
}
