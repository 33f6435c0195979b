import type { Axis, Codes } from './cells.ts';
import type { Question } from './cube.ts';
import { addRows, type RollUp } from './roll-up.ts';

/** What one pass over the cells finds. */
export interface CellSums {
  /** A row for each code of the axis that families are grouped by, of the width of the cells' rows. */
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

/** @returns the families of each cell that passes all filters, or fails only that of the mark; else 0. */
function counted(families: Float64Array, failed: Int16Array, mark: number): Float64Array {
  const some = new Float64Array(failed.length);
  for (let cell = 0; cell < failed.length; cell++)
    if (failed[cell] === PASSES_ALL || failed[cell] === mark) some[cell] = families[cell]!;
  return some;
}

function addByCode(counts: Float64Array, codes: Codes, families: Float64Array) {
  for (let cell = 0; cell < codes.length; cell++) counts[codes[cell]!]! += families[cell]!;
}

/** @returns the code of each cell that passes all filters, −1 for the others. */
function passing(codes: Codes, failed: Int16Array): Int32Array {
  const passed = new Int32Array(failed.length);
  for (let cell = 0; cell < failed.length; cell++)
    passed[cell] = failed[cell] === PASSES_ALL ? codes[cell]! : -1;
  return passed;
}

/**
 * Sums the cells that pass every filter by their level on one axis. A cell that fails only the
 * filter on one axis counts for that axis's facet alone.
 * @param cells not summed over the axis, nor over those that are filtered.
 */
export function sumCells(
  { axes, codes, families, values, width, over }: RollUp,
  filters: Question['filters'],
  by: Axis
): CellSums {
  const failed = new Int16Array(families.length);
  axes.forEach(({ id, levels }, at) => {
    const chosen = filters[id];
    if (!chosen) return;
    // Absence is one more level, which no filter chooses.
    const passes = Uint8Array.from([...levels.map((level) => +chosen.includes(level)), 0]);
    markFailing(failed, codes[at]!, passes, at + 1);
  });
  const passed = counted(families, failed, PASSES_ALL);
  const facets = new Map(
    axes.map((axis, at) => {
      const counts = new Float64Array(axis.levels.length + 1);
      const some = filters[axis.id] ? counted(families, failed, at + 1) : passed;
      addByCode(counts, codes[at]!, some);
      return [axis, counts];
    })
  );
  const totals = new Float64Array((by.levels.length + 1) * width);
  addRows(totals, width, passing(codes[axes.indexOf(by)]!, failed), values, width);
  for (const { axis, start } of over) {
    const counts = new Float64Array(axis.levels.length + 1);
    for (let row = start; row < totals.length; row += width)
      counts.forEach((_, code) => (counts[code]! += totals[row + code]!));
    facets.set(axis, counts);
  }
  return { totals, facets };
}
