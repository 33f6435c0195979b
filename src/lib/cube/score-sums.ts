import type { CellLayout } from './cell-layout.ts';

/**
 * Adds the scores of one family on one measure to the row of its cell.
 * @param row where the row begins in the values.
 * @param scores one a wave, less the measure's centre; NaN where there is none.
 */
export function addScores(
  values: Float64Array,
  row: number,
  layout: CellLayout,
  measure: number,
  scores: Float64Array
): void {
  const pre = scores[0]!;
  let seen = 0;
  for (let wave = 0; wave < layout.waves; wave++) {
    const post = scores[wave]!;
    if (Number.isNaN(post)) continue;
    if (layout.patterns) seen |= 1 << wave;
    else {
      values[row + layout.seen(measure, wave)]! += 1;
      if (wave && !Number.isNaN(pre)) values[row + layout.both(measure, wave)]! += 1;
    }
    const sums = row + layout.scores(measure, wave);
    values[sums]! += post;
    values[sums + 1]! += post * post;
    if (wave === 0 || Number.isNaN(pre)) continue;
    const pairs = row + layout.pairs(measure, wave);
    values[pairs]! += pre;
    values[pairs + 1]! += post;
    values[pairs + 2]! += pre * pre;
    values[pairs + 3]! += post * post;
    values[pairs + 4]! += pre * post;
  }
  if (seen) values[row + layout.pattern(measure, seen)]! += 1;
}
