import { equivalenceClasses, type Characteristic } from './equivalence-classes.ts';

/** How much a group gives away of a sensitive characteristic of its families. */
export interface LDiversity {
  /** Different values in the group with fewest, from 1; NaN without families. */
  readonly l: number;
  /** Groups whose families all have the same value, so that being in the group tells it. */
  readonly groupsAlike: number;
  /** exp of the Shannon entropy in the group where it is least, from 1; NaN without families. */
  readonly entropyL: number;
}

/**
 * Distinct and entropy l-diversity (Machanavajjhala, Kifer, Gehrke and Venkitasubramaniam 2007).
 * @param rows how many there are; every characteristic has as many values, of which a missing one
 * is a value like any other.
 * @param weights families that each row stands for; one each where it is left out.
 */
export function lDiversity(
  rows: number,
  characteristics: readonly Characteristic[],
  sensitive: Characteristic,
  weights?: ArrayLike<number>
): LDiversity {
  const { classOf, sizes } = equivalenceClasses(rows, characteristics, weights);
  const tallies = sizes.map(() => new Map<string | number, number>());
  for (let row = 0; row < rows; row++) {
    const tally = tallies[classOf[row]!]!;
    const value = sensitive[row]!;
    tally.set(value, (tally.get(value) ?? 0) + (weights?.[row] ?? 1));
  }
  let [l, alike, entropyL] = [NaN, 0, NaN];
  for (const [at, tally] of tallies.entries()) {
    let entropy = 0;
    for (const count of tally.values()) {
      const share = count / sizes[at]!;
      entropy -= share * Math.log(share);
    }
    l = tally.size < l || at === 0 ? tally.size : l;
    entropyL = Math.exp(entropy) < entropyL || at === 0 ? Math.exp(entropy) : entropyL;
    if (tally.size === 1) alike += 1;
  }
  return { l, groupsAlike: alike, entropyL };
}
