/** What a part of a column's name says of when something was measured. */
export interface WaveName {
  /** Later is greater; comparable among names of the same kind. */
  readonly order: number;
  /** Which names are comparable: parts of a year, words such as `pre`, numbers of one unit. */
  readonly kind: string;
  /** Months that one step of the order takes, where the name says. */
  readonly months?: number;
}

/** Months in a unit of time; units that only count have none. */
const UNITS: Readonly<Record<string, number | undefined>> = {
  ...{ m: 1, mo: 1, mth: 1, mths: 1, month: 1, months: 1, mis: 1, misoedd: 1 },
  ...{ y: 12, yr: 12, yrs: 12, year: 12, years: 12, blwyddyn: 12, blynedd: 12 },
  ...{ wk: 12 / 52, wks: 12 / 52, week: 12 / 52, weeks: 12 / 52, wythnos: 12 / 52 },
  ...{ term: 4, terms: 4, tymor: 4 }
};
const COUNTS = new Set(
  't tp w v time wave timepoint visit point round session occasion assessment phase stage ton amser pwynt ymweliad rownd asesiad cyfnod'.split(
    ' '
  )
);
/** Words for when, in their order. */
const WORDS: readonly (readonly string[])[] = [
  'pre before baseline base start entry initial intake first cyn dechrau cychwynnol gwaelodlin'.split(
    ' '
  ),
  'mid midpoint midway middle interim during canol'.split(' '),
  'post after end exit final discharge last wedi ol diwedd terfynol'.split(' '),
  'followup follow fu dilyniant dilynol'.split(' ')
];
/** Month in which parts of a year begin. */
const PARTS = [
  ...'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ').map((name, at) => [name, at + 1]),
  ...'january february march april may june july august september october november december'
    .split(' ')
    .map((name, at) => [name, at + 1]),
  ...'ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr'
    .split(' ')
    .map((name, at) => [name, at + 1]),
  ...[
    ['spring', 3],
    ['gwanwyn', 3],
    ['summer', 6],
    ['haf', 6],
    ['autumn', 9],
    ['fall', 9],
    ['winter', 12],
    ['gaeaf', 12]
  ]
] as const;
const MONTH = new Map(PARTS as readonly (readonly [string, number])[]);
const isNumber = (word: string) => /^\d{1,3}$/.test(word);
const isYear = (word: string) => /^(19|20)\d\d$/.test(word);

function counted(unit: string, number: string): WaveName | undefined {
  if (!isNumber(number)) return undefined;
  const months = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  if (months === undefined && !COUNTS.has(unit)) return undefined;
  return { order: Number(number), kind: unit, ...(months === undefined ? {} : { months }) };
}

function ofOne(word: string): WaveName | undefined {
  const [, unit, number] = /^([a-z]{1,2})(\d{1,3})$/.exec(word) ?? [];
  if (unit && number) return counted(unit, number);
  const [, before, letter] = /^(\d{1,3})([a-z])$/.exec(word) ?? [];
  if (before && letter) return counted(letter, before);
  const place = WORDS.findIndex((words) => words.includes(word));
  if (place >= 0) return { order: place, kind: 'word' };
  if (isNumber(word)) return { order: Number(word), kind: 'number' };
  return undefined;
}

/**
 * Reads words of a name as a time point: `t1`, `wave 2`, `3 months`, `pre`, `follow up 1`,
 * `autumn 2024`, `2024 09` and the like, in English and Welsh, or a bare number.
 * @param words as `nameWords` gives them. @returns undefined where they name none.
 */
export function waveName(words: readonly string[]): WaveName | undefined {
  const [first = '', second = '', third] = words;
  if (words.length === 1) return ofOne(first);
  if (third !== undefined) {
    // A follow-up may be numbered, as "ar ôl" may stand for "after".
    return words.length === 3 && first === 'follow' && second === 'up' && isNumber(third)
      ? { order: 2 + Number(third), kind: 'word' }
      : undefined;
  }
  const [year, part] = isYear(first) ? [first, second] : [second, first];
  if (isYear(year)) {
    const month = MONTH.get(part) ?? (/^(0?[1-9]|1[0-2])$/.test(part) ? Number(part) : undefined);
    if (month) return { order: 12 * Number(year) + month, kind: 'date', months: 1 };
  }
  if ((first === 'follow' && second === 'up') || (first === 'ar' && second === 'ol'))
    return { order: first === 'ar' ? 2 : 3, kind: 'word' };
  if (WORDS[3]!.includes(first) && isNumber(second))
    return { order: 2 + Number(second), kind: 'word' };
  return counted(first, second) ?? counted(second, first);
}
