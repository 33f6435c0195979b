/** Numbers of Excel's own formats that show days and times. */
const BUILT_IN: readonly (readonly [from: number, to: number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58]
];

/**
 * Whether a number is shown as a day or a time.
 * @param text of the format, undefined where it is one of Excel's own.
 */
export function showsDate(number: number, text: string | undefined): boolean {
  if (text === undefined) return BUILT_IN.some(([from, to]) => number >= from && number <= to);
  // What stands in quotation marks or brackets, or behind a stroke, is shown as it is.
  const [first = ''] = text.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').split(';');
  return /[dmyhs]/i.test(first) && !/[0#?]/.test(first.replace(/s\.0+/gi, 's'));
}

const DAY = 86_400_000;
/** Days from 1970-01-01 back to day 0, by whether days are counted from 1904. */
const [FROM_1900, FROM_1904] = [25_569, 24_107];

/** The day or moment of a number. Days of 1900 before March are one late, since Excel counts a 29th of February. */
export function dateOf(value: number, from1904: boolean): Date {
  const days = from1904 ? value - FROM_1904 : value - FROM_1900 + (value < 60 ? 1 : 0);
  return new Date(Math.round(days * DAY));
}
