import { COUNTS, FILLERS, MONTHS, ORDINALS, RANKS, UNITS } from './time-words.ts';

/** What a text says of when something was measured. */
export type TimeName =
  /** Months since the start, and the step that the name counts in. */
  | { readonly is: 'months'; readonly months: number; readonly step: number }
  /** A rank among words: -1 before the start, 0 at it, 1 in the middle, 2 after, 3 and on later. */
  | { readonly is: 'rank'; readonly rank: number }
  /** A number that counts time points, with what it counts. */
  | { readonly is: 'count'; readonly count: number; readonly unit: string }
  /** A number alone. */
  | { readonly is: 'number'; readonly number: number }
  /** Months since the year 0. */
  | { readonly is: 'date'; readonly months: number };

const NUMBER = /^\d{1,3}(\.\d+)?$/;
const YEAR = /^(19|20)\d\d$/;
const at = (month: number, year: string, day = 1): TimeName => ({
  is: 'date',
  months: 12 * Number(year) + month + (day - 1) / 31
});

const monthNumber = (word: string) =>
  MONTHS.get(word) ?? (/^(0?[1-9]|1[0-2])$/.test(word) ? Number(word) : undefined);

/** A day, a month, a part of a year or a year. */
function date(words: readonly string[]): TimeName | undefined {
  const [one = '', two = '', three = ''] = words;
  if (words.length === 1 && YEAR.test(one)) return at(1, one);
  if (words.length === 2) {
    const [year, part] = YEAR.test(one) ? [one, two] : [two, one];
    const quarter = /^q([1-4])$/.exec(part)?.[1];
    const month = quarter ? 3 * Number(quarter) - 2 : monthNumber(part);
    if (YEAR.test(year) && month) return at(month, year);
    // A school year, by its first half.
    return YEAR.test(one) && two === String((Number(one) + 1) % 100).padStart(2, '0')
      ? at(9, one)
      : undefined;
  }
  if (words.length !== 3) return undefined;
  const [year, day] = YEAR.test(one) ? [one, three] : [three, one];
  const month = monthNumber(two);
  return YEAR.test(year) && month && /^\d{1,2}$/.test(day)
    ? at(month, year, Number(day))
    : undefined;
}

const ordinal = (word: string) => {
  const place = ORDINALS.findIndex((names) => names.includes(word));
  return place < 0 ? undefined : place + 1;
};

/** A number with what it counts, in either order: `6 months`, `wave 2`, `t1`, `12m`, `visit two`. */
function counted(words: readonly string[]): TimeName | undefined {
  const [, unit, number] = /^([a-z]{1,2})(\d{1,3}(?:\.\d+)?)$/.exec(words[0] ?? '') ?? [];
  const [, amount, after] = /^(\d{1,3}(?:\.\d+)?)([a-z]{1,2})$/.exec(words[0] ?? '') ?? [];
  const pair =
    words.length === 1 ? (unit ? [unit, number!] : after ? [after, amount!] : undefined) : words;
  if (!pair || pair.length !== 2) return undefined;
  for (const [name, value] of [pair, [pair[1]!, pair[0]!]] as readonly (readonly string[])[]) {
    const count = NUMBER.test(value!) ? Number(value) : ordinal(value!);
    if (count === undefined) continue;
    const step = UNITS.get(name!);
    if (step !== undefined) return { is: 'months', months: count * step, step };
    if (COUNTS.has(name!)) return { is: 'count', count, unit: name! };
    if (RANKS.get(name!) === 3) return { is: 'rank', rank: 2 + count };
  }
  return undefined;
}

function ofWords(words: readonly string[]): TimeName | undefined {
  const [word = ''] = words;
  const found = date(words) ?? counted(words);
  if (found || words.length !== 1) return found;
  const rank = RANKS.get(word);
  if (rank !== undefined) return { is: 'rank', rank };
  if (NUMBER.test(word)) return { is: 'number', number: Number(word) };
  const place = ordinal(word);
  return place === undefined ? undefined : { is: 'count', count: place, unit: 'ordinal' };
}

/** Which of two names of one time point says more of when it was. */
function stronger(one: TimeName, other: TimeName): TimeName | undefined {
  const months = [one, other].filter((name) => name.is === 'months');
  if (months.length === 1) {
    const rest = months[0] === one ? other : one;
    // Six months after, later or into the follow-up are six months from the start.
    return rest.is === 'rank' || rest.is === 'count' ? months[0] : undefined;
  }
  const ranks = [one, other].filter((name) => name.is === 'rank');
  if (ranks.length === 2) return ranks[0]!.rank >= ranks[1]!.rank ? ranks[0] : ranks[1];
  return ranks.length === 1 && [one, other].some((name) => name.is === 'count')
    ? ranks[0]
    : undefined;
}

/**
 * Reads words as a time point: `t1`, `wave 2`, `3 months`, `pre`, `follow up 1`, `autumn 2024`,
 * `1 year later`, `t2 6 months` and the like, in English and Welsh, or a bare number.
 * @param words in small letters without accents. @returns undefined where they name none.
 */
export function timeName(words: readonly string[]): TimeName | undefined {
  const found = ofWords(words);
  if (found || words.length < 2) return found;
  // Events of REDCap end with their arm.
  if (words.length > 2 && words.at(-2) === 'arm') return timeName(words.slice(0, -2));
  for (let cut = 1; cut < words.length; cut++) {
    const [one, other] = [ofWords(words.slice(0, cut)), timeName(words.slice(cut))];
    const both = one && other && stronger(one, other);
    if (both) return both;
  }
  const bare = words.filter((word) => !FILLERS.has(word));
  return bare.length && bare.length < words.length ? timeName(bare) : undefined;
}
