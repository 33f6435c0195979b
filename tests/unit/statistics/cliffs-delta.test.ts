import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cliffsDelta, probabilityOfSuperiority } from '../../../src/lib/statistics/cliffs-delta.ts';
import { table } from './count-arbitraries.ts';
import { wfa } from './count-references.ts';
import { closeTo } from './reference.ts';

// R: prob_superiority=U/(10*22),cliffs_delta=2*U/(10*22)-1
test('the whole-family continuum has the values of R', () => {
  expect.assertions(2);
  const { table: groups, prob_superiority, cliffs_delta } = wfa.RA_vs_nonRA;
  const [without, withApproach] = groups;
  closeTo(probabilityOfSuperiority(withApproach, without), prob_superiority);
  closeTo(cliffsDelta(withApproach, without), cliffs_delta);
});

test('groups apart give the ends of the range, an empty group nothing', () => {
  expect(cliffsDelta([0, 4], [3, 0])).toBe(1);
  expect(cliffsDelta([3, 0], [0, 4])).toBe(-1);
  expect(cliffsDelta([0, 0], [0, 4])).toBeNaN();
});

test('delta is the mean sign over all pairs', () => {
  const signs = (first: readonly number[], second: readonly number[]) =>
    first.flatMap((x, i) => second.map((y, j) => x * y * Math.sign(i - j)));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  fc.assert(
    fc.property(table(2, 4), ([first = [], second = []]) => {
      const expected = sum(signs(first, second)) / (sum(first) * sum(second));
      expect(cliffsDelta(first, second)).toBeCloseTo(expected, 14);
      expect(cliffsDelta(second, first)).toBeCloseTo(-expected, 14);
    })
  );
});
