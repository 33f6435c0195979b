import type { Cells } from '#lib/cube/cells.ts';
import type { Cube } from '#lib/cube/cube.ts';
import type { LeftOut } from '#lib/data/left-out.ts';
import type { Words } from '#lib/data/nouns/word.ts';
import type { Dataset } from '#lib/data/package.ts';
import type { Checked, Problem } from '#lib/data/problem.ts';
import type { Usage } from '#lib/data/usage.ts';
import type { Queryable } from '#lib/engine/engine.ts';
import type { RecordRows } from '#lib/figures/record-rows.ts';
import type { Source } from '#lib/reading/described-tables.ts';
import { EngineStatus } from '#lib/state/engine.svelte.ts';
import type { Reading } from '#lib/reading/read-source.ts';
import type { Opened } from '#lib/reading/reader.ts';
import { DEFAULT_VIEW, type LinkedData } from '#lib/state/view.ts';
import { fetchDataset, openSample, sampleSource } from './fetch-dataset.ts';

/** The engine of the site: it lives on while the reader goes from page to page. */
export const engine = new EngineStatus();

/** Names of the datasets that the site ships, the first being the published study; then of the reader's own. */
export const DATASETS = ['study', 'families', 'local'] as const;

/** Records with their sums, and the rows that figures draw of them. */
export interface OpenRecords {
  readonly dataset: Dataset;
  readonly cube: Cube;
  /** What the cube sums. */
  readonly cells: Cells;
  readonly rows: RecordRows;
  /** How much of the records could not be used, and what was wrong. */
  readonly leftOut: LeftOut;
  readonly problems: readonly Problem[];
  /** How much of each file and column was used. */
  readonly usage: Usage;
}

/** A dataset that was opened, with its records where it holds any. */
export interface OpenDataset {
  readonly dataset: Dataset;
  readonly records?: OpenRecords;
  /** What messages call its families, sites and practitioners, where it has nouns of its own. */
  readonly words?: Words;
  /** For DuckDB. */
  readonly queryable: Queryable;
  /** Where records can be read anew. */
  readonly source?: Source;
  /** Fingerprint of the reader's own data, where the browser can make one. */
  readonly print?: string;
}

/** What a link that is copied tells of the data. */
export const linkedData = (
  name: string,
  { dataset, print }: Pick<OpenDataset, 'dataset' | 'print'>
): LinkedData => (name === 'local' ? { print } : { version: dataset.package.version });

/** Milliseconds for which the page may be busy before it is given a pause. */
const BUSY = 30;

async function withPauses(steps: Iterator<unknown>): Promise<void> {
  let until = performance.now() + BUSY;
  while (!steps.next().done) {
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + BUSY;
  }
}

/** Words of a dataset with nouns of its own; the rules that make them are loaded with it. */
async function wordsFor({ package: { study } }: Dataset): Promise<Pick<OpenDataset, 'words'>> {
  if (!study.nouns) return {};
  const { wordsOf } = await import('#lib/data/nouns/words-of.ts');
  return { words: wordsOf(study.nouns) };
}

/** What only records need is loaded with them, and their first answer made ready. */
async function withRecords({ dataset: read, records, tables }: Opened): Promise<OpenDataset> {
  const words = await wordsFor(read);
  if (!records) return { dataset: read, ...words, queryable: read };
  const [{ recordsCube }, { withRanges }, { recordRows }] = await Promise.all([
    import('#lib/cube/records-cube.ts'),
    import('#lib/cube/with-ranges.ts'),
    import('#lib/figures/record-rows.ts')
  ]);
  const study = withRanges(read.package.study, records.cells);
  const dataset = { ...read, package: { ...read.package, study } };
  const { cells, leftOut, problems, usage } = records;
  const cube = recordsCube(study, cells);
  await withPauses(cube.prepare({ by: DEFAULT_VIEW.by, filters: {} }));
  return {
    ...{ dataset, ...words },
    records: { dataset, cube, cells, rows: recordRows(study, cube), leftOut, problems, usage },
    queryable: { package: dataset.package, tables }
  };
}

/** Keeps what is asked for the first time; a failure is not kept. */
function once<T>(get: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined;
  return () =>
    (known ??= get().catch((error: unknown) => {
      known = undefined;
      throw error;
    }));
}

const study = once(() => fetchDataset('study'));

/** Opens the made-up families that the site ships. @throws with what stood in the way, in words. */
export const openFamilies = once(async () => ({
  ...(await withRecords(await openSample('families'))),
  source: sampleSource('families')
}));

let local: OpenDataset | undefined;
let closeLocal = () => {};

/** The reader's own dataset, undefined where none has been opened since the site was. */
export const localDataset = (): OpenDataset | undefined => local;

/**
 * Opens the reader's own files in a worker; nothing of them leaves it but to this page. What was
 * opened before stays until they have been read.
 * @param signal gives up, and the promise fails with its reason.
 * @returns the problems, where the files cannot be used.
 * @throws when a file can no longer be read or the worker breaks down.
 */
export async function openLocal(
  files: readonly File[],
  onReading: (reading: Reading) => void,
  signal: AbortSignal
): Promise<Checked<OpenDataset>> {
  const { openInWorker } = await import('#lib/reading/reader.ts');
  const read = await openInWorker({ files }, onReading, signal);
  if (!read.ok) return read;
  const opened = await withRecords(read.value);
  const value = { ...opened, source: { files }, print: read.value.print };
  closeLocal();
  [local, closeLocal] = [value, read.value.close];
  return { ok: true, value };
}

/**
 * Opens a dataset by its name in the address; a name that is not known is the published study's.
 * @returns undefined for the reader's own where none is open.
 * @throws with what stood in the way, in words.
 */
export async function openDataset(name: string): Promise<OpenDataset | undefined> {
  if (name === 'local') return local;
  if (name === 'families') return openFamilies();
  const dataset = await study();
  return { dataset, ...(await wordsFor(dataset)), queryable: dataset };
}

/** A dataset with all its tables, for DuckDB. @throws with what stood in the way, in words. */
export async function wholeDataset(name: string): Promise<Queryable> {
  return (await openDataset(name))?.queryable ?? study();
}
