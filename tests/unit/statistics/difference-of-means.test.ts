import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOfMeans } from '../../../src/lib/statistics/difference-of-means.ts';
import { momentsOf, publishedMoments } from '../../../src/lib/statistics/moments.ts';
import { families, followUps, groups, measures } from './families.ts';
import { closeTo, reference } from './reference.ts';
import { scores } from './arbitrary.ts';

interface Available {
  n_pre: number;
  n_post: number;
  diff_of_means: number;
  se_ignoring_pairing: number;
}
interface Tests {
  measures: Record<
    string,
    { per_followup: Record<string, { all_available: Record<string, Available> }> }
  >;
}

// diff_of_means=mean(x,na.rm=TRUE)-mean(y,na.rm=TRUE)
// se_ignoring_pairing=sqrt(var(x,na.rm=TRUE)/sum(!is.na(x))+var(y,na.rm=TRUE)/sum(!is.na(y)))
test('all available families of both waves agree with R', () => {
  expect.assertions(4 * 2 * 5 * 4);
  const r = reference<Tests>('records_tests').measures;
  for (const measure of measures)
    for (const wave of followUps)
      for (const [group, belongs] of Object.entries(groups)) {
        const expected = r[measure]?.per_followup[wave]?.all_available[group];
        const some = families(measure).filter(belongs);
        const pre = momentsOf(some.map((family) => family.w0));
        const post = momentsOf(some.map((family) => family[wave]));
        const { estimate, se } = differenceOfMeans(post, pre);
        const path = `${measure}.${wave}.${group}`;
        expect(pre.n, path).toBe(expected?.n_pre);
        expect(post.n, path).toBe(expected?.n_post);
        closeTo(estimate, expected?.diff_of_means ?? NaN, 1e-10, path);
        closeTo(se, expected?.se_ignoring_pairing ?? NaN, 1e-10, path);
      }
});

test('published means have a difference without an error; an empty wave has neither', () => {
  const { estimate, se } = differenceOfMeans(
    publishedMoments(17, 40.7),
    publishedMoments(25, 61.4)
  );
  closeTo(estimate, -20.7, 1e-12);
  expect(se).toBeNaN();
  const none = { estimate: NaN, se: NaN };
  expect(differenceOfMeans(momentsOf([]), momentsOf([1, 2]))).toEqual(none);
  expect(differenceOfMeans(momentsOf([4, 4]), momentsOf([1, 1]))).toEqual({ estimate: 3, se: 0 });
});

test('swapping the waves swaps the sign', () => {
  fc.assert(
    fc.property(scores, scores, (first, second) => {
      const forth = differenceOfMeans(momentsOf(first), momentsOf(second));
      const back = differenceOfMeans(momentsOf(second), momentsOf(first));
      expect(back.estimate).toBeCloseTo(-forth.estimate, 10);
      closeTo(back.se, forth.se, 1e-14);
    })
  );
});
