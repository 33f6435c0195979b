import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kAnonymity, withoutEach } from '#lib/disclosure/k-anonymity.ts';
import { lDiversity } from '#lib/disclosure/l-diversity.ts';
import { closeTo, reference } from '../statistics/reference.ts';
import { characteristic } from './made-up-families.ts';

interface Reference {
  sensitive: string;
  sets: {
    quasi_identifiers: string | string[];
    classes: number;
    min_k: number;
    unique_records: number;
    records_below_3: number;
    records_below_5: number;
    records_below_10: number;
    avg_risk_1_over_k: number;
    min_distinct_l: number;
    classes_with_l1: number;
    min_entropy_l: number;
  }[];
}
const { sensitive, sets } = reference<Reference>('records_kanon');
const FAMILIES = 75;
const columns = (names: string | string[]) => [names].flat().map(characteristic);

test('every set of characteristics has the groups of R', () => {
  expect(sets).toHaveLength(7);
  for (const set of sets) {
    const some = columns(set.quasi_identifiers);
    const below = (threshold: number) => kAnonymity(FAMILIES, some, threshold).below;
    const { k, groups, unique, averageRisk } = kAnonymity(FAMILIES, some, 5);
    expect([groups, k, unique, below(3), below(5), below(10)]).toEqual([
      set.classes,
      set.min_k,
      set.unique_records,
      set.records_below_3,
      set.records_below_5,
      set.records_below_10
    ]);
    closeTo(averageRisk, set.avg_risk_1_over_k);
    const { l, groupsAlike, entropyL } = lDiversity(FAMILIES, some, characteristic(sensitive));
    expect([l, groupsAlike]).toEqual([set.min_distinct_l, set.classes_with_l1]);
    closeTo(entropyL, set.min_entropy_l);
  }
});

test('sizes of groups, the share below the threshold, and what each characteristic adds', () => {
  const some = columns(['la', 'lone_parent', 'child_age_band']);
  const { sizes, shareBelow } = kAnonymity(FAMILIES, some, 5);
  expect(shareBelow).toBeCloseTo(48 / 75, 12);
  expect(sizes.map(({ from, to }) => [from, to])).toEqual([
    [1, 1],
    [2, 2],
    [3, 4],
    [5, 9],
    [10, Infinity]
  ]);
  expect(sizes.map(({ families }) => families)).toEqual([2, 6, 40, 27, 0]);
  expect(sizes.map(({ groups }) => groups)).toEqual([2, 3, 12, 4, 0]);
  expect(withoutEach(FAMILIES, some, 10).map(({ k, below }) => [k, below])).toEqual([
    [2, 24],
    [3, 51],
    [7, 7]
  ]);
});

test('no families, and no characteristics', () => {
  expect(kAnonymity(0, [[]], 5)).toMatchObject({ k: NaN, groups: 0, below: 0, shareBelow: NaN });
  expect(kAnonymity(4, [], 5)).toMatchObject({ k: 4, groups: 1, below: 4, shareBelow: 1 });
  expect(lDiversity(0, [], [])).toEqual({ l: NaN, groupsAlike: 0, entropyL: NaN });
});

const rows = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc.array(fc.array(fc.nat(3), { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 60
  })
);
const transposed = (some: number[][]) => some[0]!.map((_, at) => some.map((row) => row[at]!));

test('groups are what comparing every two families finds', () => {
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 12 }), (some, threshold) => {
      const alike = some.map(
        (row) => some.filter((other) => other.every((value, at) => value === row[at])).length
      );
      const { k, unique, below, averageRisk, sizes } = kAnonymity(
        some.length,
        transposed(some),
        threshold
      );
      expect(k).toBe(Math.min(...alike));
      expect(unique).toBe(alike.filter((n) => n === 1).length);
      expect(below).toBe(alike.filter((n) => n < threshold).length);
      expect(averageRisk).toBeCloseTo(alike.reduce((sum, n) => sum + 1 / n, 0) / some.length, 10);
      expect(sizes.reduce((sum, { families }) => sum + families, 0)).toBe(some.length);
    })
  );
});

test('leaving a characteristic out never makes the smallest group smaller', () => {
  fc.assert(
    fc.property(rows, (some) => {
      const all = transposed(some);
      const { k } = kAnonymity(some.length, all, 5);
      for (const without of withoutEach(some.length, all, 5))
        expect(without.k).toBeGreaterThanOrEqual(k);
    })
  );
});

test('codes and texts group alike', () => {
  const typed = Uint8Array.of(1, 2, 1, 2, 2);
  expect(kAnonymity(5, [typed], 3)).toEqual(kAnonymity(5, [['a', 'b', 'a', 'b', 'b']], 3));
});
