/** Whole words only; `\b` would split Welsh words at their accents. */
const words = (source: string) => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'iu');

/**
 * Words that say more than these data can, with every form they take in English and in Welsh,
 * initial mutations included. Both languages are looked for in every text, for they share none.
 */
const FORBIDDEN = {
  caused: words(
    'caus(?:es?|ed|ing|al|ally|ation)|h?achos(?:i|odd|wyd|ir|a|ai|ais|ant|ent|asant|asai|asid|ol)'
  ),
  // Welsh has one noun for effect and impact; the size of an effect is a statistic.
  effect: words(
    "effects? (?:of|on)|(?:RA|approach)(?:[’']s)? effects?|(?<!maint (?:yr )?)h?(?:effaith|effeithiau)"
  ),
  proved: words('prov(?:e|es|ed|en|ing)|(?:p|b|ph|mh)rof(?:i|odd|wyd|ir|ant|ais|asant|edig)'),
  impact: words('impact(?:s|ed|ing|ful)?|h?ardrawiad(?:au)?'),
  significant: words('(?:in|non-)?significan(?:t|tly|ce)|h?(?:an)?arwyddoc(?:aol|âd)'),
  'mean change': words(
    '(?:mean|average) changes?|changes? in (?:the )?(?:means?|averages?)|' +
      'newid(?:iadau)? (?:cymedrig|cyfartalog|yn y cymedr(?:au)?|mewn cymedrau)|cymedr y newid(?:iadau)?'
  ),
  cohort: words('cohorts?|(?:c|g|ch|ngh)arfan(?:au)?')
};
export type Forbidden = keyof typeof FORBIDDEN;

/** "Significant" may stand beside its test, its correction and n. */
const TESTED = [
  words('tests?|(?:p|b|ph|mh)r(?:awf|ofion)'),
  words('correct(?:ed|ion)|adjust(?:ed|ment)|(?:ch?|g|ngh)ywir(?:iad|o|wyd)|h?addas(?:iad|u|wyd)'),
  // Not the Welsh particle 'n.
  words("(?<!['’])n")
];

/** @returns the forbidden words a text holds, each once; empty when it is sound. */
export function forbiddenWords(text: string): Forbidden[] {
  const tested = TESTED.every((pattern) => pattern.test(text));
  return (Object.keys(FORBIDDEN) as Forbidden[]).filter(
    (word) => FORBIDDEN[word].test(text) && !(word === 'significant' && tested)
  );
}

/**
 * Every text inside a JSON value, with the place it stands: keys joined by `/`, where an element
 * of a list goes by its `id` or `name`.
 */
export function textsOf(value: unknown, place: string): [place: string, text: string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsOf(inner, `${place}/${inner?.id ?? inner?.name ?? key}`)
  );
}
