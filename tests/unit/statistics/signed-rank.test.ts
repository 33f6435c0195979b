import { expect, test } from 'vitest';
import { signedRank } from '../../../src/lib/statistics/signed-rank.ts';
import { closeTo } from './reference.ts';

test('the middle and its exact interval are those of wilcox.test', () => {
  // with(wilcox.test(x, conf.int = TRUE, exact = TRUE), c(estimate, conf.int))
  const cases: [number[], [number, number, number]][] = [
    [
      [1.1, -0.4, 2.3, 0.9, 3.8, 1.7],
      [1.6, -0.4, 3.8]
    ],
    [
      [1.1, -0.4, 2.3, 0.9, 3.8, 1.7, -1.2, 0.3, 5.1, 2.6, 0.05],
      [1.3125, 0.175, 2.75]
    ]
  ];
  for (const [values, [middle, low, high]] of cases) {
    const found = signedRank(values);
    closeTo(found.middle, middle, 1e-12);
    closeTo(found.interval.low, low, 1e-12);
    closeTo(found.interval.high, high, 1e-12);
  }
});

test('five values reach 93.75 % and no more, and none reach nothing', () => {
  const five = [1, 2.5, 3.1, 4.7, 5.2];
  expect(signedRank(five).interval.low).toBeNaN();
  expect(signedRank(five, 0.9375).interval).toEqual({ low: 1, high: 5.2 });
  expect(signedRank([]).middle).toBeNaN();
});
