import type { Members } from './vanishing.ts';

/** Families by atom: those that agree in every characteristic and in when they were seen. */
export interface Atoms {
  readonly count: number;
  /** Codes of the atoms by characteristic. */
  readonly codes: readonly ArrayLike<number>[];
}

/** What of the atoms may make a small group. */
export interface Guarded {
  readonly atoms: Atoms;
  /** Families of each atom, and other counts that tell of people: a group is small where any of them is. */
  readonly weights: readonly ArrayLike<number>[];
  /** Atoms with 1 here are looked at together; a group of one such set but not of another counts too. */
  readonly populations: readonly Uint8Array[];
  /** Sets of places of characteristics that are crossed when the groups are made. */
  readonly crossings: readonly (readonly number[])[];
  /** Sums below it, 0 too, are small. */
  readonly threshold: number;
}

/** Every set of up to `most` of the places, the smaller first. */
export function crossingsUpTo(places: number, most: number): number[][] {
  const sets: number[][] = [[]];
  for (let from = 0, size = 1; size <= Math.min(most, places); size++) {
    const end = sets.length;
    for (; from < end; from++)
      for (let next = (sets[from]!.at(-1) ?? -1) + 1; next < places; next++)
        sets.push([...sets[from]!, next]);
  }
  return sets;
}

/** Atoms with 1 in the population by equal codes on the characteristics that are crossed. */
export function groupsBy(
  { count, codes }: Atoms,
  crossing: readonly number[],
  population: Uint8Array
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (let atom = 0; atom < count; atom++) {
    if (!population[atom]) continue;
    let key = '';
    for (const at of crossing) key += `${codes[at]![atom]!},`;
    const group = groups.get(key);
    if (group) group.push(atom);
    else groups.set(key, [atom]);
  }
  return groups;
}

/** Sets of atoms, each once. */
class Sets {
  readonly #sets = new Map<string, Members>();
  add(atoms: readonly number[]): void {
    if (atoms.length) this.#sets.set(atoms.join(), Int32Array.from(atoms));
  }
  all = (): Members[] => [...this.#sets.values()];
}

/** Takes atoms off others; both ascend. */
function without(atoms: readonly number[], off: readonly number[]): number[] {
  const gone = new Set(off);
  return atoms.filter((atom) => !gone.has(atom));
}

/**
 * Small groups that a release must not give away: those of each crossing in each population; those
 * of one population and not of another; a group less one of its levels; and the small levels of a
 * group together, where that is small too. Groups that merge other levels are not looked for.
 * @returns sets of atoms, each once and none empty.
 */
export function smallGroups(guarded: Guarded): Members[] {
  const { atoms, weights, populations, crossings, threshold } = guarded;
  const found = new Sets();
  const isSmall = (group: readonly number[]) =>
    weights.some((weight) => {
      let sum = 0;
      for (const atom of group) if ((sum += weight[atom]!) >= threshold) return false;
      return true;
    });
  const addIfSmall = (group: readonly number[]) => {
    const small = isSmall(group);
    if (small) found.add(group);
    return small;
  };

  for (const crossing of crossings) {
    const grouped = populations.map((population) => groupsBy(atoms, crossing, population));
    for (const [at, groups] of grouped.entries()) {
      for (const group of groups.values()) addIfSmall(group);
      for (const other of populations)
        if (other !== populations[at])
          for (const group of groups.values()) addIfSmall(group.filter((atom) => !other[atom]));
      for (const axis of crossing) {
        const rest = crossing.filter((one) => one !== axis);
        const levels = new Map<string, number[][]>();
        for (const group of groups.values()) {
          const key = rest.map((one) => atoms.codes[one]![group[0]!]!).join();
          levels.set(key, [...(levels.get(key) ?? []), group]);
        }
        for (const parts of levels.values()) {
          const whole = parts.flat().sort((a, b) => a - b);
          if (isSmall(whole)) continue;
          for (const part of parts) addIfSmall(without(whole, part));
          const small = parts.filter(isSmall);
          if (small.length > 1) addIfSmall(small.flat().sort((a, b) => a - b));
        }
      }
    }
  }
  return found.all();
}
