import { expect, test } from 'vitest';
import { momentsOf, publishedMoments } from '../../../src/lib/statistics/moments.ts';
import { unseenFamilies } from '../../../src/lib/statistics/unseen.ts';
import { cell, published, sites } from './published-means.ts';
import { closeTo } from './reference.ts';

interface Measure {
  attrition_sensitivity_m9: Record<
    string,
    {
      not_seen: number;
      by_delta: { delta: number; full_sample_m9: number; change: number }[];
    }
  >;
}

// full<-(n9*m[l,"m9"]+lost*(m[l,"pre"]+dl))/n0; change=full-m[l,"pre"]
test('full-sample means under an assumption agree with R', () => {
  expect.assertions(2 * 3 * 5 * 3);
  for (const [name, measure] of Object.entries(published<Measure>()))
    for (const site of sites) {
      const expected = measure.attrition_sensitivity_m9[site];
      for (const { delta, full_sample_m9, change } of expected?.by_delta ?? []) {
        const path = `${name}.${site}.${delta}`;
        const actual = unseenFamilies(cell(measure, site, 'pre'), cell(measure, site, 'm9'), delta);
        expect(actual.notSeen).toBe(expected?.not_seen);
        closeTo(actual.mean, full_sample_m9, 1e-10, `${path}.mean`);
        closeTo(actual.change, change, 1e-10, `${path}.change`);
      }
    }
});

test('had the 8 unseen families stayed at 61.4, the fall would be 14.1', () => {
  const { notSeen, change } = unseenFamilies(
    publishedMoments(25, 61.4),
    publishedMoments(17, 40.7),
    0
  );
  expect(notSeen).toBe(8);
  closeTo(change, -14.076, 1e-12);
});

test('all seen, none seen, more seen than began, an empty baseline', () => {
  const [baseline, later] = [publishedMoments(20, 60), publishedMoments(20, 50)];
  expect(unseenFamilies(baseline, later, 99)).toEqual({ notSeen: 0, mean: 50, change: -10 });
  const none = unseenFamilies(baseline, momentsOf([]), -5);
  expect(none).toEqual({ notSeen: 20, mean: 55, change: -5 });
  expect(unseenFamilies(later, publishedMoments(23, 50), 0)).toEqual({
    notSeen: -3,
    mean: NaN,
    change: NaN
  });
  expect(unseenFamilies(momentsOf([]), momentsOf([]), 0).mean).toBeNaN();
});
