import { expect, test } from 'vitest';
import { clopperPearson } from '../../../src/lib/statistics/clopper-pearson.ts';
import { mannWhitneyU } from '../../../src/lib/statistics/mann-whitney-u.ts';
import { fisherExact } from '../../../src/lib/statistics/fisher-exact.ts';
import { fisherFreemanHalton } from '../../../src/lib/statistics/fisher-freeman-halton.ts';
import { kruskal } from '../../../src/lib/statistics/kruskal.ts';
import { likert } from '../../../src/lib/statistics/likert.ts';
import { medianRanks } from '../../../src/lib/statistics/median-ranks.ts';
import { newcombe } from '../../../src/lib/statistics/newcombe.ts';
import { oddsRatio } from '../../../src/lib/statistics/odds-ratio.ts';
import { permutationExact } from '../../../src/lib/statistics/permutation-exact.ts';
import { riskRatio } from '../../../src/lib/statistics/risk-ratio.ts';
import { wilcoxonRankSum } from '../../../src/lib/statistics/wilcoxon.ts';
import { wilson } from '../../../src/lib/statistics/wilson.ts';

const invalid: [k: number, n: number][] = [
  [-1, 10],
  [11, 10],
  [2.5, 10],
  [2, 10.5],
  [NaN, 10],
  [2, NaN],
  [Infinity, Infinity]
];

test.each(invalid)('%d of %d is an error that says so, whichever method is asked', (k, n) => {
  const said = new RangeError(`${k} of ${n} is not a count`);
  expect(() => wilson(k, n)).toThrow(said);
  expect(() => clopperPearson(k, n)).toThrow(said);
  for (const compare of [newcombe, fisherExact, riskRatio, oddsRatio]) {
    expect(() => compare(k, n, 1, 2)).toThrow(said);
    expect(() => compare(1, 2, k, n)).toThrow(said);
  }
});

test.each([-1, 0.5, NaN, Infinity])('a cell of %d is an error', (cell) => {
  expect(() => likert([cell, 1])).toThrow(RangeError);
  expect(() => medianRanks(cell)).toThrow(RangeError);
  for (const test of [fisherFreemanHalton, kruskal]) {
    expect(() =>
      test([
        [1, cell],
        [1, 2]
      ])
    ).toThrow(RangeError);
  }
});

test('groups with different categories are an error that shows them', () => {
  const said = new RangeError('[[1,2],[1,2,3]] is not a table of counts');
  for (const compare of [mannWhitneyU, permutationExact, wilcoxonRankSum]) {
    expect(() => compare([1, 2], [1, 2, 3])).toThrow(said);
  }
});

test.each([0, 1, -0.5, 95, NaN])('a confidence of %d is an error that says so', (confidence) => {
  const said = new RangeError(`confidence ${confidence} is not between 0 and 1`);
  expect(() => wilson(1, 2, confidence)).toThrow(said);
  expect(() => clopperPearson(1, 2, confidence)).toThrow(said);
  expect(() => medianRanks(9, confidence)).toThrow(said);
  expect(() => likert([1, 2], confidence)).toThrow(said);
  for (const compare of [newcombe, riskRatio, oddsRatio]) {
    expect(() => compare(1, 2, 1, 2, confidence)).toThrow(said);
  }
});
