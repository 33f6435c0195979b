import { errorText } from '#lib/data/error-text.ts';
import { problemText } from '#lib/data/problem-text.ts';
import { DESCRIPTOR, readDescriptor } from '#lib/data/read-descriptor.ts';
import { siteDatasets } from '../../datasets/site-datasets.ts';
import { described, type Shipped } from './described.ts';
import { fileAddress } from './downloads.ts';

/** A dataset that the site lists and the page was not built with, or why it cannot be described. */
export type Added = Shipped | { readonly name: string; readonly failure: string };

async function describe(name: string): Promise<Added> {
  const response = await fetch(fileAddress(name, DESCRIPTOR));
  const text = response.ok ? await response.text() : undefined;
  const read = readDescriptor(`${name}/${DESCRIPTOR}`, text);
  if (!read.ok)
    return {
      name,
      failure: read.problems
        .map(problemText)
        .map(({ what, remedy }) => `${what} ${remedy}`)
        .join('\n')
    };
  const paths = read.value.resources.map(({ path }) => path);
  return {
    ...described(name, read.value, {}),
    files: [DESCRIPTOR, ...new Set(paths)],
    examples: []
  };
}

/** Datasets that the site lists beside those that the page was built with. @param built their names. */
export async function addedDatasets(built: readonly string[]): Promise<Added[]> {
  const list = (await siteDatasets())?.datasets ?? [];
  const added = list.filter(({ name }) => !built.includes(name));
  return Promise.all(
    added.map(({ name }) =>
      describe(name).catch((error: unknown) => ({ name, failure: errorText(error) }))
    )
  );
}
