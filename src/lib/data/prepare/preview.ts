import { isIdentifier } from './column-kind.ts';
import type { Step } from './step.ts';
import { columnNamed, textAt, type TextTable } from './text-table.ts';

/** A few cells of a table. */
export interface Preview {
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const [ROWS, COLUMNS] = [4, 6];

/** Columns that a step names, in the table before it. */
function namedIn(step: Step): readonly string[] {
  switch (step.kind) {
    case 'trim':
    case 'words':
    case 'fill':
    case 'id':
      return step.columns;
    case 'missing':
    case 'numbers':
    case 'levels':
      return step.columns.map(({ column }) => column);
    case 'event':
    case 'answers':
    case 'bands':
      return [step.column];
    case 'scale':
      return step.items.map(({ column }) => column);
    case 'columns':
      return step.without;
    default:
      return [];
  }
}

const cells = (table: TextTable, names: readonly string[], rows: readonly number[]): Preview => ({
  names,
  rows: rows.map((row) => names.map((name) => textAt(columnNamed(table, name)!, row)))
});
const first = (count: number, table: TextTable) =>
  Array.from({ length: Math.min(count, table.rows) }, (_, row) => row);
const namesOf = (table: TextTable) => table.columns.map(({ name }) => name);

/** Rows that go with a step, the first few. */
function leftOut(before: TextTable, after: TextTable): number[] {
  const kept = new Set(after.lines);
  const rows: number[] = [];
  for (let row = 0; row < before.rows && rows.length < ROWS; row++)
    if (!kept.has(before.lines[row]!)) rows.push(row);
  return rows;
}

/**
 * What a step changes, before and after: rows that it changes with the columns that it names; of
 * steps that leave out rows, those rows, and nothing after.
 */
export function previews(
  step: Step,
  before: TextTable,
  after: TextTable
): { readonly before: Preview; readonly after: Preview } {
  const some = (table: TextTable) => namesOf(table).slice(0, COLUMNS);
  if (step.kind === 'header')
    return {
      before: cells(before, some(before), first(step.above + step.rows + 1, before)),
      after: cells(after, some(after), first(2, after))
    };
  if (step.kind === 'rows')
    return {
      before: cells(before, some(before), leftOut(before, after)),
      after: { names: some(after), rows: [] }
    };
  if (step.kind === 'spread')
    return {
      before: cells(before, some(before), first(ROWS, before)),
      after: cells(after, some(after), first(ROWS, after))
    };
  const named = namedIn(step).filter((name) => columnNamed(before, name));
  const id = before.columns.find(isIdentifier)?.name;
  const shown = [...new Set([...(id ? [id] : []), ...named])].slice(0, COLUMNS);
  const made = namesOf(after).filter((name) => !columnNamed(before, name));
  const then = [...shown.filter((name) => columnNamed(after, name)), ...made].slice(0, COLUMNS);
  const changed: number[] = [];
  for (let row = 0; row < before.rows && changed.length < ROWS; row++)
    if (
      named.some((name) => {
        const now = columnNamed(after, name);
        return !now || made.length || textAt(now, row) !== textAt(columnNamed(before, name)!, row);
      })
    )
      changed.push(row);
  return { before: cells(before, shown, changed), after: cells(after, then, changed) };
}
