import { errorText } from '#lib/data/error-text.ts';
import { problemText } from '#lib/data/problem-text.ts';
import { DESCRIPTOR, readDescriptor } from '#lib/data/read-descriptor.ts';
import { m } from '#lib/paraglide/messages.js';
import type { DataOption } from '../../datasets/names.ts';
import { dataOptions, siteDatasets } from '../../datasets/site-datasets.ts';
import { wordsFor } from '../../datasets/words-for.ts';
import { described, type Shipped } from './described.ts';
import { fileAddress } from './downloads.ts';

/** What stands in the folder of every audited release beside its tables. */
const BESIDE = ['policy.json', 'log.json', 'manifest.json'];

/** Datasets that the site lists and the page was not built with. */
export interface Added {
  readonly datasets: readonly Shipped[];
  /** In words, why others cannot be described. */
  readonly failures: readonly string[];
  /** All that the site lists; undefined where its list cannot be had. */
  readonly offered?: readonly DataOption[] | undefined;
}

async function describe(name: string): Promise<Shipped> {
  const response = await fetch(fileAddress(name, DESCRIPTOR));
  const text = response.ok ? await response.text() : undefined;
  const read = readDescriptor(`${name}/${DESCRIPTOR}`, text);
  if (!read.ok) {
    const told = read.problems.map(problemText).map(({ what, remedy }) => `${what} ${remedy}`);
    throw new Error(told.join('\n'));
  }
  const { released } = read.value.study;
  const paths = read.value.resources.map(({ path }) => path);
  return {
    ...described(name, read.value, {}),
    ...(await wordsFor(read.value)),
    files: [...new Set([DESCRIPTOR, ...paths, ...(released ? BESIDE : [])])],
    examples: []
  };
}

/**
 * @param built names of the datasets that the page was built with.
 * @param wanted name of one that is told of even where every other page leaves it out.
 */
export async function addedDatasets(built: readonly string[], wanted: string): Promise<Added> {
  const list = await siteDatasets();
  const names = (list?.datasets ?? [])
    .filter(({ name, only }) => !built.includes(name) && (!only || name === wanted))
    .map(({ name }) => name);
  const failures: string[] = [];
  const found = await Promise.all(
    names.map((name) =>
      describe(name).catch((error: unknown) => {
        failures.push(m.release_dataset_failed({ name, reason: errorText(error) }));
      })
    )
  );
  return {
    datasets: found.filter((one) => one !== undefined),
    failures,
    offered: list && dataOptions(list.datasets, wanted)
  };
}
