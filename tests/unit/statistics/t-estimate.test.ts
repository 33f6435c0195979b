import { expect, test } from 'vitest';
import { tEstimate } from '../../../src/lib/statistics/t-estimate.ts';
import { closeTo, reference } from './reference.ts';

interface UnitCases {
  qt_975: { df: number; q: number }[];
  pt: { t: number; df: number; p_two_sided: number }[];
}

// qt_975=lapply(c(1,2,5,9,10,16,24,49,80,1000),function(df) list(df=df,q=qt(.975,df)))
test('the margin is the t quantile of R', () => {
  expect.assertions(10);
  for (const { df, q } of reference<UnitCases>('unit_cases').qt_975)
    closeTo(tEstimate(0, 1, df).interval.high, q, 1e-10, `qt_975.${df}`);
});

// pt=lapply(list(c(2.1,3.7),...),function(v) list(..., p_two_sided=2*pt(-abs(v[1]),v[2])))
test('the p-value is that of R', () => {
  expect.assertions(5);
  for (const { t, df, p_two_sided } of reference<UnitCases>('unit_cases').pt)
    closeTo(tEstimate(2 * t, 2, df).p, p_two_sided, 1e-10, `pt.${t}.${df}`);
});

test('without a positive error or df nothing is tested', () => {
  const interval = { low: NaN, high: NaN };
  expect(tEstimate(3, 0, 5)).toEqual({ estimate: 3, se: 0, t: NaN, df: 5, p: NaN, interval });
  expect(tEstimate(3, NaN, 5)).toMatchObject({ t: NaN, p: NaN, interval });
  expect(tEstimate(3, 1, 0)).toMatchObject({ estimate: 3, p: NaN, interval });
});

test('tails far out and confidence levels near 1 keep their digits', () => {
  closeTo(tEstimate(40, 1, 10).p, 2.280857743085745e-12, 1e-12);
  closeTo(tEstimate(0, 1, 1, 0.5).interval.high, 1, 1e-14);
  closeTo(tEstimate(0, 1, 2, 0.999).interval.high, 31.599054576443642, 1e-12);
});
