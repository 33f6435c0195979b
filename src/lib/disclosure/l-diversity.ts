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
 * @param families how many there are; every characteristic has as many values, of which a missing one
 * is a value like any other.
 */
export function lDiversity(
  families: number,
  characteristics: readonly Characteristic[],
  sensitive: Characteristic
): LDiversity {
  const { classOf, sizes } = equivalenceClasses(families, characteristics);
  const tallies = sizes.map(() => new Map<string | number, number>());
  for (let family = 0; family < families; family++) {
    const tally = tallies[classOf[family]!]!;
    const value = sensitive[family]!;
    tally.set(value, (tally.get(value) ?? 0) + 1);
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
