import { expect, test } from 'vitest';
import {
  addMoments,
  mean,
  momentsOf,
  sd,
  type Moments
} from '../../../src/lib/statistics/moments.ts';
import { quantile } from '../../../src/lib/statistics/quantile.ts';
import { tInterval } from '../../../src/lib/statistics/t-interval.ts';
import { oneSampleTTest } from '../../../src/lib/statistics/t-test.ts';
import { families, followUps, groups, measures } from './families.ts';
import { closeTo, intervalCloseTo, reference } from './reference.ts';

type Description = Record<
  'n' | 'mean' | 'sd' | 'se' | 'median' | 'q1_type7' | 'q3_type7' | 'min' | 'max',
  number
> & { ci: number[] };

// desc: m<-mean(x);s<-sd(x);se<-s/sqrt(n);list(n=n,mean=m,sd=s,se=se,ci=m+c(-1,1)*qt(.975,n-1)*se,
//  median=median(x),q1_type7=quantile(x,.25),q3_type7=quantile(x,.75),min=min(x),max=max(x))
/** Eleven assertions. */
function describes(values: number[], moments: Moments, r: Description | undefined, path: string) {
  const [min, q1, median, q3, max] = quantile(values, [0, 0.25, 0.5, 0.75, 1]);
  const actual = {
    n: moments.n,
    mean: mean(moments),
    sd: sd(moments),
    se: oneSampleTTest(moments).se,
    median,
    q1_type7: q1,
    q3_type7: q3,
    min,
    max
  };
  for (const name of Object.keys(actual) as (keyof typeof actual)[])
    closeTo(actual[name] ?? NaN, r?.[name] ?? NaN, name === 'n' ? 0 : 1e-10, `${path}.${name}`);
  intervalCloseTo(tInterval(moments), r?.ci ?? [], 1e-10, `${path}.ci`);
}

test('the made-up families are described as by R, from moments summed by authority', () => {
  expect.assertions(4 * 5 * 3 * 11);
  const { by } = reference<{
    by: Record<string, Record<string, Record<string, Description>>>;
  }>('records_descriptives');
  for (const measure of measures)
    for (const [group, belongs] of Object.entries(groups))
      for (const wave of ['0', '3', '9'] as const) {
        const some = families(measure).filter(belongs);
        const scores = (la: string) =>
          some.filter((family) => family.la.startsWith(la)).map((family) => family[`w${wave}`]);
        const moments = ['LA1', 'LA2', 'LA3']
          .map((la) => momentsOf(scores(la), 50))
          .reduce(addMoments);
        const expected = by[measure]?.[group]?.[`m${wave}`];
        describes(scores('LA'), moments, expected, `${measure}.${group}.m${wave}`);
      }
});

// seen=desc(d$w0[!is.na(d[[w]])]),not_seen=desc(d$w0[is.na(d[[w]])])
test('so are the baselines of families seen and not seen at follow-up', () => {
  expect.assertions(4 * 2 * 2 * 11);
  interface Tests {
    measures: Record<
      string,
      {
        per_followup: Record<
          string,
          { baseline_of_seen_vs_not_seen: Record<'seen' | 'not_seen', Description> }
        >;
      }
    >;
  }
  const r = reference<Tests>('records_tests').measures;
  for (const measure of measures)
    for (const wave of followUps)
      for (const who of ['seen', 'not_seen'] as const) {
        const baseline = families(measure)
          .filter((family) => Number.isNaN(family[wave]) === (who === 'not_seen'))
          .map((family) => family.w0);
        const expected = r[measure]?.per_followup[wave]?.baseline_of_seen_vs_not_seen[who];
        describes(baseline, momentsOf(baseline), expected, `${measure}.${wave}.${who}`);
      }
});
