import { languageOf } from '#lib/data/localised.ts';
import { tablesOn } from '#lib/figures/figures.ts';
import { figureSure } from '#lib/figures/sure/figure-sure.ts';
import type { SureTags } from '#lib/figures/sure/sure-tag.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { sampleDataset } from './dataset.server.ts';

/** Tables of the figures that answer a question. */
const TABLES = tablesOn('findings');

/**
 * How sure figures of the published study are, for a page in one language.
 * @param lang of the route, absent where it is English.
 * @param figures ids of those on the page.
 */
export async function sureOn(
  lang: string | undefined,
  figures: readonly string[]
): Promise<SureTags> {
  const study = await sampleDataset('study', lang, TABLES, TABLES);
  overwriteGetLocale(() => languageOf(lang));
  const all = figureSure(study);
  return Object.fromEntries(
    Object.entries(all).filter(([id]) => figures.includes(id.split(' ')[0]!))
  );
}
