import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalInterval } from '../../../src/lib/statistics/normal-interval.ts';
import { zInterval } from '../../../src/lib/statistics/z-interval.ts';
import { closeTo, intervalCloseTo, reference } from './reference.ts';
import { confidences } from './arbitrary.ts';

interface Cell {
  mean: number;
  n: number;
  se: number;
  ci_z: number[];
}
type Cells = Record<string, Record<string, Record<string, Cell>>>;

// qnorm=list(p=c(.9,.95,.975,.995,.9995),q=qnorm(c(.9,.95,.975,.995,.9995)))
test('the margin is the normal quantile of R', () => {
  expect.assertions(5);
  const { qnorm } = reference<{ qnorm: { p: number[]; q: number[] } }>('unit_cases');
  qnorm.p.forEach((p, at) =>
    closeTo(normalInterval(0, 1, 2 * p - 1).high, qnorm.q[at] ?? NaN, 1e-10, `qnorm.${p}`)
  );
});

// se<-function(sd,l,w) sd/sqrt(Nm[l,w]); ci_z=m[l,w]+c(-1,1)*Z*se(s,l,w)
test('published means under an assumed SD give the z intervals of R', () => {
  expect.assertions(2 * 3 * 9 * 3);
  const r = reference<{ measures: Record<string, { cell_ci_assumed_sd: Cells }> }>(
    'fes_published_sensitivity'
  );
  for (const [measure, { cell_ci_assumed_sd }] of Object.entries(r.measures))
    for (const [sd, sites] of Object.entries(cell_ci_assumed_sd))
      for (const [site, waves] of Object.entries(sites))
        for (const [wave, { n, mean, se, ci_z }] of Object.entries(waves)) {
          const path = `${measure}.${sd}.${site}.${wave}`;
          const interval = zInterval({ n, mean }, Number(sd));
          intervalCloseTo(interval, ci_z, 1e-10, path);
          closeTo((interval.high - interval.low) / 2 / 1.959963984540054, se, 1e-10, path);
        }
});

test('no values or no positive SD give no interval; one value does', () => {
  const none = { low: NaN, high: NaN };
  expect(zInterval({ n: 0, mean: NaN }, 10)).toEqual(none);
  expect(zInterval({ n: 5, mean: 50 }, 0)).toEqual(none);
  expect(zInterval({ n: 5, mean: 50 }, -10)).toEqual(none);
  expect(zInterval({ n: 5, mean: 50 }, NaN)).toEqual(none);
  intervalCloseTo(zInterval({ n: 1, mean: 50 }, 10), [30.4003601545995, 69.5996398454005]);
});

test('the interval widens with confidence around the mean', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), confidences, (n, [less, more]) => {
      const narrow = normalInterval(50, 10 / Math.sqrt(n), less);
      const wide = normalInterval(50, 10 / Math.sqrt(n), more);
      expect(wide.low).toBeLessThan(narrow.low);
      expect(narrow.low).toBeLessThan(50);
      expect(narrow.high).toBeGreaterThan(50);
      expect(wide.high).toBeGreaterThan(narrow.high);
    })
  );
});
