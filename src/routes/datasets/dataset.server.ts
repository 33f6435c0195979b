import { languageOf } from '#lib/data/localised.ts';
import type { Dataset, Resource } from '#lib/data/package.ts';
import { readDataset } from '#lib/data/read-dataset.ts';
import { files } from './files.server.ts';
import { inLanguage } from './in-language.server.ts';

/** A table's labels; all else of its description has done its work once it is read. */
const labelled = ({ name, path, type, title, label, schema }: Resource): Resource => ({
  ...{ name, path, type, title, label },
  schema: {
    fields: schema.fields.flatMap(({ name, type, title, label, labels }) =>
      label || labels
        ? [{ name, type, title, ...(label ? { label } : {}), ...(labels ? { labels } : {}) }]
        : []
    )
  }
});

/**
 * Reads a sample dataset whole while the site is built.
 * @throws with every problem when the dataset breaks its descriptor, which fails the build.
 */
export async function wholeSample(name: string): Promise<Dataset> {
  const read = await readDataset(name, async (path) => files.get(`${name}/${path}`));
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.value;
}

/**
 * Reads a sample dataset while the site is built, for a page in one language.
 * @param name its folder in `sample-data/`.
 * @param lang of the route, absent where it is English.
 * @param tables those that the page shows, so that a page carries no more; of sources and notes,
 *   those of figures that are made of them.
 * @param labels tables whose columns or categories the page names.
 * @throws as wholeSample, and where a table is not there or has no rows.
 */
export async function sampleDataset(
  name: string,
  lang: string | undefined,
  tables: readonly string[],
  labels: readonly string[] = []
): Promise<Dataset> {
  const {
    package: { version, title, resources, study },
    tables: all
  } = await wholeSample(name);
  const empty = tables.filter((table) => !all[table]?.rows);
  if (empty.length)
    throw new Error(
      `Pages show tables that "${name}" has not, or without rows: ${empty.join(', ')}`
    );
  const named = new Set([...tables, ...labels]);
  const sources = study.sources.filter((source) => source.tables.some((one) => named.has(one)));
  const shown = (figure: string) => sources.some((source) => source.figure === figure);
  const notes = study.notes
    .map((note) => ({ ...note, figures: note.figures.filter(shown) }))
    .filter(({ figures, table }) => figures.length && (!table || named.has(table)));
  const carried = {
    package: {
      ...{ name, version, title },
      study: { ...study, sources, notes },
      resources: resources.filter((one) => labels.includes(one.name)).map(labelled)
    },
    tables: Object.fromEntries(Object.entries(all).filter(([table]) => tables.includes(table)))
  };
  return inLanguage(carried, languageOf(lang));
}
