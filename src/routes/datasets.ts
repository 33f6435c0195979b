import type { Cube } from '#lib/cube/cube.ts';
import type { Dataset } from '#lib/data/package.ts';
import type { RecordRows } from '#lib/figures/record-rows.ts';
import { EngineStatus } from '#lib/state/engine.svelte.ts';
import { fetchDataset } from './fetch-dataset.ts';

/** The engine of the site: it lives on while the reader goes from page to page. */
export const engine = new EngineStatus();

/** Names of the datasets that the site ships; the first is the published study. */
export const DATASETS = ['study', 'families'] as const;

const fetched = new Map<string, Promise<Dataset>>();

/** A dataset with all its tables, fetched when first asked for; a failure is not kept. */
export function wholeDataset(name: string): Promise<Dataset> {
  const known = fetched.get(name);
  if (known) return known;
  const dataset = fetchDataset(name).catch((error: unknown) => {
    fetched.delete(name);
    throw error;
  });
  fetched.set(name, dataset);
  return dataset;
}

/** Records with their sums, and the rows that figures draw of them. */
export interface OpenRecords {
  readonly dataset: Dataset;
  readonly cube: Cube;
  readonly rows: RecordRows;
}

/** Opens a dataset of records; what only records need is loaded with it. */
export async function openRecords(name: string): Promise<OpenRecords> {
  const [dataset, { cellsFromTables }, { recordsCube }, { recordRows }] = await Promise.all([
    wholeDataset(name),
    import('#lib/cube/cells-from-tables.ts'),
    import('#lib/cube/records-cube.ts'),
    import('#lib/figures/record-rows.ts')
  ]);
  const { study } = dataset.package;
  const cube = recordsCube(study, cellsFromTables(dataset));
  return { dataset, cube, rows: recordRows(study, cube) };
}
