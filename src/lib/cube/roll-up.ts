import { cellLayout } from './cell-layout.ts';
import { codesAt, numberByCodes, type Axis, type Cells } from './cells.ts';

/** Cells summed over some axes of which each still knows how many of its families have which level. */
export interface RollUp extends Cells {
  /** Families of each cell, which a row holds too but not so near to those of the next. */
  readonly families: Uint32Array;
  /** Numbers in a row: those of the layout, then families by level of each axis summed over. */
  readonly width: number;
  /** Axes summed over, and where their levels begin in a row; the last of them is absence. */
  readonly over: readonly { readonly axis: Axis; readonly start: number }[];
}

/** Numbers that are added before a roll-up pauses, which takes some milliseconds. */
const STEP = 2 ** 21;

const familiesOf = (values: Float64Array, width: number) =>
  Uint32Array.from({ length: values.length / width }, (_, cell) => values[cell * width]!);

/** The cells as they are, summed over no axis. */
export function unrolled(cells: Cells): RollUp {
  const { width } = cellLayout(cells.summed);
  return { ...cells, families: familiesOf(cells.values, width), width, over: [] };
}

/** Adds the numbers of a row to those of another. */
export function addRow(
  into: Float64Array,
  place: number,
  rows: Float64Array,
  start: number,
  width: number
): void {
  const end = start + width;
  while (start < end) into[place++]! += rows[start++]!;
}

/**
 * Sums cells over all axes but those kept, of which there is at least one.
 * @param cells not summed over any axis yet.
 * @returns the sums at the end of its short steps.
 */
export function* rollUp(cells: RollUp, keep: ReadonlySet<Axis>): Generator<void, RollUp> {
  const kept = cells.axes.map((axis) => keep.has(axis));
  const axes = cells.axes.filter((_, at) => kept[at]);
  const codes = cells.codes.filter((_, at) => kept[at]);
  const { numbers, first } = numberByCodes(axes, codes, cells.families.length);
  yield;
  let width = cells.width;
  const over = cells.axes
    .filter((_, at) => !kept[at])
    .map((axis) => {
      const start = width;
      width += axis.levels.length + 1;
      return { axis, start };
    });
  const values = new Float64Array(first.length * width);
  const step = Math.ceil(STEP / width);
  for (let start = 0; start < numbers.length; start += step) {
    const end = Math.min(start + step, numbers.length);
    for (let cell = start; cell < end; cell++)
      addRow(values, numbers[cell]! * width, cells.values, cell * cells.width, cells.width);
    yield;
  }
  for (const { axis, start } of over) {
    const levels = cells.codes[cells.axes.indexOf(axis)]!;
    for (let cell = 0; cell < numbers.length; cell++)
      values[numbers[cell]! * width + start + levels[cell]!]! += cells.families[cell]!;
    yield;
  }
  return {
    ...cells,
    axes,
    codes: codesAt(axes, codes, first),
    families: familiesOf(values, width),
    width,
    over,
    values
  };
}
