import type { StepOf } from './step.ts';
import { textAt, type TextColumn } from './text-table.ts';

export type Holds = StepOf<'bands'>['holds'];
/** Days of a month, on average. */
const DAYS = 30.436875;
const PARTS: Readonly<Record<'ymd' | 'dmy' | 'mdy', RegExp>> = {
  ymd: /^(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})([ T].*)?$/,
  dmy: /^(?<d>\d{1,2})[-/. ](?<m>\d{1,2}|[a-z]{3,9})[-/. ](?<y>\d{4}|\d{2})([ T,].*)?$/i,
  mdy: /^(?<m>\d{1,2})[-/. ](?<d>\d{1,2})[-/. ](?<y>\d{4}|\d{2})([ T,].*)?$/
};
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Months of a date since the year 0, with a share of the last; NaN where the text is none. */
function dateMonths(text: string, holds: keyof typeof PARTS): number {
  const { y, m, d } = PARTS[holds].exec(text.trim())?.groups ?? {};
  if (!y || !m || !d) return NaN;
  const named = MONTHS.indexOf(m.slice(0, 3).toLowerCase()) + 1;
  const [month, day] = [named || Number(m), Number(d)];
  const year = y.length === 2 ? 2000 + Number(y) : Number(y);
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return NaN;
  return Date.UTC(year, month - 1, day) / 864e5 / DAYS;
}

/** Months that a text stands for, from any start; NaN where it stands for none. */
function monthsIn(text: string, holds: Holds): number {
  if (holds === 'years' || holds === 'months') {
    const value = text.trim() === '' ? NaN : Number(text);
    return holds === 'years' ? 12 * value : value;
  }
  return dateMonths(text, holds);
}

/** How the dates of a column are written; undefined where most are none, or several ways would do. */
export function datesOf({ texts }: TextColumn): keyof typeof PARTS | undefined {
  const said = texts.filter((text) => text.trim());
  const fits = (['ymd', 'dmy', 'mdy'] as const).filter(
    (holds) =>
      said.filter((text) => !Number.isNaN(dateMonths(text, holds))).length >= 0.9 * said.length
  );
  return said.length > 1 ? fits[0] : undefined;
}

/** Months of each row since its family's first row; NaN where there is no date or no family. */
export function monthsSince(column: TextColumn, family: TextColumn, holds: Holds): Float64Array {
  const values = column.texts.map((text) => monthsIn(text, holds));
  const first = new Float64Array(family.texts.length).fill(Infinity);
  column.codes.forEach((code, row) => {
    const of = family.codes[row]!;
    if (values[code]! < first[of]!) first[of] = values[code]!;
  });
  return Float64Array.from(column.codes, (code, row) =>
    textAt(family, row).trim() ? values[code]! - first[family.codes[row]!]! : NaN
  );
}
