import type { Random } from './random.ts';

/** Lowest and highest score, in points. */
export const RANGE = { minimum: 20, maximum: 80 } as const;
/** SD of the scores of a site at a wave, in points. */
const SD = 10;
/** Correlation between two scores of a family. */
const CORRELATION = 0.5;
const TENTHS = 10;

/**
 * A whole score about a mean.
 * @param lasting deviate that all scores of the family on this measure share.
 */
export function drawScore(random: Random, mean: number, lasting: number): number {
  const own = random.normal();
  const score = mean + SD * (Math.sqrt(CORRELATION) * lasting + Math.sqrt(1 - CORRELATION) * own);
  return Math.min(RANGE.maximum, Math.max(RANGE.minimum, Math.round(score)));
}

/**
 * The sum of n scores, in tenths of a point, whose mean prints as given: of whole scores where such
 * a sum exists, else with one score in tenths.
 */
function sumFor(mean: string, n: number): number {
  const decimals = mean.split('.')[1]?.length ?? 0;
  const sums = [Math.round(Number(mean) * n) * TENTHS, Math.round(Number(mean) * n * TENTHS)];
  const sum = sums.find((sum) => (sum / TENTHS / n).toFixed(decimals) === mean);
  if (sum === undefined) throw new RangeError(`No ${n} scores in tenths have the mean ${mean}`);
  return sum;
}

/**
 * Moves scores by whole points, evenly, until their mean prints as given; where no whole scores have
 * that mean, the last score moved gets a decimal.
 * @param scores whole points within the range.
 * @returns scores in the same order, in points.
 */
export function calibrated(scores: readonly number[], mean: string): number[] {
  const tenths = scores.map((score) => score * TENTHS);
  let left = sumFor(mean, scores.length) - tenths.reduce((sum, score) => sum + score, 0);
  for (let at = 0; left !== 0; at = (at + 1) % tenths.length) {
    const step = Math.sign(left) * Math.min(Math.abs(left), TENTHS);
    const moved = (tenths[at] ?? 0) + step;
    if (moved < RANGE.minimum * TENTHS || moved > RANGE.maximum * TENTHS) continue;
    tenths[at] = moved;
    left -= step;
  }
  return tenths.map((score) => score / TENTHS);
}
