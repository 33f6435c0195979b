import { describe, expect, test } from 'vitest';
import { missing, type Cell } from '#lib/data/missing.ts';
import { valued, worded, type Column } from '#lib/figures/table/column.ts';
import { inOrder, orderOf, pressed } from '#lib/figures/table/order.ts';

interface Row {
  readonly name: string;
  readonly n: Cell;
}
const rows: Row[] = [
  { name: 'Ŵyl', n: 9 },
  { name: 'b', n: missing('hidden') },
  { name: 'A', n: 10 },
  { name: 'c 10', n: NaN },
  { name: 'c 9', n: -2.5 }
];
const columns: Column<Row>[] = [
  worded('name', 'Name', (row) => row.name),
  valued(
    'n',
    'n',
    (row) => row.n,
    () => 'as shown'
  )
];
const names = (column: string, down: boolean) =>
  inOrder(rows, columns, { column, down }, 'en').map(({ name }) => name);

describe('rows of a table', () => {
  test('numbers go by value; what has none comes last, whichever way', () => {
    expect(names('n', false)).toEqual(['c 9', 'Ŵyl', 'A', 'b', 'c 10']);
    expect(names('n', true)).toEqual(['A', 'Ŵyl', 'c 9', 'b', 'c 10']);
  });
  test('words go as the language sorts them, with their numbers by value', () => {
    expect(names('name', false)).toEqual(['A', 'b', 'c 9', 'c 10', 'Ŵyl']);
    expect(names('name', true)).toEqual(['Ŵyl', 'c 10', 'c 9', 'b', 'A']);
  });
  test('a column that the table has not leaves rows as they stand', () => {
    expect(names('mean', true)).toEqual(['Ŵyl', 'b', 'A', 'c 10', 'c 9']);
    expect(inOrder(rows, columns, undefined, 'en')).toBe(rows);
  });
});

describe('the address', () => {
  test('tells each table its order, also by a column with a full stop or a space', () => {
    const asked = ['trajectory.n', '-qualities.share LA1', 'model.a.b'];
    expect(orderOf(asked, 'trajectory')).toEqual({ column: 'n', down: false });
    expect(orderOf(asked, 'qualities')).toEqual({ column: 'share LA1', down: true });
    expect(orderOf(asked, 'model')).toEqual({ column: 'a.b', down: false });
    expect(orderOf(asked, 'change')).toBeUndefined();
    expect(orderOf(['n', '', '.n', 'trajectory.'], 'trajectory')).toBeUndefined();
  });
  test('a head goes up, down, and back, and leaves other tables alone', () => {
    const up = pressed(['-qualities.p'], 'trajectory', 'n');
    expect(up).toEqual(['-qualities.p', 'trajectory.n']);
    const down = pressed(up, 'trajectory', 'n');
    expect(down).toEqual(['-qualities.p', '-trajectory.n']);
    expect(pressed(down, 'trajectory', 'mean')).toEqual(['-qualities.p', 'trajectory.mean']);
    expect(pressed(down, 'trajectory', 'n')).toEqual(['-qualities.p']);
  });
});
