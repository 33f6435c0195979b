import type { PackAtoms } from './pack-atoms.ts';
import { isIn, populationsOf, type Population } from './population.ts';

/** A group of a table: all families with some levels. */
export interface TableCell {
  /** Codes on the axes of the table. */
  readonly levels: readonly number[];
  /** Atoms whose families are in it, ascending. */
  readonly atoms: readonly number[];
}

/** A table of a pack: the axes it crosses, and its groups that have families. */
export interface PackTable {
  readonly axes: readonly string[];
  readonly cells: readonly TableCell[];
}

/** A number, or a few that come together, that may be released of a group. */
export interface PackItem {
  readonly table: number;
  readonly cell: TableCell;
  readonly population: Population;
  /** Atoms of the group that are in the population. */
  readonly atoms: Int32Array;
  /** Families in them. */
  readonly families: number;
}

/** Groups of a table; families whose value on an axis is absent are in none. */
export function packTable(atoms: PackAtoms, axes: readonly string[]): PackTable {
  const places = axes.map((id) => atoms.axes.findIndex((axis) => axis.id === id));
  const cells = new Map<string, { levels: number[]; atoms: number[] }>();
  for (let atom = 0; atom < atoms.count; atom++) {
    if (!atoms.families[atom]) continue;
    const levels = places.map((at) => atoms.codes[at]![atom]!);
    if (levels.some((code, at) => code === atoms.axes[places[at]!]!.levels.length)) continue;
    const key = levels.join();
    const cell = cells.get(key);
    if (cell) cell.atoms.push(atom);
    else cells.set(key, { levels, atoms: [atom] });
  }
  return { axes, cells: [...cells.values()] };
}

/** By population, 1 for each atom that is in it. */
export const masksOf = (atoms: PackAtoms): Map<Population, Uint8Array> =>
  new Map(
    populationsOf(atoms.summed).map((population) => [
      population,
      Uint8Array.from({ length: atoms.count }, (_, atom) =>
        Number(
          atoms.families[atom]! > 0 && isIn(population, atoms.answers(atom), atoms.summed.waves)
        )
      )
    ])
  );

/**
 * All that tables could tell of groups of at least the threshold, the most important first: table by
 * table, in each population by population, in each the largest groups first.
 */
export function candidatesOf(
  atoms: PackAtoms,
  tables: readonly PackTable[],
  masks: ReadonlyMap<Population, Uint8Array>,
  threshold: number
): PackItem[] {
  return tables.flatMap(({ cells }, table) =>
    [...masks].flatMap(([population, mask]) =>
      cells
        .map((cell): PackItem => {
          const some = Int32Array.from(cell.atoms.filter((atom) => mask[atom]));
          const families = some.reduce((sum, atom) => sum + atoms.families[atom]!, 0);
          return { table, cell, population, atoms: some, families };
        })
        .filter(({ families }) => families >= threshold)
        .sort((a, b) => b.families - a.families)
    )
  );
}
