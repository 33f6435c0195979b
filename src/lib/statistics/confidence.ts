import { normalQuantile } from './normal-quantile.ts';

/**
 * @returns the probability left outside one end of a two-sided interval: 0.025 for 0.95
 * @throws RangeError unless confidence lies strictly between 0 and 1
 */
export function tailArea(confidence: number): number {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`confidence ${confidence} is not between 0 and 1`);
  }
  return (1 - confidence) / 2;
}

/**
 * @returns the two-sided critical value of the standard normal distribution: 1.96 for 0.95
 * @throws RangeError as tailArea
 */
export const criticalZ = (confidence: number): number => -normalQuantile(tailArea(confidence));
