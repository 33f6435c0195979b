import { fUpper } from './f-upper.ts';
import { meanDifference, sumOfSquares, type Moments } from './moments.ts';

/** Whether a difference between two arms varies over levels, by Fisher's F. */
export interface Interaction {
  readonly f: number;
  /** Degrees of freedom: levels less 1, and values less two a level. */
  readonly df1: number;
  readonly df2: number;
  /** 0 to 1. */
  readonly p: number;
}

/**
 * F test of arm by level (Fisher 1925), `anova(lm(change ~ level * arm))`: each level's difference
 * weighs n₁·n₀/(n₁ + n₀), with one variance within all arms of all levels.
 *
 * @param levels values of each level in the one arm and in the other
 * @returns f and p NaN with fewer than two levels, an empty arm of a level, no degree of freedom left or
 * no spread within
 */
export function interaction(
  levels: readonly (readonly [one: Moments, none: Moments])[]
): Interaction {
  const found = levels.map(([one, none]) => ({
    difference: meanDifference(one, none),
    weight: (one.n * none.n) / (one.n + none.n)
  }));
  const weight = found.reduce((sum, level) => sum + level.weight, 0);
  const middle = found.reduce((sum, { difference, weight: w }) => sum + w * difference, 0) / weight;
  const between = found.reduce(
    (sum, { difference, weight: w }) => sum + w * (difference - middle) ** 2,
    0
  );
  const within = levels.flat().reduce((sum, moments) => sum + sumOfSquares(moments), 0);
  const n = levels.flat().reduce((sum, moments) => sum + moments.n, 0);
  const [df1, df2] = [levels.length - 1, n - 2 * levels.length];
  const f = df1 > 0 && df2 > 0 && within > 0 ? between / df1 / (within / df2) : NaN;
  return { f, df1, df2, p: Number.isNaN(f) ? NaN : fUpper(f, df1, df2) };
}
