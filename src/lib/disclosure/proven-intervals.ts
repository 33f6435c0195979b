import type { Interval } from '../statistics/interval.ts';
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
const DIRECTIONS = 20;
/** Atoms for which a direction of their own is tried besides. */
const ALONE = 400;
/** Shares of their range that numbers keep off their limits at first, the first that can be had. */
const MARGINS = [0.1, 0.03, 0.01, 0.003, 0.001];
/** Turns after which a margin is given up. */
const TURNS = 100;
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
 * Numbers with the same sums as the true ones that keep off their limits: those most alike are drawn
 * between the limits and back to the sums in turn (alternating projections). Where that does not lead
 * inside, as far towards them as the limits let the true numbers go.
 */
function inside(bounded: Bounded, project: (vector: Float64Array) => Float64Array): Float64Array {
  const { values, low, high } = bounded;
  const add = (vector: Float64Array) => vector.reduce((sum, value) => sum + value, 0);
  const mean = (add(values) - add(low)) / (add(high) - add(low));
  const alike = low.map((least, at) => least + mean * (high[at]! - least));
  const nearest = moved(values, 1, project(alike.map((value, at) => value - values[at]!)));
  const drawn = (from: Float64Array, margin: number) =>
    from.map((value, at) => {
      const off = margin * (high[at]! - low[at]!);
      return Math.min(high[at]! - off, Math.max(low[at]! + off, value)) - value;
    });
  for (const margin of MARGINS) {
    let from = nearest;
    for (let turn = 0; turn < TURNS; turn++) {
      if (drawn(from, margin / 2).every((step) => !step)) return from;
      from = moved(from, 1, project(drawn(from, margin)));
    }
  }
  const inwards = nearest.map((value, at) => value - values[at]!);
  return moved(values, Math.min(1, 0.9 * reach(bounded, values, inwards)), inwards);
}

/**
 * Values that each number can take for one who knows the sums and the limits: other numbers within
 * the limits have the same sums, and are found along lines through the numbers with those sums that
 * are most alike. True intervals are as wide or wider.
 * @param project takes off a vector what the sums see of it, as `nullProjection` does.
 * @param isEnough whether the interval of an atom is wide enough, after which none is sought for it.
 * @returns the least and greatest value found of each atom; equal where none is.
 */
export function provenIntervals(
  bounded: Bounded,
  project: (vector: Float64Array) => Float64Array,
  isEnough: (atom: number, interval: Interval) => boolean
): Interval[] {
  const { values, low, high, sums } = bounded;
  const from = inside(bounded, project);
  // Each number moves by its room, so that those near their limits do not hold back all (Dikin 1967).
  const rooms = from.map((value, at) => Math.min(value - low[at]!, high[at]! - value));
  const projectRooms = nullProjection(values.length, sums, rooms);
  const found = Array.from(from, (value): Interval => ({ low: value, high: value }));

  const tryAlong = (wanted: Float64Array) => {
    const along = projectRooms(wanted).map((step, at) => step * rooms[at]!);
    for (const way of [along, along.map((step) => -step)]) {
      const end = moved(from, reach(bounded, from, way), way);
      for (const [at, interval] of found.entries()) {
        interval.low = Math.min(interval.low, end[at]!);
        interval.high = Math.max(interval.high, end[at]!);
      }
    }
  };
  const lacking = () => [...found.keys()].filter((at) => !isEnough(at, found[at]!));

  for (let seed = 1; seed <= DIRECTIONS && lacking().length; seed++) {
    const signs = randomRemainders(seed, values.length);
    tryAlong(signs.map((sign) => (sign % 2 ? 1 : -1)));
  }
  for (const atom of lacking().slice(0, ALONE)) {
    if (isEnough(atom, found[atom]!)) continue;
    const wanted = new Float64Array(values.length);
    wanted[atom] = 1;
    tryAlong(wanted);
  }
  return found;
}
