import { cellLayout } from './cell-layout.ts';
import { codesAt, numberByCodes, type Axis, type Cells } from './cells.ts';

/** Cells summed over some axes of which each still knows how many of its families have which level. */
export interface RollUp extends Cells {
  /** Families of each cell, which a row holds too but not so near to those of the next. */
  readonly families: Float64Array;
  /** Numbers in a row: those of the layout, then families by level of each axis summed over. */
  readonly width: number;
  /** Axes summed over, and where their levels begin in a row; the last of them is absence. */
  readonly over: readonly { readonly axis: Axis; readonly start: number }[];
}

const familiesOf = (values: Float64Array, width: number) =>
  Float64Array.from({ length: values.length / width }, (_, cell) => values[cell * width]!);

/** The cells as they are, summed over no axis. */
export function unrolled(cells: Cells): RollUp {
  const { width } = cellLayout(cells.summed);
  return { ...cells, families: familiesOf(cells.values, width), width, over: [] };
}

/**
 * Adds rows of numbers to others.
 * @param to the row that each is added to; a negative one leaves it out.
 */
export function addRows(
  into: Float64Array,
  intoWidth: number,
  to: Int32Array,
  rows: Float64Array,
  width: number
): void {
  for (let at = 0; at < to.length; at++) {
    let place = to[at]! * intoWidth;
    if (place < 0) continue;
    let from = at * width;
    const end = from + width;
    while (from < end) into[place++]! += rows[from++]!;
  }
}

/** Sums cells over all axes but those kept. */
export function rollUp(cells: RollUp, keep: ReadonlySet<Axis>): RollUp {
  const kept = cells.axes.map((axis) => keep.has(axis));
  const axes = cells.axes.filter((_, at) => kept[at]);
  const codes = cells.codes.filter((_, at) => kept[at]);
  const { numbers, first } = numberByCodes(axes, codes, cells.families.length);
  let width = cells.width;
  const over = cells.axes
    .filter((_, at) => !kept[at])
    .map((axis) => {
      const start = width;
      width += axis.levels.length + 1;
      return { axis, start };
    });
  const values = new Float64Array(first.length * width);
  addRows(values, width, numbers, cells.values, cells.width);
  for (const { axis, start } of over) {
    const levels = cells.codes[cells.axes.indexOf(axis)]!;
    for (let cell = 0; cell < numbers.length; cell++)
      values[numbers[cell]! * width + start + levels[cell]!]! += cells.families[cell]!;
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
