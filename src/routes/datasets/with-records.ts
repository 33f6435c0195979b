import { recordsCube } from '#lib/cube/records-cube.ts';
import { withRanges } from '#lib/cube/with-ranges.ts';
import { recordRows } from '#lib/figures/record-rows.ts';
import type { Unchecked } from '#lib/figures/unchecked.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Opened } from '#lib/reading/reader.ts';
import { DEFAULT_VIEW } from '#lib/state/view.ts';
import type { OpenDataset } from './open-dataset.ts';
import { wordsFor } from './words-for.ts';

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

/**
 * What only records need is loaded with them, and their first answer made ready.
 * @param unchecked what files say of the records, where they are the reader's own.
 */
export async function withRecords(opened: Opened, unchecked?: Unchecked): Promise<OpenDataset> {
  const { dataset: read, records, released, tables } = opened;
  const words = await wordsFor(read.package);
  if (released) {
    const { withRelease } = await import('./with-release.ts');
    return { dataset: read, ...words, records: withRelease(read, released), queryable: read };
  }
  if (!records) return { dataset: read, ...words, queryable: read };
  const study = withRanges(read.package.study, records.cells);
  const dataset = { ...read, package: { ...read.package, study } };
  const { cells, leftOut, problems, usage } = records;
  const cube = recordsCube(study, cells);
  await withPauses(cube.prepare({ by: DEFAULT_VIEW.by, filters: {} }));
  return {
    ...{ dataset, ...words },
    records: {
      ...{ dataset, cube, cells, rows: recordRows(study, cube) },
      ...{ leftOut, problems, usage, unchecked }
    },
    queryable: { package: dataset.package, tables }
  };
}

/** A dataset that the site lists. @throws where it is real people's records, which no site may offer. */
export function listedOnly(name: string, opened: Opened): Opened {
  if (opened.dataset.package.study.kind !== 'records') return opened;
  opened.close();
  throw new Error(m.release_records_refused({ name }));
}
