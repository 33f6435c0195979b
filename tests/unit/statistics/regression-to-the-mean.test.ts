import { expect, test } from 'vitest';
import { mean } from '../../../src/lib/statistics/moments.ts';
import { regressionToTheMean } from '../../../src/lib/statistics/regression-to-the-mean.ts';
import { cell, published } from './published-means.ts';
import { closeTo } from './reference.ts';

interface Expected {
  r: number;
  mu: number;
  expected: number;
  expected_change: number;
  observed_minus_expected_m9: number;
}

// expected=mu+r*(m["LA3","pre"]-mu),expected_change=(1-r)*(mu-m["LA3","pre"]),
// observed_minus_expected_m9=m["LA3","m9"]-(mu+r*(m["LA3","pre"]-mu))
test('expected follow-ups of the published means agree with R', () => {
  expect.assertions(2 * 5 * 3 * 3);
  for (const [name, measure] of Object.entries(
    published<{ rtm: { grid: Record<string, Expected>[] } }>()
  )) {
    const [pre, m9] = [mean(cell(measure, 'LA3', 'pre')), mean(cell(measure, 'LA3', 'm9'))];
    for (const row of measure.rtm.grid)
      for (const [from, { r, mu, ...expected }] of Object.entries(row)) {
        const path = `${name}.${r}.${from}`;
        const followUp = regressionToTheMean(pre, mu, r);
        // mu itself is given to 12 digits
        closeTo(followUp, expected.expected, 1e-10, path);
        closeTo(followUp - pre, expected.expected_change, 1e-10, path);
        closeTo(m9 - followUp, expected.observed_minus_expected_m9, 1e-10, path);
      }
  }
});

test('a correlation of 1 expects no fall, of 0 a fall to mu; NaN stays', () => {
  expect(regressionToTheMean(61.4, 50, 1)).toBe(61.4);
  expect(regressionToTheMean(61.4, 50, 0)).toBe(50);
  expect(regressionToTheMean(50, 50, 0.7)).toBe(50);
  expect(regressionToTheMean(NaN, 50, 0.7)).toBeNaN();
});
