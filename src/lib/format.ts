import { isNumber, type Cell, type Reason } from './data/missing.ts';
import type { Language, Localised } from './data/localised.ts';
import type { Level } from './data/study.ts';
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
  'few-sites': m.missing_few_sites,
  'sites-are-units': m.missing_sites_are_units,
  'no-sd': m.missing_no_sd,
  'no-overlap': m.missing_no_overlap,
  unpaired: m.missing_unpaired,
  reference: m.missing_reference,
  hidden: m.missing_hidden,
  suppressed: m.missing_hidden
};

/** @returns the reason of an absence as words for a cell of a table, in the language of the page where none is given. */
export const reasonText = (reason: Reason, locale?: Language): string =>
  absence[reason]({}, locale ? { locale } : {});

/** Counts from which on digits are parted by threes. */
const LONG = 10_000;

/** Welsh and English write numbers alike; a true minus sign lines up with plus in tables. */
const minus = (text: string): string => text.replace('-', '−');

/** @param decimals overrides the unit's own, for numbers kept as printed. */
export function number(value: number, unit: Unit, decimals: number = DECIMALS[unit]): string {
  const scaled = unit === 'share' || unit === 'points' ? value * 100 : value;
  if (unit === 'p' && value < 0.001) return '< 0.001';
  const text = minus(scaled.toFixed(decimals));
  // A rounded nought has no sign.
  const plain = /^−0\.?0*$/.test(text) ? text.slice(1) : text;
  if (unit === 'count' && decimals === 0 && Math.abs(value) >= LONG)
    return plain.replace(/\B(?=(\d{3})+$)/g, ',');
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
