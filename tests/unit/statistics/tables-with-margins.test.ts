import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  probabilityGivenMargins,
  tablesWithMargins
} from '../../../src/lib/statistics/tables-with-margins.ts';
import { table } from './count-arbitraries.ts';

test('two by two tables are counted by their first cell', () => {
  const observed = [
    [3, 1],
    [1, 3]
  ];
  const probability = probabilityGivenMargins(observed);
  const tables = [...tablesWithMargins(observed)];
  expect(tables.map(([first]) => first)).toEqual([
    [0, 4],
    [1, 3],
    [2, 2],
    [3, 1],
    [4, 0]
  ]);
  const expected = [1 / 70, 16 / 70, 36 / 70, 16 / 70, 1 / 70];
  tables.forEach((each, at) => expect(probability(each)).toBeCloseTo(expected[at] ?? NaN, 14));
});

test('all tables differ, have the margins of the observed one, and are certain together', () => {
  fc.assert(
    fc.property(table(3, 3), (observed) => {
      const tables = [...tablesWithMargins(observed)];
      const sums = (counts: readonly (readonly number[])[]) => [
        ...counts.map((row) => row.reduce((sum, x) => sum + x, 0)),
        ...[0, 1, 2].map((column) => counts.reduce((sum, row) => sum + (row[column] ?? NaN), 0))
      ];
      const keys = new Set(tables.map((each) => each.flat().join(' ')));
      expect(keys.size).toBe(tables.length);
      expect(keys).toContain(observed.flat().join(' '));
      const margins = sums(observed).join(' ');
      expect(tables.every((each) => sums(each).join(' ') === margins)).toBe(true);
      const probability = probabilityGivenMargins(observed);
      expect(tables.reduce((sum, each) => sum + probability(each), 0)).toBeCloseTo(1, 12);
    }),
    { numRuns: 20 }
  );
});

test('200,000 tables are enumerated and one more is refused', () => {
  const count = (n: number) => {
    const tables = tablesWithMargins([
      [0, n],
      [n, 0]
    ]);
    let found = 0;
    while (!tables.next().done) found++;
    return found;
  };
  expect(count(199_999)).toBe(200_000);
  expect(() => count(200_000)).toThrow(RangeError);
});
