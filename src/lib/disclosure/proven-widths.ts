import { nullProjection } from './null-projection.ts';
import { randomRemainders } from './prime-field.ts';
import type { Members } from './vanishing.ts';

/** A number of each atom, within its limits, of which some sums are known. */
export interface Bounded {
  /** True numbers, and the least and greatest that each can be. */
  readonly values: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Atoms that each known sum adds up. */
  readonly sums: readonly Members[];
}

/** Random directions that are tried for all atoms together. */
const DIRECTIONS = 40;
/** Atoms for which a direction of their own is tried besides. */
const ALONE = 400;
/** Share of the way to a limit that is gone, so that rounding does not pass it. */
const INSIDE = 1 - 1e-9;

/** How far one can go from a point along a direction before a number meets its limit. */
function reach({ low, high }: Bounded, from: Float64Array, along: Float64Array): number {
  let most = Infinity;
  for (let at = 0; at < from.length; at++) {
    const step = along[at]!;
    if (!step) continue;
    const room = ((step > 0 ? high : low)[at]! - from[at]!) / step;
    if (room < most) most = room;
  }
  return most === Infinity ? 0 : Math.max(0, most) * INSIDE;
}

const moved = (from: Float64Array, times: number, along: Float64Array) =>
  from.map((value, at) => value + times * along[at]!);

/**
 * How wide at least the interval is in which each number can lie for one who knows the sums and the
 * limits: other numbers within the limits have the same sums, and are found along lines through the
 * numbers with those sums that lie nearest the middle. True intervals are as wide or wider.
 * @param enough of each atom, after which it is not sought further.
 * @returns one width an atom, 0 where none is proven.
 */
export function provenWidths(bounded: Bounded, enough: Float64Array): Float64Array {
  const { values, low, high, sums } = bounded;
  const widths = new Float64Array(values.length);
  const project = nullProjection(sums);
  const toMiddle = project(values.map((value, at) => (low[at]! + high[at]!) / 2 - value));
  const inwards = Math.min(1, 0.9 * reach(bounded, values, toMiddle));
  const from = moved(values, inwards, toMiddle);

  const tryAlong = (wanted: Float64Array) => {
    const along = project(wanted);
    const back = along.map((step) => -step);
    const span = reach(bounded, from, along) + reach(bounded, from, back);
    for (let at = 0; at < widths.length; at++)
      widths[at] = Math.max(widths[at]!, span * Math.abs(along[at]!));
  };
  const lacking = () => [...widths.keys()].filter((at) => widths[at]! < enough[at]!);

  for (let seed = 1; seed <= DIRECTIONS && lacking().length; seed++) {
    const signs = randomRemainders(seed, values.length);
    tryAlong(values.map((_, at) => (signs[at]! % 2 ? 1 : -1) * (high[at]! - low[at]!)));
  }
  for (const atom of lacking().slice(0, ALONE)) {
    const wanted = new Float64Array(values.length);
    wanted[atom] = 1;
    tryAlong(wanted);
  }
  return widths;
}
