import library from '@stdlib/stats-base-dists-normal-quantile/lib/main.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalQuantile } from '../../../src/lib/statistics/normal-quantile.ts';
import { closeTo } from './reference.ts';

// R: format(qnorm(c(1e-300,1e-20,1e-10,0.001,0.025,0.3,0.8,0.9999)), digits = 17)
test.each([
  [1e-300, -37.047096299361],
  [1e-20, -9.26234008979841],
  [1e-10, -6.36134090240406],
  [0.001, -3.09023230616781],
  [0.025, -1.95996398454005],
  [0.3, -0.52440051270804],
  [0.8, 0.84162123357291],
  [0.9999, 3.71901648545571]
])('of %d is that of R', (p, quantile) => closeTo(normalQuantile(p), quantile));

test('quantiles are those of the library of distributions, as well as it can tell', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
      const theirs = library(p, 0, 1);
      const density = Math.exp((-theirs * theirs) / 2) / Math.sqrt(2 * Math.PI);
      // It works from 2p − 1, whose last digit moves the quantile by this much.
      const digit = 4 * (Number.EPSILON / density);
      expect(Math.abs(normalQuantile(p) - theirs)).toBeLessThan(digit + 1e-14);
    })
  );
});
test('the ends are infinite, and outside there is none', () => {
  expect([0, 0.5, 1].map(normalQuantile)).toEqual([-Infinity, 0, Infinity]);
  expect([-0.1, 1.1, NaN].map(normalQuantile)).toEqual([NaN, NaN, NaN]);
});
