import { expect, test } from 'vitest';
import { criticalZ, tailArea } from '../../../src/lib/statistics/confidence.ts';
import { closeTo, reference } from './reference.ts';

// R: qnorm=list(p=c(.9,.95,.975,.995,.9995),q=qnorm(c(.9,.95,.975,.995,.9995)))
test('critical values are the quantiles of R at half the confidence above one half', () => {
  const { qnorm } = reference<{ qnorm: { p: number[]; q: number[] } }>('unit_cases');
  expect.assertions(5);
  qnorm.p.forEach((p, at) => closeTo(criticalZ(2 * p - 1), qnorm.q[at] ?? NaN));
});

test('both ends together leave what the confidence leaves', () => {
  expect(2 * tailArea(0.75)).toBe(0.25);
});
