import fc from 'fast-check';
import { expect, test } from 'vitest';
import { riskRatio } from '../../../src/lib/statistics/risk-ratio.ts';
import { confidences, twoProportions } from './count-arbitraries.ts';
import { comparisons } from './count-references.ts';
import { closeTo, intervalCloseTo } from './reference.ts';

// R: if(k1==0||k2==0) a<-.5; r<-(k1/n1)/(k2/n2); se<-sqrt(1/k1-1/n1+1/k2-1/n2); exp(log(r)+c(-1,1)*Z*se)
test('every comparison has the ratio and limits of R', () => {
  expect.assertions(5 * 58);
  for (const [path, counts, { risk_ratio: expected }] of comparisons) {
    const { ratio, logStandardError, interval, corrected } = riskRatio(...counts);
    closeTo(ratio, expected.rr, 1e-10, path);
    closeTo(logStandardError, expected.log_se, 1e-10, path);
    intervalCloseTo(interval, expected.ci, 1e-10, path);
    expect(corrected).toBe(expected.zero_correction);
  }
});

test('none in a group adds a half to the mentions and one to the families of both', () => {
  const { ratio, logStandardError, corrected } = riskRatio(0, 10, 4, 20);
  expect(corrected).toBe(true);
  closeTo(ratio, 0.5 / 11 / (4.5 / 21));
  closeTo(logStandardError, Math.sqrt(2 - 1 / 11 + 1 / 4.5 - 1 / 21));
});

test('all in both groups gives no width, an empty group nothing', () => {
  expect(riskRatio(5, 5, 7, 7).interval).toEqual({ low: 1, high: 1 });
  expect(riskRatio(0, 0, 1, 2)).toMatchObject({ ratio: NaN, interval: { low: NaN, high: NaN } });
  expect(riskRatio(1, 2, 0, 0)).toMatchObject({ ratio: NaN, interval: { low: NaN, high: NaN } });
});

test('limits enclose the ratio, widen with confidence and turn over with the groups', () => {
  fc.assert(
    fc.property(twoProportions, confidences, ([k1, n1, k2, n2], [lower, higher]) => {
      const { ratio, interval: inner } = riskRatio(k1, n1, k2, n2, lower);
      const outer = riskRatio(k1, n1, k2, n2, higher).interval;
      expect(inner.low).toBeLessThanOrEqual(ratio);
      expect(inner.high).toBeGreaterThanOrEqual(ratio);
      expect(outer.low).toBeLessThanOrEqual(inner.low);
      expect(outer.high).toBeGreaterThanOrEqual(inner.high);
      const swapped = riskRatio(k2, n2, k1, n1, lower);
      closeTo(swapped.ratio, 1 / ratio);
      closeTo(swapped.interval.low, 1 / inner.high);
      closeTo(swapped.interval.high, 1 / inner.low);
    })
  );
});
