import type { GroupSums } from '#lib/cube/cube.ts';
import type { FigureContext } from '#lib/figures/context.ts';
import { focusOf } from '#lib/figures/focus.ts';
import type { View } from '#lib/state/view.ts';
import type { OpenRecords } from './datasets/open-dataset.ts';

/** @returns what figures share of records; nothing where only figures are published. */
export const recordContext = (
  records: OpenRecords | undefined,
  sums: readonly GroupSums[] | undefined,
  view: View
): Partial<FigureContext> =>
  records && sums
    ? {
        cube: records.cube,
        records: records.rows,
        leftOut: records.leftOut,
        problems: records.problems,
        unchecked: records.unchecked,
        focus: focusOf(sums, view.focus),
        ...records.release?.atFigures(view)
      }
    : {};
