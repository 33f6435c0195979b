import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { isNumber } from '../../data/missing.ts';
import type { Estimate } from './cells.ts';

/** A scale from one round number to another, with nought in it. */
export interface Axis {
  readonly domain: readonly [number, number];
  /** Evenly apart, both ends included. */
  readonly ticks: readonly number[];
}

/** An axis that holds all estimates and their intervals; from −1 to 1 without any. */
export function axisOver(estimates: readonly Estimate[]): Axis {
  const values = estimates.flatMap(({ value, low, high }) => [value, low, high]).filter(isNumber);
  const [least = 0, greatest = 0] = extent([0, ...values]);
  const scale = scaleLinear(least < greatest ? [least, greatest] : [-1, 1], [0, 1]).nice(5);
  const [low = -1, high = 1] = scale.domain();
  return { domain: [low, high], ticks: scale.ticks(5) };
}
