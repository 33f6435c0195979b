import { LANGUAGES, type Localised } from '../localised.ts';
import { m } from '../../paraglide/messages.js';

type Language = (typeof LANGUAGES)[number];
const inBoth = (say: (locale: Language) => string): Localised => ({ en: say('en'), cy: say('cy') });

/** A text that the reader gave, which stands in both languages until somebody translates it. */
export const asGiven = (text: string): Localised => ({ en: text, cy: text });

/** What a descriptor says beyond what the reader does, in both languages. */
export const descriptorWords = {
  site: () => inBoth((locale) => m.describe_word_site({}, { locale })),
  arm: () => inBoth((locale) => m.describe_word_arm({}, { locale })),
  everyone: () => inBoth((locale) => m.describe_word_everyone({}, { locale })),
  with: () => inBoth((locale) => m.describe_word_with({}, { locale })),
  without: () => inBoth((locale) => m.describe_word_without({}, { locale })),
  unsaid: () => inBoth((locale) => m.describe_word_unsaid({}, { locale })),
  phase: () => inBoth((locale) => m.describe_word_phase({}, { locale })),
  wave: () => inBoth((locale) => m.describe_word_wave({}, { locale })),
  family: () => inBoth((locale) => m.describe_word_family({}, { locale })),
  mentions: () => inBoth((locale) => m.describe_word_mentions({}, { locale })),
  ratings: () => inBoth((locale) => m.describe_word_ratings({}, { locale })),
  comparison: (counts: { sites: number; with: number; without: number }) =>
    inBoth((locale) =>
      m.describe_word_comparison(
        {
          sites: String(counts.sites),
          with: String(counts.with),
          without: String(counts.without)
        },
        { locale }
      )
    ),
  citation: (title: string) => inBoth((locale) => m.describe_word_citation({ title }, { locale }))
};
