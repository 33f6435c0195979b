import { dayText, momentText, timeText } from './moment-text.ts';
import type { LabelledColumn } from './labelled-table.ts';
import { savNames, type SavNames } from './sav-names.ts';
import type { SavLabel, SavRecords, SavVariable } from './sav-records.ts';
import { SYSTEM_MISSING } from './sav-rows.ts';

/** A column and how its cells are read. */
export interface SavColumn extends LabelledColumn {
  readonly cell: (row: Uint8Array, view: DataView) => string;
}

const EIGHT = 8;
/** Bytes that one variable of a text of several holds of it, and for how many each counts. */
const [HELD, COUNTED] = [255, 252];
/** Seconds from SPSS's first day, 1582-10-14, to 1970-01-01. */
const EPOCH = 12_219_379_200;
/** Numbers of the formats that show days, days with a time, and times. */
const DAYS = new Set([20, 23, 24, 28, 29, 30, 38, 39]);
const MOMENTS = new Set([22, 41]);
const TIMES = new Set([21, 25, 40]);

/** How a number is written, by the number of its format. */
function writtenAs(format: number): (value: number) => string {
  if (DAYS.has(format)) return (value) => dayText((value - EPOCH) / 86_400);
  if (MOMENTS.has(format)) return (value) => momentText(value - EPOCH);
  return TIMES.has(format) ? timeText : String;
}

const numberOf = (eight: Uint8Array, little: boolean) =>
  new DataView(eight.buffer, eight.byteOffset, EIGHT).getFloat64(0, little);

function numberColumn(
  { place, format, missing }: SavVariable,
  little: boolean
): Pick<SavColumn, 'cell' | 'isMissing'> & { readonly key: (value: Uint8Array) => string } {
  const write = writtenAs(format);
  const values = missing.values.map((eight) => numberOf(eight, little));
  const [low = NaN, high = NaN] = missing.range ? values : [];
  const single = new Set(missing.range ? values.slice(2) : values);
  const absent = (value: number) => single.has(value) || (value >= low && value <= high);
  // A date that stands for none is written as a date, and is not told apart from others by its text.
  const isMissing =
    write === String && values.length ? { isMissing: (text: string) => absent(Number(text)) } : {};
  return {
    cell(_, view) {
      const value = view.getFloat64(EIGHT * place, little);
      if (value === SYSTEM_MISSING || Number.isNaN(value)) return '';
      return write !== String && absent(value) ? '' : write(value);
    },
    key: (value) => write(numberOf(value, little)),
    ...isMissing
  };
}

function textColumn(
  parts: readonly SavVariable[],
  { text }: SavNames,
  missing: readonly Uint8Array[]
): Pick<SavColumn, 'cell' | 'isMissing'> & { readonly key: (value: Uint8Array) => string } {
  const codes = new Set(missing.map(text));
  const [first] = parts as [SavVariable];
  const bytes = new Uint8Array(parts.reduce((sum, { width }) => sum + width, 0));
  const held = (part: SavVariable, at: number) =>
    at < parts.length - 1 ? Math.min(part.width, HELD) : part.width;
  const start = EIGHT * first.place;
  const cell = (row: Uint8Array) => {
    if (parts.length === 1) return text(row.subarray(start, start + first.width));
    let length = 0;
    for (const [at, part] of parts.entries()) {
      const from = EIGHT * part.place;
      bytes.set(row.subarray(from, from + held(part, at)), length);
      length += held(part, at);
    }
    return text(bytes.subarray(0, length));
  };
  return { cell, key: text, ...(codes.size ? { isMissing: (one: string) => codes.has(one) } : {}) };
}

/**
 * The columns of an SPSS system file: texts that stand in several variables are one column.
 * @throws RangeError where an extension record is not whole, or a text lacks a variable.
 */
export function savColumns(records: SavRecords): SavColumn[] {
  const { variables, labels, little } = records;
  const names = savNames(records);
  const labelled = new Map<number, readonly SavLabel[]>();
  for (const { of, labels: some } of labels) for (const place of of) labelled.set(place, some);
  const columns: SavColumn[] = [];
  for (let at = 0; at < variables.length;) {
    const variable = variables[at]!;
    const short = names.text(variable.name);
    const width = names.widths.get(short) ?? 0;
    const parts = variables.slice(at, at + Math.max(1, Math.ceil(width / COUNTED)));
    at += parts.length;
    if (parts.some((part) => part.width > 0 !== variable.width > 0))
      throw new RangeError('A text lacks a variable');
    const name = names.long.get(short) ?? short;
    const long = names.texts.get(name);
    const { key, ...column } =
      variable.width > 0
        ? textColumn(parts, names, long?.missing ?? variable.missing.values)
        : numberColumn(variable, little);
    const ofValues = long?.labels ?? labelled.get(variable.place) ?? [];
    columns.push({
      ...column,
      name,
      label: names.text(variable.label),
      valueLabels: new Map(ofValues.map(([value, label]) => [key(value), names.text(label)]))
    });
  }
  return columns;
}
