import type { Schema } from '../package.ts';
import type { Checked, Problem } from '../problem.ts';
import { absentText, CsvText, valueText } from './csv-text.ts';

type Row = Readonly<Record<string, unknown>>;

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Objects as CSV: a column for each name that any of them has, absent where one lacks it. */
function csvOf(file: string, rows: readonly unknown[], schema: Schema): Checked<Blob> {
  const names = new Set<string>();
  for (const row of rows) if (isRow(row)) for (const name of Object.keys(row)) names.add(name);
  if (!rows.length) for (const { name } of schema.fields) names.add(name);
  const [text, absent] = [new CsvText(), absentText(schema)];
  text.add([...names]);
  for (const [at, row] of rows.entries()) {
    const cells = isRow(row)
      ? [...names].map((name) => valueText(Object.hasOwn(row, name) ? row[name] : null, absent))
      : [undefined];
    if (cells.includes(undefined))
      return { ok: false, problems: [{ rule: 'rows-not-flat', file, row: at + 1 }] };
    text.add(cells as string[]);
  }
  return { ok: true, value: text.blob() };
}

const refused = (problem: Problem): Checked<never> => ({ ok: false, problems: [problem] });

/**
 * A list of flat objects, bare or under `data`, as CSV whose line after the names is the first object.
 * @param json text, without a byte order mark.
 */
export function jsonCsv(file: string, json: string, schema: Schema): Checked<Blob> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refused({ rule: 'not-json', file });
  }
  const rows = isRow(value) && Object.hasOwn(value, 'data') ? value.data : value;
  if (!Array.isArray(rows)) return refused({ rule: 'rows-not-flat', file, row: 1 });
  return csvOf(file, rows, schema);
}

/** Flat objects, one a line, as CSV; empty lines are let be. */
export function jsonLinesCsv(file: string, json: string, schema: Schema): Checked<Blob> {
  const rows: unknown[] = [];
  for (const [at, line] of json.split('\n').entries()) {
    if (!line.trim()) continue;
    try {
      rows.push(JSON.parse(line));
    } catch {
      return refused({ rule: 'line-not-json', file, row: at + 1 });
    }
  }
  return csvOf(file, rows, schema);
}
