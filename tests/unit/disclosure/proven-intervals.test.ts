import { expect, test } from 'vitest';
import { nullProjection } from '#lib/disclosure/null-projection.ts';
import { provenIntervals, type Bounded } from '#lib/disclosure/proven-intervals.ts';
import { rangeIntervals } from '#lib/disclosure/range-intervals.ts';
import { randomRemainders } from '#lib/disclosure/prime-field.ts';
import { highsBounds } from './highs-bounds.ts';
import { startCells } from './made-up-families.ts';

/** Scores from 20 to 80 drawn at random for the families of some filters. */
function scored(filters: readonly string[], most: number, threshold: number): Bounded {
  const { profiles, cells } = startCells(filters, most);
  const draw = randomRemainders(most * 100 + threshold, profiles.length);
  return {
    values: Float64Array.from(profiles, (size, at) => size * (20 + (draw[at]! % 61))),
    low: Float64Array.from(profiles, (size) => 20 * size),
    high: Float64Array.from(profiles, (size) => 80 * size),
    sums: cells
      .filter(({ families }) => families >= threshold)
      .map(({ members }) => Int32Array.from(members.flatMap((one, at) => (one ? [at] : []))))
  };
}
const FOUR = ['la', 'lone_parent', 'child_age_band', 'n_children'];

const projectionOf = ({ values, sums }: Bounded) => nullProjection(values.length, sums);

test('a projection has the sums of nothing, and nothing of it is lost by another', () => {
  const { values, sums } = scored(FOUR, 2, 5);
  const project = nullProjection(values.length, sums);
  const rest = project(values);
  for (const members of sums)
    expect(members.reduce((sum, atom) => sum + rest[atom]!, 0)).toBeCloseTo(0, 7);
  expect(Math.max(...project(rest).map((value, at) => Math.abs(value - rest[at]!)))).toBeLessThan(
    1e-7
  );
  expect(project(new Float64Array(values.length))).toEqual(new Float64Array(values.length));
});

test.each([
  [2, 10],
  [2, 5],
  [3, 3]
])(
  'intervals with %i crossed and threshold %i are those of HiGHS, and no proven width is wider',
  async (most, threshold) => {
    const bounded = scored(FOUR, most, threshold);
    const atoms = [...bounded.values.keys()].filter((at) => at % 9 === 0);
    const theirs = await highsBounds(bounded, atoms);
    const ours = rangeIntervals(
      bounded,
      atoms.map((at) => Int32Array.of(at))
    )!;
    const proven = provenIntervals(bounded, projectionOf(bounded), () => false);
    const widths = proven.map(({ low, high }) => high - low);
    for (const [place, at] of atoms.entries()) {
      expect(ours[place]!.low).toBeCloseTo(theirs[place]!.low, 4);
      expect(ours[place]!.high).toBeCloseTo(theirs[place]!.high, 4);
      const width = theirs[place]!.high - theirs[place]!.low;
      expect(widths[at]!).toBeLessThanOrEqual(width + 1e-6);
      if (threshold === 10) expect(widths[at]!).toBeGreaterThan(0.25 * width);
    }
  },
  60_000
);

test('what is fixed by the sums or stands at the limits of them has no width', () => {
  const known = {
    values: Float64Array.of(20, 20, 50),
    low: Float64Array.of(20, 20, 20),
    high: Float64Array.of(80, 80, 80),
    sums: [Int32Array.of(0, 1), Int32Array.of(2)]
  };
  expect(provenIntervals(known, projectionOf(known), () => false)).toEqual([
    { low: 20, high: 20 },
    { low: 20, high: 20 },
    { low: 50, high: 50 }
  ]);
  expect(rangeIntervals(known, [Int32Array.of(0), Int32Array.of(2)])).toEqual([
    { low: 20, high: 20 },
    { low: 50, high: 50 }
  ]);
});
