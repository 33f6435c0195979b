import type { Words } from '#lib/data/nouns/word.ts';
import type { DataPackage } from '#lib/data/package.ts';

/** Words of a dataset with nouns of its own; the rules that make them are loaded with it. */
export async function wordsFor({
  study: { nouns }
}: Pick<DataPackage, 'study'>): Promise<{ readonly words?: Words }> {
  if (!nouns) return {};
  const { wordsOf } = await import('#lib/data/nouns/words-of.ts');
  return { words: wordsOf(nouns) };
}
