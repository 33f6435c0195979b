import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FilteredCell } from '#lib/disclosure/cells.ts';
import { countIntervals, type KnownCount } from '#lib/disclosure/interval-audit.ts';
import { linearProgram } from '#lib/disclosure/linear-program.ts';
import { auditedRelease } from '#lib/disclosure/span-audit.ts';
import { startCells } from './made-up-families.ts';

const FOUR = ['la', 'lone_parent', 'child_age_band', 'n_children'];
const hiddenFor = (cell: FilteredCell, high: number): KnownCount => ({ ...cell, low: 0, high });
const exactly = (cell: FilteredCell): KnownCount => ({
  ...cell,
  low: cell.families,
  high: cell.families
});
const disclosed = (intervals: readonly { low: number; high: number }[]) =>
  intervals.filter(({ low, high }) => low === high).length;

test('a hidden cell of a table with margins is found by subtraction', () => {
  const [a, b, c, d] = [0, 1, 2, 3].map((at) => [0, 1, 2, 3].map((other) => Number(other === at)));
  const sum = (...cells: number[][]) =>
    cells[0]!.map((_, at) => cells.reduce((s, x) => s + x[at]!, 0));
  const known = [
    { members: sum(a!, b!), low: 10, high: 10 },
    { members: sum(c!, d!), low: 8, high: 8 },
    { members: sum(a!, c!), low: 3, high: 3 }
  ];
  const hidden = [a!, b!, c!, d!].map((members) => ({ members }));
  expect(countIntervals(4, known, hidden)).toEqual([
    { low: 0, high: 3 },
    { low: 7, high: 10 },
    { low: 0, high: 3 },
    { low: 5, high: 8 }
  ]);
  const more = [...known, { members: b!, low: 9, high: 9 }];
  expect(countIntervals(4, more, hidden)).toEqual([
    { low: 1, high: 1 },
    { low: 9, high: 9 },
    { low: 2, high: 2 },
    { low: 6, high: 6 }
  ]);
  expect(countIntervals(4, [...more, { members: a!, low: 2, high: 5 }], hidden)).toBeUndefined();
});

// scipy.optimize.linprog(method='highs') on the same programs gives the same intervals.
test.each([
  [4, 5, Infinity, 176, 80],
  [4, 5, 4, 176, 136],
  [2, 5, Infinity, 26, 12],
  [4, 10, 9, 219, 6]
])(
  'negative control: up to %i filters, threshold %i, hidden at most %f: of %i counts %i are certain',
  (most, threshold, high, hiddenCount, certain) => {
    const { profiles, cells } = startCells(FOUR, most);
    const hidden = cells.filter(({ families }) => families < threshold);
    const known = cells.map((cell) =>
      cell.families < threshold ? hiddenFor(cell, high) : exactly(cell)
    );
    const intervals = countIntervals(profiles.length, known, hidden)!;
    expect([hidden.length, disclosed(intervals)]).toEqual([hiddenCount, certain]);
    for (const [at, { low, high: most }] of intervals.entries()) {
      expect(low).toBeLessThanOrEqual(hidden[at]!.families);
      expect(most).toBeGreaterThanOrEqual(hidden[at]!.families);
    }
  }
);

test.each([5, 10])(
  'of a release audited at threshold %i no hidden count is certain',
  (threshold) => {
    const { profiles, cells } = startCells(FOUR, 2);
    const secret = startCells(FOUR, 4).cells.filter(({ families }) => families < threshold);
    const shown = cells
      .filter(({ families }) => families >= threshold)
      .sort((a, b) => b.families - a.families);
    const released = new Set(auditedRelease(shown, secret));
    const known = cells.map((cell) =>
      released.has(cell)
        ? exactly(cell)
        : hiddenFor(cell, cell.families < threshold ? threshold - 1 : Infinity)
    );
    expect(disclosed(countIntervals(profiles.length, known, secret)!)).toBe(0);
  }
);

test('counts rounded to 5 leave room that exact counts do not', () => {
  const { profiles, cells } = startCells(['la', 'lone_parent'], 2);
  const shown = cells.filter(({ families }) => families >= 10);
  const hidden = cells.filter(({ families }) => families < 10);
  const rounded = shown.map((cell) => {
    const at = 5 * Math.round(cell.families / 5);
    return { ...cell, low: at - 2, high: at + 2 };
  });
  expect(disclosed(countIntervals(profiles.length, shown.map(exactly), hidden)!)).toBe(2);
  expect(disclosed(countIntervals(profiles.length, rounded, hidden)!)).toBe(0);
});

test('a linear program without limit, or without solution, says so', () => {
  const free = linearProgram(2, [{ coefficients: [1, -1], low: 0, high: 3 }])!;
  expect(free([1, 0])).toBe(Infinity);
  expect(free([1, -1])).toBeCloseTo(3, 9);
  expect(
    linearProgram(1, [
      { coefficients: [1], low: 2, high: 2 },
      { coefficients: [1], low: 0, high: 1 }
    ])
  ).toBeUndefined();
});

// Beale 1955: the greatest coefficient alone goes round for ever.
test('a program on which the simplex method can cycle is solved', () => {
  const rows = [
    [0.25, -60, -0.04, 9],
    [0.5, -90, -0.02, 3],
    [0, 0, 1, 0]
  ];
  const beale = linearProgram(
    4,
    rows.map((coefficients, at) => ({ coefficients, low: -Infinity, high: at === 2 ? 1 : 0 }))
  )!;
  expect(beale([0.75, -150, 0.02, -6])).toBeCloseTo(0.05, 9);
});

const small = fc.array(fc.nat(3), { minLength: 3, maxLength: 4 }).chain((counts) =>
  fc.record({
    counts: fc.constant(counts),
    asked: fc.array(
      fc.tuple(
        fc.array(fc.nat(1), { minLength: counts.length, maxLength: counts.length }),
        fc.nat(1),
        fc.nat(2)
      ),
      { minLength: 1, maxLength: 4 }
    )
  })
);

test('an interval holds every count that agrees with what is known, found by trying all', () => {
  fc.assert(
    fc.property(small, ({ counts, asked }) => {
      const total = (members: readonly number[], of: readonly number[]) =>
        members.reduce((sum, member, at) => sum + member * of[at]!, 0);
      const everyone = counts.map(() => 1);
      const known = [
        { members: everyone, low: total(everyone, counts), high: total(everyone, counts) },
        ...asked.map(([members, less, more]) => ({
          members,
          low: Math.max(0, total(members, counts) - less),
          high: total(members, counts) + more
        }))
      ];
      const hidden = counts.map((_, at) => ({
        members: counts.map((_, other) => Number(other === at))
      }));
      const intervals = countIntervals(counts.length, known, hidden)!;
      const tries = (left: number): number[][] =>
        left
          ? tries(left - 1).flatMap((some) => [...Array(13).keys()].map((n) => [...some, n]))
          : [[]];
      const agreeing = tries(counts.length).filter((some) =>
        known.every(
          ({ members, low, high }) => total(members, some) >= low && total(members, some) <= high
        )
      );
      for (const [at, { low, high }] of intervals.entries()) {
        const found = agreeing.map((some) => some[at]!);
        expect(low).toBeLessThanOrEqual(Math.min(...found));
        expect(high).toBeGreaterThanOrEqual(Math.max(...found));
        expect(high).toBeLessThanOrEqual(total(everyone, counts));
      }
    }),
    { numRuns: 40 }
  );
});
