import { equivalenceClasses, type Characteristic } from './equivalence-classes.ts';

/** Groups of a size and the families in them. */
export interface SizeClass {
  /** Least families of such a group. */
  readonly from: number;
  /** Most families of such a group; Infinity for the last. */
  readonly to: number;
  readonly groups: number;
  readonly families: number;
}

/** How small the groups are that a few characteristics make. */
export interface KAnonymity {
  /** Families of the smallest group; NaN without families. */
  readonly k: number;
  readonly groups: number;
  /** Families that are alone in their group. */
  readonly unique: number;
  /** Families in groups of fewer than the threshold. */
  readonly below: number;
  /** Their share of all, from 0 to 1; NaN without families. */
  readonly shareBelow: number;
  /** Mean over families of 1 in the families of their group, from 0 to 1; NaN without families. */
  readonly averageRisk: number;
  /** Groups of 1, 2, 3 to 4, 5 to 9, and 10 or more; together all. */
  readonly sizes: readonly SizeClass[];
}

const SIZES = [1, 2, 3, 5, 10];

/**
 * k-anonymity of families by characteristics (Sweeney 2002), and the risk of being found when it is
 * known that a family took part (Skinner and Elliot 2002).
 * @param rows how many there are; each characteristic has as many values, of which a missing one is
 * a value like any other.
 * @param threshold families below which a group counts as small.
 * @param weights families that each row stands for; one each where it is left out.
 */
export function kAnonymity(
  rows: number,
  characteristics: readonly Characteristic[],
  threshold: number,
  weights?: ArrayLike<number>
): KAnonymity {
  const { sizes } = equivalenceClasses(rows, characteristics, weights);
  const within = (from: number, to: number) => sizes.filter((size) => size >= from && size <= to);
  const total = (some: readonly number[]) => some.reduce((sum, size) => sum + size, 0);
  const below = total(within(1, threshold - 1));
  const families = total(sizes);
  return {
    k: sizes.reduce((least, size) => Math.min(least, size), sizes[0] ?? NaN),
    groups: sizes.length,
    unique: within(1, 1).length,
    below,
    shareBelow: below / families,
    averageRisk: sizes.length / families,
    sizes: SIZES.map((from, at) => {
      const to = (SIZES[at + 1] ?? Infinity) - 1;
      const some = within(from, to);
      return { from, to, groups: some.length, families: total(some) };
    })
  };
}

/**
 * What each characteristic adds to the risk: the groups without it, in the order given. Where `below`
 * falls much, coarsening or leaving out that one helps most.
 */
export const withoutEach = (
  rows: number,
  characteristics: readonly Characteristic[],
  threshold: number,
  weights?: ArrayLike<number>
): KAnonymity[] =>
  characteristics.map((_, left) =>
    kAnonymity(
      rows,
      characteristics.filter((_, at) => at !== left),
      threshold,
      weights
    )
  );
