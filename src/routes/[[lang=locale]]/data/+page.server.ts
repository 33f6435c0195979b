import { languageOf, type Localised } from '#lib/data/localised.ts';
import { readDataset } from '#lib/data/read-dataset.ts';
import { files } from '../../datasets/files.server.ts';
import { shippedDatasets, shippedOptions } from '../../datasets/listed.server.ts';
import { HOME } from '../../datasets/names.ts';
import { described, type Shipped } from './described.ts';
import type { PageServerLoad } from './$types';

/** Questions in SQL that a dataset brings: the file `questions.json` in its folder. */
interface Example {
  readonly title: Localised;
  readonly sql: string;
}

/** Texts of the other language are in columns of their own, which a Welsh reader asks for instead. */
const inLanguage = (sql: string, lang: 'en' | 'cy') =>
  sql.replace(/\b(label|text)_en\b/g, `$1_${lang}`);

async function shipped(name: string, lang: 'en' | 'cy'): Promise<Shipped> {
  const read = await readDataset(name, async (path) => files.get(`${name}/${path}`));
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  const { package: found, tables } = read.value;
  const rows = Object.values(tables).map((table) => [table.name, table.rows] as const);
  const questions = JSON.parse(files.get(`${name}/questions.json`) ?? '[]') as Example[];
  return {
    ...described(name, found, Object.fromEntries(rows)),
    files: [...files.keys()]
      .filter((key) => key.startsWith(`${name}/`))
      .map((key) => key.slice(name.length + 1)),
    examples: questions.map(({ title, sql }) => ({
      title: title[lang],
      sql: inLanguage(sql, lang)
    }))
  };
}

export const load: PageServerLoad = async ({ params }) => {
  const lang = languageOf(params.lang);
  // What a release holds is told once the page stands: it has a table for each set of axes.
  const named = shippedDatasets.filter(({ kind, only }) => kind !== 'audited' && !only);
  const datasets = await Promise.all(named.map(({ name }) => shipped(name, lang)));
  // The method page explains the notes of the study.
  return {
    datasets: datasets.map((one) => (one.name === HOME ? { ...one, notes: [] } : one)),
    offered: shippedOptions(lang)
  };
};
