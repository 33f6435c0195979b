import { nameWords } from './name-words.ts';
import { timeName, type TimeName } from './time-name.ts';

/** What a column of scores measures, and when. */
export interface TimeColumn {
  readonly column: string;
  readonly measure: string;
  readonly wave: string;
}

interface Candidate extends TimeColumn {
  readonly stem: readonly string[];
  readonly time: TimeName;
}

/** Most values that a column or a file's names may have to be taken for time points. */
export const MOST_TIMES = 40;
/** The time point of a baseline that has no name where all others have one. */
export const START = '(start)';
/** Words that a time point takes at most, as `6 month follow up visit`. */
const LONGEST = 6;
/** Bare numbers from 1 on, from which on they number items. */
const ITEMS = 5;
/** Words before a number that counts questions and not time points. */
const ITEM_WORDS = /^(q\d*|item|items|question|statement|answer|cwestiwn|eitem|gosodiad|ateb)$/;
/** What is computed of a measure and is none of its scores. */
const DERIVED =
  /^(change|changes|diff|difference|delta|sd|se|n|ci|p|z|date|dyddiad|missing|complete|version)$/;

/** Words of a name, in which numbers keep their decimals. */
export const timeWords = (name: string): string[] =>
  nameWords(name.replaceAll(/(?<![\d.])(\d{1,3})[.,](\d{1,2})(?![\d.])/g, '$1ʹ$2')).map((word) =>
    word.replace('ʹ', '.')
  );

type Side = 'front' | 'back';

function candidateOf(column: string, side: Side): Candidate | undefined {
  const words = timeWords(column);
  for (let length = Math.min(LONGEST, words.length - 1); length > 0; length--) {
    const part = side === 'back' ? words.slice(-length) : words.slice(0, length);
    const stem = side === 'back' ? words.slice(0, -length) : words.slice(length);
    const time = timeName(part);
    if (!time || (time.is === 'number' && ITEM_WORDS.test(stem.at(-1)!))) continue;
    return { column, measure: stem.join(' '), wave: part.join(' '), stem, time };
  }
  return undefined;
}

/** Numbers that run from 1 count items where there are many of them. */
function isItems(columns: readonly Candidate[]): boolean {
  const numbers = columns.map(({ time }) => (time.is === 'number' ? time.number : NaN));
  const sorted = numbers.sort((one, other) => one - other);
  return sorted.length >= ITEMS && sorted.every((number, at) => number === sorted[0]! + at);
}

/** Columns of measures that are told at two time points or more. */
function series(columns: readonly string[], side: Side): Candidate[] {
  const groups = new Map<string, Candidate[]>();
  for (const column of columns) {
    const one = candidateOf(column, side);
    if (one) groups.set(one.measure, [...(groups.get(one.measure) ?? []), one]);
  }
  const several = [...groups.values()].filter(
    (group) => new Set(group.map(({ wave }) => wave)).size > 1
  );
  const named = several.filter((group) => group.some(({ time }) => time.is !== 'number'));
  const chosen = named.length ? named : several.filter((group) => !isItems(group));
  return chosen.flat();
}

/** Columns of the same measures whose time points have no name that is known, or none at all. */
function others(columns: readonly string[], found: readonly Candidate[], side: Side): TimeColumn[] {
  const taken = new Set(found.map(({ column }) => column));
  const starts = new Set(
    found.flatMap(({ measure, time }) =>
      (time.is === 'rank' && time.rank <= 0) ||
      (time.is === 'months' && !time.months) ||
      (time.is === 'count' && !time.count) ||
      (time.is === 'number' && !time.number)
        ? [measure]
        : []
    )
  );
  const stems = new Map(found.map(({ measure, stem }) => [measure, stem]));
  return columns.flatMap((column): TimeColumn[] => {
    if (taken.has(column)) return [];
    const words = timeWords(column);
    const measure = words.join(' ');
    if (stems.has(measure)) return starts.has(measure) ? [] : [{ column, measure, wave: START }];
    for (const [name, stem] of stems) {
      const rest = side === 'back' ? words.slice(stem.length) : words.slice(0, -stem.length);
      const same = (side === 'back' ? words.slice(0, stem.length) : words.slice(rest.length)).join(
        ' '
      );
      if (same === name && rest.length < 4 && !rest.some((word) => DERIVED.test(word)))
        return [{ column, measure: name, wave: rest.join(' ') }];
    }
    return [];
  });
}

/** Key of what a name means, by which `6m` and `6 months` are one time point. */
const meaning = (time: TimeName) => JSON.stringify(time.is === 'months' ? time.months : time);

/**
 * Guesses which columns are scores of one measure at several time points, from names such as
 * `score_t0`, `T1_conflict`, `reading autumn 2024`, `cyn_lles` or `stress_12m`. Of a measure that is
 * told so, every column is a score; one whose time point says nothing that is known has its words.
 * @param columns names of columns that hold numbers.
 * @returns the columns with measure and time point; none where no measure has between 2 and 40 of them.
 */
export function guessTimeColumns(columns: readonly string[]): TimeColumn[] {
  const [back, front] = [series(columns, 'back'), series(columns, 'front')];
  const [side, best]: [Side, Candidate[]] =
    front.length > back.length ? ['front', front] : ['back', back];
  const first = new Map<string, string>();
  for (const { time, wave } of best) if (!first.has(meaning(time))) first.set(meaning(time), wave);
  const told = best.map(({ column, measure, time }) => ({
    ...{ column, measure },
    wave: first.get(meaning(time))!
  }));
  const waves = new Set(told.map(({ wave }) => wave)).size;
  if (waves < 2 || waves > MOST_TIMES) return [];
  const all = new Map([...told, ...others(columns, best, side)].map((one) => [one.column, one]));
  return columns.flatMap((column) => all.get(column) ?? []);
}
