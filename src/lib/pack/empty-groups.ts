import type { PackAtoms } from './pack-atoms.ts';
import type { PackTable } from './candidates.ts';

/** Most empty groups that are guarded, each of which the audit takes for one more atom. */
export const MOST_EMPTY = 3_000;

/** The code on each axis that most families have. */
function usualCodes({ axes, codes, families, count }: PackAtoms): number[] {
  return axes.map(({ levels }, axis) => {
    const sizes = levels.map(() => 0);
    for (let atom = 0; atom < count; atom++) {
      const code = codes[axis]![atom]!;
      if (code < levels.length) sizes[code]! += families[atom]!;
    }
    return sizes.indexOf(Math.max(...sizes));
  });
}

/** Every choice of one code an axis. */
function* choices(spans: readonly number[]): Generator<number[]> {
  if (!spans.length) yield [];
  else
    for (const rest of choices(spans.slice(0, -1)))
      for (let code = 0; code < spans.at(-1)!; code++) yield [...rest, code];
}

/**
 * A family that could be, for each group of the tables that has none: that a group is empty must not
 * follow either. Only those are given of which a group with one characteristic less is shown, since
 * emptiness follows from such a group less its other parts.
 * @returns codes on all axes, those of the group and elsewhere the usual ones.
 */
export function emptyGroups(
  atoms: PackAtoms,
  tables: readonly PackTable[],
  threshold: number
): number[][] {
  const usual = usualCodes(atoms);
  const sizes = new Map(
    tables.flatMap(({ axes, cells }) =>
      cells.map((cell) => [
        `${axes.join()}:${cell.levels.join()}`,
        cell.atoms.reduce((sum, atom) => sum + atoms.families[atom]!, 0)
      ])
    )
  );
  const sizeOf = (axes: readonly string[], levels: readonly number[]) =>
    sizes.get(`${axes.join()}:${levels.join()}`) ?? 0;
  const found: number[][] = [];
  for (const { axes } of tables) {
    const places = axes.map((id) => atoms.axes.findIndex((axis) => axis.id === id));
    for (const levels of choices(places.map((at) => atoms.axes[at]!.levels.length))) {
      const shown = () =>
        axes.some((_, off) => {
          const rest = <T>(some: readonly T[]) => some.filter((_one, at) => at !== off);
          return sizeOf(rest(axes), rest(levels)) >= threshold;
        });
      if (sizeOf(axes, levels) > 0 || !shown()) continue;
      const codes = [...usual];
      places.forEach((place, at) => (codes[place] = levels[at]!));
      found.push(codes);
      if (found.length > MOST_EMPTY) return found;
    }
  }
  return found;
}
