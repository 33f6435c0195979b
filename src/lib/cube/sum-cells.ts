import type { Axis, Codes } from './cells.ts';
import type { Question } from './cube.ts';
import { addRow, type RollUp } from './roll-up.ts';
import { own } from '../data/own.ts';

/** What one pass over the cells finds. */
export interface CellSums {
  /** Numbers in a row of the totals, which begins as those of the cells do. */
  readonly width: number;
  /** A row for each combination of codes on the axes, that on the last running fastest. */
  readonly totals: Float64Array;
  /** Families by axis and code, each axis counted under the filters on all others. */
  readonly facets: ReadonlyMap<Axis, Float64Array>;
}

// Each loop over cells is a function, which is compiled once, not anew whenever it is entered.

const PASSES_ALL = 0;
const FAILS_SEVERAL = -1;

/** @param mark one more than the place of the axis whose filter this is. */
function markFailing(failed: Int16Array, codes: Codes, passes: Uint8Array, mark: number) {
  for (let cell = 0; cell < failed.length; cell++)
    if (!passes[codes[cell]!]) failed[cell] = failed[cell] === PASSES_ALL ? mark : FAILS_SEVERAL;
}

/** @returns the cells with that mark. */
function marked(failed: Int16Array, mark: number): Int32Array {
  const some = new Int32Array(failed.length);
  let count = 0;
  for (let cell = 0; cell < failed.length; cell++) if (failed[cell] === mark) some[count++] = cell;
  return some.subarray(0, count);
}

function addByCode(
  counts: Float64Array,
  codes: Codes,
  families: Uint32Array,
  cells: Int32Array
): void {
  for (let at = 0; at < cells.length; at++) {
    const cell = cells[at]!;
    counts[codes[cell]!]! += families[cell]!;
  }
}

/** Numbers the cells by one code more than before. */
function addDigit(places: Int32Array, codes: Codes, span: number, cells: Int32Array) {
  for (let at = 0; at < cells.length; at++) places[at] = places[at]! * span + codes[cells[at]!]!;
}

function addRows(
  totals: Float64Array,
  places: Int32Array,
  { values, width }: RollUp,
  cells: Int32Array
): void {
  for (let at = 0; at < cells.length; at++)
    addRow(totals, places[at]! * width, values, cells[at]! * width, width);
}

/**
 * Sums the cells that pass every filter by their levels on some axes. A cell that fails only the
 * filter on one axis counts for that axis's facet alone.
 * @param cells not summed over these axes, nor over those that are filtered.
 */
export function sumCells(
  cells: RollUp,
  filters: Question['filters'],
  by: ReadonlySet<Axis>
): CellSums {
  const { axes, codes, families, width, over } = cells;
  const failed = new Int16Array(families.length);
  axes.forEach(({ id, levels }, at) => {
    const chosen = own(filters, id);
    if (!chosen) return;
    // Absence is one more level, which no filter chooses.
    const passes = Uint8Array.from([...levels.map((level) => +chosen.includes(level)), 0]);
    markFailing(failed, codes[at]!, passes, at + 1);
  });
  const passed = marked(failed, PASSES_ALL);
  const facets = new Map(
    axes.map((axis, at) => {
      const counts = new Float64Array(axis.levels.length + 1);
      addByCode(counts, codes[at]!, families, passed);
      if (own(filters, axis.id)) addByCode(counts, codes[at]!, families, marked(failed, at + 1));
      return [axis, counts];
    })
  );
  const places = new Int32Array(passed.length);
  let combinations = 1;
  for (const axis of by) {
    const span = axis.levels.length + 1;
    addDigit(places, codes[axes.indexOf(axis)]!, span, passed);
    combinations *= span;
  }
  const totals = new Float64Array(combinations * width);
  addRows(totals, places, cells, passed);
  for (const { axis, start } of over) {
    const counts = new Float64Array(axis.levels.length + 1);
    for (let row = start; row < totals.length; row += width)
      counts.forEach((_, code) => (counts[code]! += totals[row + code]!));
    facets.set(axis, counts);
  }
  return { width, totals, facets };
}
