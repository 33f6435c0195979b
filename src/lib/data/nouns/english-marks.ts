import { DEFAULT_NOUNS, nounIn, type EnglishNoun, type Nouns } from './nouns.ts';

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** Of one, or of many: `patient’s`, `patients’`, `children’s`. */
const possessive = (text: string) => (/s$/.test(text) ? `${text}’` : `${text}’s`);
// By sound: an organisation, but a unit, a user.
const article = (text: string) => (/^(?!uni|use|eu|one)[aeiou]/i.test(text) ? 'an' : 'a');

/** Words of the marks of one noun, whose published forms are the marks. */
const ofNoun = (mark: EnglishNoun, { one, many }: EnglishNoun): Record<string, string> => ({
  [mark.one]: one,
  [mark.many]: many,
  [capital(mark.one)]: capital(one),
  [capital(mark.many)]: capital(many)
});

/** @returns what stands for each mark of English messages in the words of a study. */
export function englishMarks(nouns: Nouns): Record<string, string> {
  const [unit, site, practitioner] = (['unit', 'site', 'practitioner'] as const).map((role) =>
    nounIn(nouns, role, 'en')
  ) as [EnglishNoun, EnglishNoun, EnglishNoun];
  const indefinite = `${article(unit.one)} ${unit.one}`;
  return {
    ...ofNoun(DEFAULT_NOUNS.unit.en, unit),
    ...ofNoun(DEFAULT_NOUNS.site.en, site),
    ...ofNoun(DEFAULT_NOUNS.practitioner.en, practitioner),
    // Messages about any data say site where the study does not say what its sites are.
    ...ofNoun({ one: 'site', many: 'sites' }, nouns.site ? site : { one: 'site', many: 'sites' }),
    'Local authority': nouns.site ? capital(site.one) : 'Local authority',
    'a family': indefinite,
    'A family': capital(indefinite),
    'family’s': possessive(unit.one),
    'families’': possessive(unit.many),
    'practitioners’': possessive(practitioner.many),
    'a family’s': possessive(indefinite),
    'A family’s': capital(possessive(indefinite)),
    it: unit.person ? 'them' : 'it',
    its: unit.person ? 'their' : 'its'
  };
}
