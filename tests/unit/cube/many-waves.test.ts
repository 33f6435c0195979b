import { expect, test } from 'vitest';
import { addScores } from '#lib/cube/score-sums.ts';
import { cellLayout, type Summed } from '#lib/cube/cell-layout.ts';
import { groupSums } from '#lib/cube/group-sums.ts';

const summed = (waves: number): Summed => ({
  waves: Array.from({ length: waves }, (_, at) => `w${at}`),
  measures: [
    { id: 'a', centre: 0 },
    { id: 'b', centre: 10 }
  ],
  qualities: []
});
/** Three families: one seen throughout, one first and last, one from the second on. */
const scoresOf = (waves: number) =>
  [
    (_: number) => true,
    (wave: number) => wave === 0 || wave === waves - 1,
    (wave: number) => wave > 0
  ].map((is, family) =>
    Float64Array.from({ length: waves }, (_, wave) => (is(wave) ? family + wave : NaN))
  );

test.each([12, 13, 40])('%s time points: n, sums and pairs are those of the families', (waves) => {
  const layout = cellLayout(summed(waves));
  const values = new Float64Array(layout.width);
  values[0] = 3;
  for (const scores of scoresOf(waves))
    for (const measure of [0, 1]) addScores(values, 0, layout, measure, scores);
  const sums = groupSums(summed(waves), 'all', values);
  const last = `w${waves - 1}`;
  for (const measure of ['a', 'b']) {
    expect(sums.moments(measure, 'w0')).toMatchObject({ n: 2, sum: 1, sumsq: 1 });
    expect(sums.moments(measure, 'w1')).toMatchObject({ n: 2, sum: 4, sumsq: 10 });
    expect(sums.moments(measure, last)).toMatchObject({ n: 3, sum: 3 * (waves - 1) + 3 });
    expect(sums.pairs(measure, 'w1')).toMatchObject({ n: 1, sumPre: 0, sumPost: 1 });
    expect(sums.pairs(measure, last)).toMatchObject({ n: 2, sumPre: 1 });
  }
  expect(sums.patterns('a') === undefined).toBe(waves > 12);
  expect(layout.width).toBeLessThan(waves > 12 ? 1000 : 10_000);
});
