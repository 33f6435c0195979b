import { expect, test } from 'vitest';
import { rollUp, unrolled } from '#lib/cube/roll-up.ts';
import { rollUps, type RollUps } from '#lib/cube/roll-ups.ts';
import { manyCells } from './many-cells.ts';

// 36,000 cells of 30 sites, 20 × 12 × 5 levels and absence on the last axis: a roll-up has at most 5,000.
const all = unrolled(manyCells());
const asked = (...places: number[]) => new Set(places.map((place) => all.axes[place]!));
const make = (ups: RollUps, ...places: number[]) => [...ups.make(asked(...places))].length;
const sizes = (ups: RollUps, ...lists: number[][]) =>
  lists.map((places) => ups.fewest(asked(...places)).families.length);

test('axes asked for are answered by few cells once their roll-up is made, and others by all', () => {
  const ups = rollUps(all);
  expect(sizes(ups, [0])).toEqual([36_000]);
  expect(make(ups, 0)).toBeGreaterThan(1);
  // Filled with the axes of the fewest levels first, as long as they fit.
  expect(ups.fewest(asked(0)).axes.map(({ id }) => id)).toEqual(['site', 'd2', 'd3']);
  expect(sizes(ups, [0], [0, 2], [0, 3], [0, 1])).toEqual([2_160, 2_160, 2_160, 36_000]);
  make(ups, 0, 1, 3);
  expect(sizes(ups, [0, 1], [0, 1, 3], [0, 2, 1])).toEqual([3_600, 3_600, 36_000]);
});

test('a roll-up sums rows and counts levels of the axes summed over', () => {
  const steps = rollUp(all, asked(0, 1));
  let step = steps.next();
  while (!step.done) step = steps.next();
  const { over, width, values, families, codes } = step.value;
  expect(over.map(({ axis, start }) => [axis.id, start])).toEqual([
    ['d2', 4],
    ['d3', 17]
  ]);
  expect([families.length, width, values.length]).toEqual([600, 23, 600 * 23]);
  // The first of site 0 and level 0 of d1 is cell 0, then every 600th of the 36,000.
  const cells = Array.from({ length: 60 }, (_, at) => at * 600);
  const row = [...values.subarray(0, width)];
  expect([codes[0]![0], codes[1]![0]]).toEqual([0, 0]);
  expect(row[2]).toBe(cells.reduce((sum, cell) => sum + cell));
  expect(row.slice(17)).toEqual(
    [0, 1, 2, 3, 4, 5].map((level) =>
      cells
        .filter((cell) => (cell % 11 === 0 ? 5 : Math.floor(cell / 7200)) === level)
        .reduce((sum, cell) => sum + 1 + (cell % 7), 0)
    )
  );
  expect(row.slice(4, 17).reduce((sum, count) => sum + count)).toBe(families[0]);
});

test('what is known, few or too many is not made', () => {
  const ups = rollUps(all);
  make(ups, 0, 2);
  expect(make(ups, 0, 3)).toBe(0);
  expect(make(ups, 0, 1, 2)).toBe(0);
  const cells = manyCells();
  const few = rollUps(
    unrolled({
      ...cells,
      codes: cells.codes.map((codes) => codes.slice(0, 5_000)),
      values: cells.values.slice(0, 20_000)
    })
  );
  expect(make(few, 0)).toBe(0);
});

test('a roll-up left half made is finished before the next is begun', () => {
  const ups = rollUps(all);
  const begun = ups.make(asked(0, 1));
  begun.next();
  begun.next();
  expect(sizes(ups, [0, 1])).toEqual([36_000]);
  make(ups, 0);
  expect(sizes(ups, [0, 1])).toEqual([3_600]);
});

test('the least used is dropped where roll-ups hold too many numbers', () => {
  // These hold 54,000, 61,200 and 50,400 numbers.
  const ups = rollUps(all, 120_000);
  make(ups, 0, 2);
  make(ups, 0, 1);
  expect(sizes(ups, [0, 1], [0, 2])).toEqual([3_600, 2_160]);
  make(ups, 1, 2);
  expect(sizes(ups, [1, 2], [0, 2], [0, 1])).toEqual([1_440, 2_160, 36_000]);
});
