import { localised, type Localised } from '../localised.ts';
import { m } from '../../paraglide/messages.js';

/** A text that the reader gave, which stands in both languages until somebody translates it. */
export const asGiven = (text: string): Localised => localised(() => text);

/** What a descriptor says beyond what the reader does, in both languages. */
export const descriptorWords = {
  site: () => localised((locale) => m.describe_word_site({}, { locale })),
  arm: () => localised((locale) => m.describe_word_arm({}, { locale })),
  everyone: () => localised((locale) => m.describe_word_everyone({}, { locale })),
  with: () => localised((locale) => m.describe_word_with({}, { locale })),
  without: () => localised((locale) => m.describe_word_without({}, { locale })),
  unsaid: () => localised((locale) => m.describe_word_unsaid({}, { locale })),
  phase: () => localised((locale) => m.describe_word_phase({}, { locale })),
  wave: () => localised((locale) => m.describe_word_wave({}, { locale })),
  family: () => localised((locale) => m.describe_word_family({}, { locale })),
  mentions: () => localised((locale) => m.describe_word_mentions({}, { locale })),
  ratings: () => localised((locale) => m.describe_word_ratings({}, { locale })),
  comparison: (counts: Record<'sites' | 'with' | 'without', string>, atRandom: boolean) =>
    localised((locale) =>
      atRandom
        ? m.describe_word_comparison_random(counts, { locale })
        : m.describe_word_comparison(counts, { locale })
    ),
  comparisonOfFamilies: (counts: Record<'with' | 'without', string>, atRandom: boolean) =>
    localised((locale) =>
      atRandom
        ? m.describe_word_comparison_families_random(counts, { locale })
        : m.describe_word_comparison_families(counts, { locale })
    ),
  citation: (title: string) =>
    localised((locale) => m.describe_word_citation({ title }, { locale }))
};
