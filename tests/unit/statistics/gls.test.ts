import { expect, test } from 'vitest';
import { differenceInChange } from '../../../src/lib/statistics/difference-in-change.ts';
import { glsUnstructured } from '../../../src/lib/statistics/gls.ts';
import { pairMomentsOf } from '../../../src/lib/statistics/pairs.ts';
import { closeTo, reference } from './reference.ts';

interface Case {
  /** `NA` where a family was not measured. */
  scores: (number | 'NA' | null)[][];
  arm: number[];
  b: number;
  se: number;
  sd: number[];
}
const { mmrm } = reference<{ mmrm: Record<string, Case> }>('weigh');
const numbers = ({ scores }: Case) =>
  scores.map((unit) => unit.map((score) => (typeof score === 'number' ? score : NaN)));

test.each(Object.entries(mmrm))('the model of %s is that of nlme::gls', (name, one) => {
  const { contrast, covariance } = glsUnstructured(numbers(one), one.arm, 2);
  closeTo(contrast.estimate, one.b, 1e-6, `${name} b`);
  closeTo(contrast.se, one.se, 1e-6, `${name} se`);
  covariance.forEach((row, at) => closeTo(Math.sqrt(row[at]!), one.sd[at]!, 1e-6, `${name} sd`));
  expect(contrast.df).toBeGreaterThan(10);
  expect(contrast.df).toBeLessThan(one.arm.length);
});

test('with every unit measured each time it is the test of change scores, to its df', () => {
  const one = mmrm['conflict']!;
  const whole = numbers(one).flatMap((unit, at) =>
    unit.some(Number.isNaN) ? [] : [{ unit, arm: one.arm[at]! }]
  );
  const of = (arm: number) => {
    const units = whole.filter((row) => row.arm === arm).map(({ unit }) => unit);
    return pairMomentsOf(
      units.map((unit) => unit[0]!),
      units.map((unit) => unit[2]!)
    );
  };
  const { student } = differenceInChange(of(1), of(0));
  const { contrast } = glsUnstructured(
    whole.map(({ unit }) => unit),
    whole.map(({ arm }) => arm),
    2
  );
  closeTo(contrast.estimate, student.estimate, 1e-9);
  closeTo(contrast.se, student.se, 1e-8);
  closeTo(contrast.df, student.df, 1e-7);
});

test('what cannot be estimated is refused', () => {
  const apart = [
    [1, NaN],
    [2, NaN],
    [NaN, 3],
    [NaN, 5]
  ];
  expect(() => glsUnstructured(apart, [0, 1, 0, 1], 1)).toThrow('measured at both');
  const empty = [
    [1, 2],
    [3, 5],
    [4, NaN]
  ];
  expect(() => glsUnstructured(empty, [0, 0, 1], 1)).toThrow('no score at a time');
  const flat = Array.from({ length: 8 }, () => [5, 5]);
  expect(() => glsUnstructured(flat, [0, 0, 0, 0, 1, 1, 1, 1], 1)).toThrow(RangeError);
});
