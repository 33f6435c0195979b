import type { CellLayout } from './cell-layout.ts';

/**
 * Adds the scores of one family on one measure to the row of its cell.
 * @param row where the row begins in the values.
 * @param scores one a wave, less the measure's centre; NaN where there is none.
 */
export function addScores(
  values: Float64Array,
  row: number,
  { scores: sums, pairs, pattern }: CellLayout,
  measure: number,
  scores: Float64Array
): void {
  const pre = scores[0]!;
  let seen = 0;
  for (let wave = 0; wave < scores.length; wave++) {
    const post = scores[wave]!;
    if (Number.isNaN(post)) continue;
    seen += 1 << wave;
    const at = row + sums(measure, wave);
    values[at]! += post;
    values[at + 1]! += post * post;
    if (wave === 0 || Number.isNaN(pre)) continue;
    const pair = row + pairs(measure, wave);
    values[pair]! += pre;
    values[pair + 1]! += post;
    values[pair + 2]! += pre * pre;
    values[pair + 3]! += post * post;
    values[pair + 4]! += pre * post;
  }
  if (seen) values[row + pattern(measure, seen)]! += 1;
}
