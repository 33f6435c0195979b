import { isNumber, type Cell, type Reason } from './data/missing.ts';
import type { Language, Localised } from './data/localised.ts';
import type { Level, Measure } from './data/study.ts';
import { m } from './paraglide/messages.js';
import { getLocale } from './paraglide/runtime.js';

/** How many decimals each kind of number is shown with; the only rounding on the site. Differences of shares are in percentage points. */
const DECIMALS = { count: 0, score: 1, share: 0, points: 0, p: 3 } as const;
export type Unit = keyof typeof DECIMALS;

const absence: Record<Reason, (inputs: object, options: { locale?: Language }) => string> = {
  'not-published': m.missing_not_published,
  'not-asked': m.missing_not_asked,
  blank: m.missing_blank,
  unsound: m.missing_unsound,
  'no-families': m.missing_no_families,
  'too-few': m.missing_too_few,
  'no-spread': m.missing_no_spread,
  'few-sites': m.missing_few_sites,
  'not-given': m.missing_not_given,
  'no-test': m.missing_no_test,
  'sites-are-units': m.missing_sites_are_units,
  'no-sd': m.missing_no_sd,
  'no-overlap': m.missing_no_overlap,
  unpaired: m.missing_unpaired,
  reference: m.missing_reference,
  hidden: m.missing_hidden,
  suppressed: m.release_suppressed
};

/** @returns the reason of an absence as words for a cell of a table, in the language of the page where none is given. */
export const reasonText = (reason: Reason, locale?: Language): string =>
  absence[reason]({}, locale ? { locale } : {});

/** Numbers from which on digits are parted by threes. */
const LONG = 10_000;

/** Digits of a score; those beyond tell nothing of scores that lie so far from 0. */
const MOST_DIGITS = 10;
const MOST_DECIMALS = 6;

const within = (decimals: number) => Math.min(MOST_DECIMALS, Math.max(0, decimals));

/** @returns decimals that tell apart the ticks of an axis, which are evenly apart. */
export const tickDecimals = ([first = 0, second = first + 1]: readonly number[]): number =>
  within(-Number((second - first).toExponential().split('e')[1]));

/** What is known of how far scores of a measure lie apart. */
type Scale = Pick<Measure, 'id' | 'norm' | 'range'>;

/**
 * The one rule for digits of means and differences: about a thousandth of the range of the scores,
 * or of ten SDs of their norm, and two digits of the width of an interval; one decimal where neither
 * is known.
 * @param bounds of the number's interval, where it has one.
 */
export function scoreDecimals(
  measures: readonly Scale[],
  id: string,
  { low, high }: { readonly low?: Cell; readonly high?: Cell } = {}
): number {
  const { norm, range } = measures.find((one) => one.id === id) ?? {};
  const scale = range || (norm ? 10 * norm.sd : 0);
  const ofScale = scale ? Math.round(2.6 - Math.log10(scale)) : DECIMALS.score;
  const width =
    low !== undefined && high !== undefined && isNumber(low) && isNumber(high) ? high - low : 0;
  return within(width > 0 ? Math.max(ofScale, Math.ceil(1 - Math.log10(width))) : ofScale);
}

/** Welsh and English write numbers alike; a true minus sign lines up with plus in tables. */
const minus = (text: string): string => text.replace('-', '−');

/** @param decimals overrides the unit's own, for numbers kept as printed. */
export function number(value: number, unit: Unit, decimals: number = DECIMALS[unit]): string {
  const scaled = unit === 'share' || unit === 'points' ? value * 100 : value;
  if (unit === 'p' && value < 0.001) return '< 0.001';
  const before = Math.abs(scaled) < 1 ? 1 : Math.floor(Math.log10(Math.abs(scaled))) + 1;
  const digits =
    unit === 'score' ? Math.min(decimals, Math.max(0, MOST_DIGITS - before)) : decimals;
  const text = minus(scaled.toFixed(digits));
  // A rounded nought has no sign.
  const plain = /^−0\.?0*$/.test(text) ? text.slice(1) : text;
  if (Math.abs(scaled) >= LONG) return plain.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
  return unit === 'share' ? `${plain}%` : plain;
}

/** @returns the number with its sign always written, as differences are. */
export function signed(value: number, unit: Unit, decimals?: number): string {
  const text = number(value, unit, decimals);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** @returns the number as words, or the reason why there is none. */
export const cell = (value: Cell, unit: Unit, decimals?: number): string =>
  isNumber(value) ? number(value, unit, decimals) : reasonText(value.missing);

/** @returns an interval such as "23% to 77%", or the reason why there is none. */
export const interval = (low: Cell, high: Cell, unit: Unit, decimals?: number): string =>
  isNumber(low) && isNumber(high)
    ? m.interval({ low: number(low, unit, decimals), high: number(high, unit, decimals) })
    : cell(low, unit);

/** @returns the items as a list with commas; no "and", because Welsh spells it by the next sound. */
export const list = (items: readonly string[]): string => items.join(', ');

/** @returns the text in the language of the page. */
export const words = (text: Localised): string => text[getLocale()];

/** @returns the label of a level in the language of the page, or its id where it is not among them. */
export function labelOf(levels: readonly Level[], id: string): string {
  const level = levels.find((candidate) => candidate.id === id);
  return level ? words(level.label) : id;
}
