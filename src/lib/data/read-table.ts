import { allowedIn, broken, isRequired, missingValues } from './constraints.ts';
import { parseCsv, type CsvRow } from './csv.ts';
import { fieldValue } from './field-value.ts';
import { headerProblems } from './header.ts';
import type { Reason } from './missing.ts';
import type { Field, Resource, Schema } from './package.ts';
import { problemList, type ProblemList } from './problem-list.ts';
import type { Checked } from './problem.ts';
import type { Column, Table } from './table.ts';

interface Options {
  /** Keep the text of number columns beside their values. */
  readonly printed?: boolean;
  /** Values that a column may hold because it names a level of the study; none when it names none. */
  readonly levels?: (column: string) => readonly string[] | undefined;
}

/** A file being read: its rows without the header, and what they are held to. */
interface Reading extends Options {
  readonly file: string;
  readonly rows: readonly CsvRow[];
  readonly schema: Schema;
  readonly list: ProblemList;
}

function readColumn(reading: Reading, field: Field, at: number): Column {
  const { file, rows, schema, list } = reading;
  const { name: column, type } = field;
  const absent = new Map<string, Reason>(
    missingValues(schema).map(({ value, label }) => [value, label])
  );
  const required = isRequired(schema, field);
  const allowed = allowedIn(field, reading.levels?.(column));
  const reasons: Record<number, Reason> = {};
  const values = rows.map(({ line: row, cells }, index) => {
    const text = cells[at] ?? '';
    const reason = absent.get(text);
    if (reason) {
      if (required) list.add({ rule: 'value-required', file, row, column, value: text });
      if (reason !== 'blank') reasons[index] = reason;
      return null;
    }
    const value = fieldValue(type, text);
    if (value === undefined) {
      list.add({ rule: 'value-type', file, row, column, value: text, expected: type });
      return null;
    }
    const breach = broken(field, value, allowed);
    if (breach) list.add({ ...breach, file, row, column, value: text });
    return value;
  });
  return {
    name: column,
    type,
    values,
    ...(Object.keys(reasons).length ? { reasons } : {}),
    ...(reading.printed && type === 'number'
      ? { printed: rows.map(({ cells }) => cells[at] ?? '') }
      : {})
  };
}

function checkKey({ file, rows, schema, list }: Reading, columns: readonly Column[]) {
  const key = schema.primaryKey ?? [];
  const parts = key.map((name) => columns.find((column) => column.name === name)?.values);
  const first = new Map<string, number>();
  rows.forEach(({ line: row }, index) => {
    const values = parts.map((part) => part?.[index] ?? null);
    if (values.includes(null)) return;
    const whole = JSON.stringify(values);
    const before = first.get(whole);
    if (before === undefined) first.set(whole, row);
    else
      list.add({
        rule: 'value-unique',
        file,
        row,
        column: key.join(', '),
        value: values.join(', '),
        expected: String(before)
      });
  });
}

/**
 * Reads a CSV file as the table its descriptor says. Columns are found by name and come in the
 * descriptor's order. A value that the schema lists as missing is null, with its reason.
 * @param file name of the file, for problems.
 * @returns the table, or every problem found: of the header, then ragged rows, then values column
 * by column, then repeated keys. Ragged rows are not read further.
 */
export function readTable(
  file: string,
  text: string,
  { name, schema }: Resource,
  options: Options = {}
): Checked<Table> {
  if (text.trim() === '') return { ok: false, problems: [{ rule: 'file-empty', file }] };
  const csv = parseCsv(file, text);
  if (!csv.ok) return csv;
  const list = problemList();
  const header = csv.value[0]?.cells ?? [];
  headerProblems(file, header, schema).forEach(list.add);
  const rows = csv.value.slice(1).filter(({ line: row, cells }) => {
    const whole = cells.length === header.length;
    if (!whole) {
      const [value, expected] = [String(cells.length), String(header.length)];
      list.add({ rule: 'row-ragged', file, row, value, expected });
    }
    return whole;
  });
  const reading = { ...options, file, rows, schema, list };
  const columns = schema.fields
    .filter((field) => header.includes(field.name))
    .map((field) => readColumn(reading, field, header.indexOf(field.name)));
  if (schema.primaryKey) checkKey(reading, columns);
  const problems = list.all();
  if (problems.length) return { ok: false, problems };
  return { ok: true, value: { name, rows: rows.length, columns } };
}
