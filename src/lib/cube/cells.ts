import { armColumn } from '../data/arms.ts';
import type { Study } from '../data/study.ts';
import type { Summed } from './cell-layout.ts';

/** A characteristic that cells differ in: `site`, or a dimension with levels. */
export interface Axis {
  readonly id: string;
  /** Level ids in the order shown. */
  readonly levels: readonly string[];
}

/** Place of each cell's level on one axis; the number of levels where the value is absent. */
export type Codes = Uint8Array | Uint16Array;

/**
 * Families summed by equal levels on every axis. A cell of one family is that family's record, so
 * cells of real records are no less confidential than the records.
 */
export interface Cells {
  readonly axes: readonly Axis[];
  /** Codes of the cells, by axis. */
  readonly codes: readonly Codes[];
  readonly summed: Summed;
  /** A row for each cell, as `cellLayout` of what is summed says. */
  readonly values: Float64Array;
}

/** Axes of a study's families: its site, its arm where families have one, then its dimensions that have levels. */
export function axesOf(study: Pick<Study, 'site' | 'arm' | 'dimensions' | 'records'>): Axis[] {
  const { site, arm, dimensions } = study;
  const arms = armColumn(study) === undefined ? [] : [{ id: 'arm', levels: arm.levels }];
  return [{ id: 'site', levels: site.levels }, ...arms, ...dimensions]
    .filter(({ levels }) => levels.length)
    .map(({ id, levels }) => ({ id, levels: levels.map((level) => level.id) }));
}

/** Codes that are still to be set, of the type that holds every level of the axis and its absence. */
export const newCodes = ({ levels }: Axis, count: number): Codes =>
  levels.length < 2 ** 8 ? new Uint8Array(count) : new Uint16Array(count);

/**
 * Numbers rows by equal codes, from 0 in the order in which they first appear.
 * @param codes of the same rows on each axis.
 * @returns the number of each row, and for each number the row where it first appears.
 */
export function numberByCodes(
  axes: readonly Axis[],
  codes: readonly Codes[],
  rows: number
): { numbers: Int32Array; first: Int32Array } {
  const numbers = new Int32Array(rows);
  let count = Math.min(rows, 1);
  axes.forEach(({ levels }, axis) => {
    const span = levels.length + 1;
    // One more than the number, so that 0 says that a pair has not appeared.
    const numbered = new Int32Array(count * span);
    count = 0;
    for (let row = 0; row < rows; row++) {
      const pair = numbers[row]! * span + codes[axis]![row]!;
      if (numbered[pair] === 0) numbered[pair] = ++count;
      numbers[row] = numbered[pair]! - 1;
    }
  });
  const first = new Int32Array(count);
  for (let row = rows; row-- > 0;) first[numbers[row]!] = row;
  return { numbers, first };
}

/** Codes of some rows, on each axis. */
export const codesAt = (
  axes: readonly Axis[],
  codes: readonly Codes[],
  rows: Int32Array
): Codes[] =>
  axes.map((axis, at) => {
    const some = newCodes(axis, rows.length);
    rows.forEach((row, place) => (some[place] = codes[at]![row]!));
    return some;
  });
