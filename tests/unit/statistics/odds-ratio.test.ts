import fc from 'fast-check';
import { expect, test } from 'vitest';
import { oddsRatio } from '../../../src/lib/statistics/odds-ratio.ts';
import { hypergeometric, probabilities } from '../../../src/lib/statistics/power-series.ts';
import { confidences, twoProportions } from './count-arbitraries.ts';
import { comparisons, finiteOrNot } from './count-references.ts';
import { closeTo } from './reference.ts';

// R: sor<-(k1*(n2-k2))/(k2*(n1-k1))
test('every comparison has the cross product ratio of R', () => {
  expect.assertions(58);
  for (const [path, counts, { or_sample }] of comparisons) {
    closeTo(oddsRatio(...counts).sample, finiteOrNot(or_sample), 1e-10, path);
  }
});

// R: or_cmle=f$estimate, or_cmle_ci=f$conf.int of fisher.test. It searches for odds up to 1, or for the
// inverse of greater ones, with uniroot's default tolerance .Machine$double.eps^0.25.
const searched = (odds: number) => (odds > 1 ? 1 / odds : odds);

test('every comparison has the conditional estimate and limits of R, as exactly as R finds them', () => {
  expect.assertions(3 * 58);
  for (const [path, counts, { or_cmle, or_cmle_ci }] of comparisons) {
    const { conditional, interval } = oddsRatio(...counts);
    const expected = [or_cmle, ...or_cmle_ci].map(finiteOrNot);
    [conditional, interval.low, interval.high].forEach((actual, at) => {
      const difference = searched(actual) - searched(expected[at] ?? NaN);
      expect(Math.abs(difference), path).toBeLessThan(Number.EPSILON ** 0.25);
    });
  }
});

test('one possible table says nothing of the odds, an empty group nothing at all', () => {
  expect(oddsRatio(0, 4, 0, 9)).toEqual({
    sample: NaN,
    conditional: NaN,
    interval: { low: 0, high: Infinity }
  });
  expect(oddsRatio(0, 0, 1, 2)).toEqual({
    sample: NaN,
    conditional: NaN,
    interval: { low: NaN, high: NaN }
  });
});

test('the estimate expects what was observed, and each limit leaves 2.5 in 100 beyond it', () => {
  fc.assert(
    fc.property(twoProportions, ([k1, n1, k2, n2]) => {
      const { conditional, interval } = oddsRatio(k1, n1, k2, n2);
      const series = hypergeometric(n1, n2, k1 + k2);
      fc.pre(k1 > series.lowest && k1 < series.highest);
      const expectation = (odds: number, of: (x: number) => number) => {
        const { first, p } = probabilities(series, odds);
        return p.reduce((sum, weight, at) => sum + weight * of(first + at), 0);
      };
      closeTo(
        expectation(conditional, (x) => x),
        k1
      );
      closeTo(
        expectation(interval.low, (x) => Number(x >= k1)),
        0.025
      );
      closeTo(
        expectation(interval.high, (x) => Number(x <= k1)),
        0.025
      );
    })
  );
});

test('limits enclose the estimate, widen with confidence and turn over with the groups', () => {
  fc.assert(
    fc.property(twoProportions, confidences, ([k1, n1, k2, n2], [lower, higher]) => {
      const { conditional, interval: inner } = oddsRatio(k1, n1, k2, n2, lower);
      fc.pre(!Number.isNaN(conditional));
      const outer = oddsRatio(k1, n1, k2, n2, higher).interval;
      expect(inner.low).toBeLessThanOrEqual(conditional);
      expect(inner.high).toBeGreaterThanOrEqual(conditional);
      expect(outer.low).toBeLessThanOrEqual(inner.low);
      expect(outer.high).toBeGreaterThanOrEqual(inner.high);
      const swapped = oddsRatio(k2, n2, k1, n1, lower);
      closeTo(swapped.conditional, 1 / conditional);
      closeTo(swapped.interval.low, 1 / inner.high);
      closeTo(swapped.interval.high, 1 / inner.low);
    })
  );
});
