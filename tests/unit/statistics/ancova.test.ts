import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ancova } from '../../../src/lib/statistics/ancova.ts';
import { addPairMoments, pairMomentsOf } from '../../../src/lib/statistics/pairs.ts';
import { families, followUps, measures, prePost } from './families.ts';
import { closeTo, reference } from './reference.ts';
import { confidences, pairs } from './arbitrary.ts';
import { coefficientCloseTo, type RCoefficient } from './t-reference.ts';

interface Tests {
  measures: Record<
    string,
    {
      per_followup: Record<
        string,
        {
          ancova_followup_on_baseline_and_ra: Record<'(Intercept)' | 'w0' | 'ra', RCoefficient> & {
            sigma: number;
            df: number;
          };
        }
      >;
    }
  >;
}

// ancova<-lm(d[[w]]~w0+ra,data=d,subset=both); summary()$coefficients, confint(), sigma, df.residual
test('the model of the made-up families agrees with R, from sums by authority', () => {
  expect.assertions(4 * 2 * 20);
  const r = reference<Tests>('records_tests').measures;
  for (const measure of measures)
    for (const wave of followUps) {
      const expected = r[measure]?.per_followup[wave]?.ancova_followup_on_baseline_and_ra;
      const site = (la: string, centre: number) =>
        pairMomentsOf(
          ...prePost(
            families(measure).filter((family) => family.la === la),
            wave
          ),
          centre
        );
      const rest = addPairMoments(site('LA1', 50), site('LA2', 45));
      const { intercept, baseline, group, sigma, df } = ancova(site('LA3', 60), rest);
      const path = `${measure}.${wave}`;
      coefficientCloseTo(intercept, expected?.['(Intercept)'], `${path}.intercept`);
      coefficientCloseTo(baseline, expected?.w0, `${path}.w0`);
      coefficientCloseTo(group, expected?.ra, `${path}.ra`);
      closeTo(sigma, expected?.sigma ?? NaN, 1e-10, `${path}.sigma`);
      expect(df).toBe(expected?.df);
    }
});

test('an empty group, no spread of baseline, too few pairs, a perfect fit', () => {
  const some = pairMomentsOf([1, 2, 4], [3, 3, 7]);
  expect(ancova(pairMomentsOf([], []), some).group.estimate).toBeNaN();
  const flat = pairMomentsOf(Array<number>(7).fill(48.1), [1.3, 2.7, 4.1, 9, 4, 5, 1], 50);
  expect(ancova(flat, flat).baseline.estimate).toBeNaN();
  const few = ancova(pairMomentsOf([1, 3], [2, 5]), pairMomentsOf([4], [4]));
  closeTo(few.baseline.estimate, 1.5, 1e-14);
  expect(few).toMatchObject({ df: 0, sigma: NaN, group: { se: NaN, p: NaN } });
  const line = ancova(pairMomentsOf([1, 2.3, 4.7], [2, 3.3, 5.7]), pairMomentsOf([6, 9], [6, 9]));
  closeTo(line.group.estimate, 1, 1e-12);
  expect(line).toMatchObject({ sigma: 0, group: { t: NaN, p: NaN } });
});

test('a multiple of the baseline added to the follow-up moves only the slope', () => {
  fc.assert(
    fc.property(pairs, pairs, fc.integer({ min: -3, max: 3 }), (first, second, slope) => {
      const steeper = ([pre, post]: typeof first) =>
        pairMomentsOf(
          pre,
          post.map((value, at) => value + slope * (pre[at] ?? NaN)),
          50
        );
      const plain = ancova(pairMomentsOf(...first), pairMomentsOf(...second));
      fc.pre(plain.sigma > 0.1);
      const moved = ancova(steeper(first), steeper(second));
      expect(moved.baseline.estimate).toBeCloseTo(plain.baseline.estimate + slope, 8);
      expect(moved.group.estimate).toBeCloseTo(plain.group.estimate, 7);
      expect(moved.sigma).toBeCloseTo(plain.sigma, 7);
    })
  );
});

test('swapping the groups swaps the sign of the group alone; intervals widen with confidence', () => {
  fc.assert(
    fc.property(pairs, pairs, confidences, (first, second, [less, more]) => {
      const [a, b] = [pairMomentsOf(...first), pairMomentsOf(...second)];
      const [forth, back, wide] = [ancova(a, b, less), ancova(b, a, less), ancova(a, b, more)];
      fc.pre(forth.sigma > 0.1);
      expect(back.group.estimate).toBeCloseTo(-forth.group.estimate, 8);
      expect(back.baseline.estimate).toBeCloseTo(forth.baseline.estimate, 8);
      for (const name of ['intercept', 'baseline', 'group'] as const) {
        const { estimate, interval, p } = forth[name];
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(interval.low).toBeLessThan(estimate);
        expect(interval.high).toBeGreaterThan(estimate);
        expect(wide[name].interval.low).toBeLessThan(interval.low);
        expect(wide[name].interval.high).toBeGreaterThan(interval.high);
      }
    })
  );
});
