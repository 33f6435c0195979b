/** Texts for no value that every table may hold and that are read as blank wherever they stand. */
export const SIGNS: ReadonlySet<string> = new Set([
  ...['', 'NA', 'N/A', 'n/a', 'NaN', 'nan', 'null', 'NULL', '.', '-', '--', '#N/A', 'None']
]);

/** Errors of spreadsheets, missing values of SPSS and of Stata and SAS. */
const CODE = /^(#[\w/]+[!?]?|\.[a-z_])$/i;
/** Words that can only mean that nothing was recorded, in English and Welsh. */
const RECORDED = new Set(
  'n/k;nk;missing;not known;not recorded;not collected;no data;no answer;no response;unanswered;not answered;blank;(blank);empty;nil;tbc;?;??;x;anhysbys;ddim yn gwybod;heb ei gofnodi;ar goll;dim ateb'.split(
    ';'
  )
);
/** Words that may be an answer, but are no number. */
const ANSWERED = new Set(
  "refused;refuse;declined;prefer not to say;prefer not to answer;rather not say;don't know;dont know;do not know;dk;d/k;unknown;not applicable;not asked;not done;skipped;skip;absent;did not attend;dna;lost to follow-up;lost to follow up;ltfu;withdrawn;dropped out;pending;unable;gwrthod;gwell gen i beidio â dweud;ddim yn berthnasol;heb ei ofyn".split(
    ';'
  )
);
const said = (text: string) => text.trim().toLowerCase().replaceAll('’', "'");

/** Whether a text is a code for absence in any column. */
export const isAbsenceCode = (text: string): boolean => CODE.test(text.trim());
/** Whether a text says that nothing was recorded. */
export const saysNothing = (text: string): boolean =>
  isAbsenceCode(text) || RECORDED.has(said(text));
/** Whether a text among numbers says why there is none. */
export const saysWhyNone = (text: string): boolean =>
  saysNothing(text) || ANSWERED.has(said(text)) || SIGNS.has(text.trim());

const NINES = [9, 99, 999, 9999, 99999, 999999];
/** Numbers by which programs and people write why there is no value. */
const CODES = new Set([
  ...NINES.flatMap((nine) => [nine, nine - 1, nine - 2, nine - 3].flatMap((code) => [code, -code])),
  ...[66, 77, 88, 666, 777, 888, 7777, 8888].flatMap((code) => [code, -code]),
  ...[-1, -2, -3, -4, -5, 9.9, 99.9, 999.9, -9.9, -99.9]
]);

/** Most of a scale of whole numbers beside which 9 may stand for no answer. */
const SCALE = 5;

/**
 * Which numbers of a column stand for no value: codes such as -9, 99 or 999 that lie further from
 * all others than those lie apart, or below zero where no other does. Numbers among which a code
 * could be a value, such as -9 beside -12, are let be.
 * @param numbers different numbers of the column.
 */
export function absenceNumbers(numbers: readonly number[]): number[] {
  const codes = numbers.filter((number) => CODES.has(number));
  // Codes may only be told by what is left without them, from the furthest on.
  const rest = numbers.filter((number) => !CODES.has(number));
  const inner = codes.filter((code) => Math.abs(code) < 9);
  const values = rest.length > 1 ? rest : [...rest, ...inner.filter((code) => code > 0)];
  if (values.length < 2) return [];
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) [low, high] = [Math.min(low, value), Math.max(high, value)];
  const far: number[] = [];
  const whole = values.length > 2 && values.every(Number.isInteger);
  const byDistance = [...codes].sort((one, other) => Math.abs(one) - Math.abs(other));
  for (const code of byDistance) {
    if (values.includes(code)) continue;
    const span = high - low;
    const below = low >= 0 && code < 0 && (code <= -6 || low >= 1);
    const away = code > high ? code - high : low - code;
    const scale =
      high <= SCALE && low >= 0 && (code === 9 || (code === 8 && codes.includes(9))) && whole;
    const outside = Math.abs(code) > 9 && away > Math.max(span, 1);
    if (below || scale || outside) far.push(code);
    else [low, high] = [Math.min(low, code), Math.max(high, code)];
  }
  return far;
}
