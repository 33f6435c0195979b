import { cellsFromRecords } from '../cube/cells-from-records.ts';
import type { Cells } from '../cube/cells.ts';
import { codedRecords } from '../cube/coded-records.ts';
import type { Dataset } from '../data/package.ts';
import type { Checked } from '../data/problem.ts';
import { readDataset } from '../data/read-dataset.ts';
import { DESCRIPTOR, readDescriptor } from '../data/read-descriptor.ts';
import { readRecords, type ReadRecords } from '../data/read-records.ts';
import { describedTables, streamOf, type Source } from './described-tables.ts';
import { identifyingColumns } from './identifying-columns.ts';
import { readRelease, type ReadRelease } from './read-release.ts';
import { releaseFiles } from './release-files.ts';

/** How far the reading is; the total is known of files on this device. */
export interface Reading {
  readonly bytes: number;
  readonly total?: number;
  readonly rows: number;
}

/**
 * A dataset that was read. Records stand in `records`, and no tables in the dataset; the sums of an
 * audited release in `released`.
 */
export interface ReadSource {
  readonly dataset: Dataset;
  readonly records?: ReadRecords & { readonly cells: Cells };
  readonly released?: ReadRelease;
}

const bytesOf = async (file: Blob | Response | undefined) =>
  file && new Uint8Array(await file.arrayBuffer());

/** Reads an audited release of this device. @returns undefined where the files are none. */
async function releaseIn(given: readonly File[]): Promise<Checked<ReadSource> | undefined> {
  const files = await releaseFiles(given);
  const text = await files?.get(DESCRIPTOR)?.text();
  if (!files || text === undefined) return undefined;
  const described = readDescriptor(DESCRIPTOR, text);
  if (!described.ok) return described;
  return readRelease(described.value, text, (path) => bytesOf(files.get(path)));
}

/**
 * Reads a dataset: records of any size tolerantly, with their sums; published figures whole and strictly.
 * Files of this device are refused where a column that is to be loaded surely identifies people.
 * @param onReading told of records while they are read.
 * @throws when a file cannot be fetched or read.
 */
export async function readSource(
  source: Source,
  onReading: (reading: Reading) => void
): Promise<Checked<ReadSource>> {
  const release = 'files' in source ? await releaseIn(source.files) : undefined;
  if (release) return release;
  const described = await describedTables(source);
  if (!described.ok) return described;
  const { descriptor, text, tables } = described.value;
  const { open, told, used, total } = tables;
  const { study } = descriptor;
  if (study.released)
    return readRelease(descriptor, text!, async (path) => bytesOf(await open(path)), told);
  const identifying = 'files' in source ? await identifyingColumns(descriptor, tables) : [];
  if (identifying.length) return { ok: false, problems: identifying };
  if (!study.records) {
    const read = await readDataset('', async (path) =>
      path === DESCRIPTOR ? text : (await open(path))?.text()
    );
    if (read.ok) return { ok: true, value: { dataset: read.value } };
    return {
      ok: false,
      problems: read.problems.map(told)
    };
  }

  let [bytes, rows] = [0, 0];
  const read = await readRecords(
    descriptor,
    (path) => path,
    async (path) => {
      const file = await open(path);
      return file && streamOf(file);
    },
    (moreBytes, moreRows) => {
      bytes += moreBytes;
      rows += moreRows;
      onReading({ bytes, rows, ...(total ? { total } : {}) });
    }
  );
  if (!read.ok) return { ok: false, problems: read.problems.map(told) };
  const problems = read.value.problems.map(told);
  const cells = cellsFromRecords(codedRecords(study, read.value.tables));
  return {
    ok: true,
    value: {
      dataset: { package: descriptor, tables: {} },
      records: { ...read.value, usage: used(read.value.usage), problems, cells }
    }
  };
}
