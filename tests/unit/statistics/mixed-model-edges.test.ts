import { expect, test } from 'vitest';
import { mixedModel } from '../../../src/lib/statistics/mixed-model.ts';
import {
  treatmentContrasts,
  type Design
} from '../../../src/lib/statistics/treatment-contrasts.ts';
import { designs, familyIds, scores } from './made-up-scores.ts';

const intercept = (records: number) => treatmentContrasts(records, []);

test('terms that follow from others are named', () => {
  const design = treatmentContrasts(6, [
    { name: 'la', levels: ['LA1', 'LA2'], values: ['LA1', 'LA1', 'LA1', 'LA1', 'LA2', 'LA2'] },
    { name: 'ra', values: [0, 0, 0, 0, 1, 1] },
    { name: 'wave', levels: ['0', '3', '9'], values: ['0', '3', '0', '3', '0', '3'] }
  ]);
  expect(() => mixedModel([1, 5, 2, 4, 3, 9], design, ['A', 'A', 'B', 'B', 'C', 'C'])).toThrow(
    'Not estimable, for they follow from other terms: ra, wave9.'
  );
});

test('there must be more records than parameters', () => {
  const design = treatmentContrasts(3, [
    { name: 'x', values: [1, 2, 4] },
    { name: 'z', values: [1, 0, 1] }
  ]);
  expect(() => mixedModel([1, 2, 3], design, ['A', 'A', 'B'])).toThrow(
    new RangeError('3 records cannot carry 3 parameters.')
  );
  expect(() => mixedModel([], intercept(0), [])).toThrow(RangeError);
});

test('families must repeat, and be more than one', () => {
  const message = 'A random intercept needs two families and one with two records.';
  expect(() => mixedModel([1, 2, 3], intercept(3), ['A', 'B', 'C'])).toThrow(message);
  expect(() => mixedModel([1, 2, 3], intercept(3), ['A', 'A', 'A'])).toThrow(message);
  expect(mixedModel([1, 2, 9, 8, 5], intercept(5), ['A', 'A', 'B', 'B', 'C']).families).toBe(3);
});

test('response, design and families must be of one length', () => {
  expect(() => mixedModel([1, 2, 3], intercept(3), ['A', 'A'])).toThrow(
    'Response, design and families differ in length.'
  );
});

test('scores without any spread are refused', () => {
  expect(() => mixedModel([50, 50, 50], intercept(3), ['A', 'A', 'B'])).toThrow(
    'The design reproduces the response: no variance is left to model.'
  );
});

test('a record without a score, or without a value of the design, is left out', () => {
  const design = designs.A_wave_by_ra as Design;
  const conflict = scores('conflict');
  const whole = mixedModel(conflict, design, familyIds);
  const kept = conflict.flatMap((score, row) => (Number.isNaN(score) ? [] : [row]));
  const rows = <T>(values: readonly T[]) => kept.map((row) => values[row] as T);
  const { names, columns } = design;
  expect(
    mixedModel(rows(conflict), { names, columns: columns.map(rows) }, rows(familyIds))
  ).toEqual(whole);
  const gap = columns.map((column) => column.map((value, row) => (row === 0 ? NaN : value)));
  expect(mixedModel(conflict, { names, columns: gap }, familyIds).observations).toBe(177);
});

test('families that the design tells apart leave their variance at 0, and say so', () => {
  const ids = ['A', 'A', 'B', 'B', 'C', 'C'];
  const design = treatmentContrasts(6, [{ name: 'site', levels: ['A', 'B', 'C'], values: ids }]);
  const model = mixedModel([1, 4, 12, 11, 25, 27], design, ids);
  expect([model.singular, model.tau2]).toEqual([true, 0]);
  expect(model.sigma2).toBeCloseTo(7 / 3, 12);
});

test('no variance within families is told as no convergence', () => {
  const model = mixedModel([1, 1, 4, 4, 9, 9], intercept(6), ['A', 'A', 'B', 'B', 'C', 'C']);
  expect([model.converged, model.singular]).toEqual([false, false]);
  expect(model.icc).toBeCloseTo(1, 6);
});

test('a year as covariate costs no precision against years from the first', () => {
  const ids = familyIds.slice(0, 12).map((_, k) => `F${k % 4}`);
  const y = [41, 52, 60, 47, 44, 57, 61, 49, 39, 55, 66, 52];
  const years = y.map((_, k) => k % 5);
  const slope = (from: number) => {
    const design = treatmentContrasts(12, [{ name: 'year', values: years.map((v) => from + v) }]);
    return mixedModel(y, design, ids).fixed[1];
  };
  const [near, far] = [slope(0), slope(2020)];
  expect(far?.b).toBeCloseTo(near?.b ?? NaN, 10);
  expect(far?.se).toBeCloseTo(near?.se ?? NaN, 10);
  expect(far?.df).toBeCloseTo(near?.df ?? NaN, 8);
});
