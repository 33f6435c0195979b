import { expect, test } from 'vitest';
import { randomEffects, type RandomEffects } from '../../../src/lib/statistics/random-effects.ts';
import { Random } from '../../../tools/sample/random.ts';
import { closeTo, intervalCloseTo, reference } from './reference.ts';

interface Fit {
  mean: number;
  se: number;
  interval: [number, number];
  tau2: number;
  i2: number;
  prediction: [number, number];
}
interface Case {
  estimate: number[];
  se: number[];
  knha: Fit;
  knha90: Fit;
  adhoc: Fit;
}
const { cases } = reference<{ cases: Record<string, Case> }>('random-effects');

const together = (
  estimates: readonly { estimate: number; se: number }[],
  ...rest: [number?, boolean?]
): RandomEffects => {
  const found = randomEffects(estimates, ...rest);
  if (typeof found === 'string') throw new Error(found);
  return found;
};

test.each(Object.entries(cases))('random effects of the case %s agree with metafor', (_, one) => {
  const given = one.estimate.map((estimate, at) => ({ estimate, se: one.se[at]! }));
  const fits: [RandomEffects, Fit][] = [
    [together(given), one.knha],
    [together(given, 0.9), one.knha90],
    [together(given, 0.95, true), one.adhoc]
  ];
  for (const [found, expected] of fits) {
    closeTo(found.mean, expected.mean, 1e-8, 'mean');
    closeTo(found.se, expected.se, 1e-8, 'se');
    closeTo(found.tau2, expected.tau2, 1e-8, 'tau2');
    closeTo(found.i2, expected.i2, 1e-8, 'i2');
    intervalCloseTo(found.interval, expected.interval, 1e-8);
    intervalCloseTo(found.prediction, expected.prediction, 1e-8, 'prediction');
  }
});

test('estimates that lie closer than their errors let on are not surer than they are where that is asked', () => {
  const alike = [-3.1, -2.9, -3.3].map((estimate) => ({ estimate, se: 2.4 }));
  expect(together(alike).tau2).toBe(0);
  expect(together(alike).se).toBeCloseTo(0.2 / Math.sqrt(3), 12);
  expect(together(alike, 0.95, true).se).toBeCloseTo(2.4 / Math.sqrt(3), 12);
});

test('one estimate, and one without a standard error, have no mean', () => {
  expect(randomEffects([{ estimate: 1, se: 1 }])).toBe('too-few');
  expect(randomEffects([])).toBe('too-few');
  const other = { estimate: 2, se: 1 };
  for (const se of [0, NaN, Infinity, -1])
    expect(randomEffects([{ estimate: 1, se }, other])).toBe('no-spread');
  expect(randomEffects([{ estimate: NaN, se: 1 }, other])).toBe('no-spread');
});

test('scale changes nothing but the unit', () => {
  const given = cases['sites']!.estimate.map((estimate, at) => ({
    estimate,
    se: cases['sites']!.se[at]!
  }));
  const tiny = given.map(({ estimate, se }) => ({ estimate: estimate * 1e-6, se: se * 1e-6 }));
  closeTo(together(tiny).tau2, together(given).tau2 * 1e-12, 1e-8);
  closeTo(together(tiny).i2, together(given).i2, 1e-8);
});

test('intervals of 95 % hold the truth in 93 to 97 of 100 seeded sets, and a further one lies in its own', () => {
  const random = new Random(2000);
  const [sets, k, mean, tau] = [2000, 8, -3, 2];
  let [held, predicted] = [0, 0];
  for (let set = 0; set < sets; set += 1) {
    const given = Array.from({ length: k }, () => {
      const se = 1 + random.uniform();
      return { estimate: mean + tau * random.normal() + se * random.normal(), se };
    });
    const { interval, prediction } = together(given);
    const next = mean + tau * random.normal();
    if (interval.low <= mean && mean <= interval.high) held += 1;
    if (prediction.low <= next && next <= prediction.high) predicted += 1;
  }
  expect(held / sets).toBeGreaterThan(0.93);
  expect(held / sets).toBeLessThan(0.97);
  expect(predicted / sets).toBeGreaterThan(0.9);
  expect(predicted / sets).toBeLessThan(0.97);
});
