import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ancova } from '../../../src/lib/statistics/ancova.ts';
import { differenceInChange } from '../../../src/lib/statistics/difference-in-change.ts';
import { pairMomentsOf } from '../../../src/lib/statistics/pairs.ts';
import { families, followUps, measures, prePost } from './families.ts';
import { closeTo, reference } from './reference.ts';
import { confidences, pairs } from './arbitrary.ts';
import { coefficientCloseTo, testCloseTo, type RCoefficient, type RTest } from './t-reference.ts';

interface Tests {
  measures: Record<
    string,
    {
      per_followup: Record<
        string,
        {
          did_change_score_welch: RTest;
          did_change_score_student: RTest;
          lm_change: Record<'(Intercept)' | 'ra', RCoefficient>;
        }
      >;
    }
  >;
}

const change = (measure: string, wave: 'w3' | 'w9', confidence?: number) => {
  const both = (ra: boolean) =>
    pairMomentsOf(
      ...prePost(
        families(measure).filter((family) => family.ra === ra),
        wave
      ),
      50
    );
  return {
    difference: differenceInChange(both(true), both(false), confidence),
    model: ancova(both(true), both(false), confidence)
  };
};

// t.test(ch[both&isRA],ch[both&!isRA]), the same with var.equal=TRUE, cs<-lm(ch~ra,subset=both)
test('change of the made-up families with and without RA agrees with R', () => {
  expect.assertions(4 * 2 * 26);
  const r = reference<Tests>('records_tests').measures;
  for (const measure of measures)
    for (const wave of followUps) {
      const expected = r[measure]?.per_followup[wave];
      const { welch, student, intercept } = change(measure, wave).difference;
      const path = `${measure}.${wave}`;
      testCloseTo(welch, expected?.did_change_score_welch, `${path}.welch`);
      testCloseTo(student, expected?.did_change_score_student, `${path}.student`);
      coefficientCloseTo(student, expected?.lm_change.ra, `${path}.lm.ra`);
      coefficientCloseTo(intercept, expected?.lm_change['(Intercept)'], `${path}.lm.intercept`);
    }
});

test('change score and ancova may have opposite signs', () => {
  const { difference, model } = change('conflict', 'w3');
  closeTo(difference.welch.estimate, -3.36111111111, 1e-10);
  closeTo(model.group.estimate, 4.71001432876, 1e-10);
});

test('too few pairs, or equal change in both groups, test nothing', () => {
  const some = pairMomentsOf([1, 2, 4], [3, 3, 7]);
  const nothing = { t: NaN, p: NaN, interval: { low: NaN, high: NaN } };
  const none = { welch: nothing, student: nothing, intercept: nothing };
  expect(differenceInChange(some, pairMomentsOf([], []))).toMatchObject(none);
  const equal = pairMomentsOf([46.21, 47.4, 61.4], [49.31, 50.5, 64.5], 50);
  expect(differenceInChange(equal, equal)).toMatchObject(none);
});

test('swapping the groups swaps the signs; intervals widen with confidence', () => {
  fc.assert(
    fc.property(pairs, pairs, confidences, (first, second, [less, more]) => {
      const [a, b] = [pairMomentsOf(...first), pairMomentsOf(...second)];
      const [forth, back] = [differenceInChange(a, b, less), differenceInChange(b, a, less)];
      const wide = differenceInChange(a, b, more);
      for (const name of ['welch', 'student'] as const) {
        closeTo(back[name].estimate, -forth[name].estimate, 1e-9, name);
        closeTo(back[name].p, forth[name].p, 1e-9, name);
        expect(wide[name].interval.low).toBeLessThan(forth[name].interval.low);
        expect(wide[name].interval.high).toBeGreaterThan(forth[name].interval.high);
      }
    })
  );
});
