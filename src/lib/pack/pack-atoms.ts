import { cellLayout, type CellLayout, type Summed } from '../cube/cell-layout.ts';
import type { Axis } from '../cube/cells.ts';
import type { Answers } from './population.ts';
import { PATTERN, type PatternCells } from './pattern-cells.ts';

/**
 * Families that agree in every characteristic, in when they were seen, and in where they stood in
 * earlier packs.
 */
export interface PackAtoms {
  readonly count: number;
  /** Families of each atom, 0 where they are in earlier packs alone. */
  readonly families: Float64Array;
  readonly axes: readonly Axis[];
  /** By axis; the number of levels where the value is absent. */
  readonly codes: readonly ArrayLike<number>[];
  /** By earlier pack, the place of the atom there; beyond its atoms where there is none. */
  readonly earlier: readonly ArrayLike<number>[];
  readonly summed: Summed;
  readonly layout: CellLayout;
  /** A row for each atom, as the layout says. */
  readonly values: Float64Array;
  answers(atom: number): Answers;
}

export function packAtoms({ cells, patterns }: PatternCells): PackAtoms {
  const { summed, values } = cells;
  const layout = cellLayout(summed);
  const count = values.length / layout.width;
  const chosen = (test: (id: string) => boolean) =>
    cells.codes.filter((_, at) => test(cells.axes[at]!.id));
  const pattern = chosen((id) => id === PATTERN)[0]!;
  const measures = new Map(summed.measures.map(({ id }, at) => [id, at]));
  const qualities = new Map(summed.qualities.map((id, at) => [id, at]));
  const answers = patterns.map(({ bits, said }): Answers => ({
    bits: (measure) => bits[measures.get(measure) ?? -1] ?? 0,
    says: (quality) => said[qualities.get(quality) ?? -1] ?? false
  }));
  return {
    count,
    families: Float64Array.from({ length: count }, (_, at) =>
      patterns[pattern[at]!]!.gone ? 0 : values[at * layout.width]!
    ),
    axes: cells.axes.filter(({ id }) => !id.startsWith('#')),
    codes: chosen((id) => !id.startsWith('#')),
    earlier: chosen((id) => id.startsWith('#') && id !== PATTERN),
    summed,
    layout,
    values,
    answers: (atom) => answers[pattern[atom]!]!
  };
}
