/** A unit with a score before and after, in group 1 or 0. */
export interface Pair {
  readonly pre: number;
  readonly post: number;
  readonly group: 0 | 1;
}

/** Estimates of group 1 less group 0 without one unit. */
export interface WithoutOne {
  /** Difference in change. */
  readonly change: number;
  /** Difference in the later score at the same first score. */
  readonly adjusted: number;
}

/** Means and sums of squares and products about them of one group. */
function sumsOf(pairs: readonly Pair[]) {
  const n = pairs.length;
  const x = pairs.reduce((sum, { pre }) => sum + pre, 0) / n;
  const y = pairs.reduce((sum, { post }) => sum + post, 0) / n;
  let [xx, xy] = [0, 0];
  for (const { pre, post } of pairs) {
    xx += (pre - x) ** 2;
    xy += (pre - x) * (post - y);
  }
  return { n, x, y, xx, xy };
}
type Sums = ReturnType<typeof sumsOf>;

function without({ n, x, y, xx, xy }: Sums, { pre, post }: Pair): Sums {
  const [dx, dy, share] = [pre - x, post - y, n / (n - 1)];
  return {
    n: n - 1,
    x: x - dx / (n - 1),
    y: y - dy / (n - 1),
    xx: xx - share * dx * dx,
    xy: xy - share * dx * dy
  };
}

function contrast(one: Sums, none: Sums): WithoutOne {
  const spread = one.xx + none.xx;
  const slope = (one.xy + none.xy) / (spread > 0 ? spread : NaN);
  return {
    change: one.y - one.x - (none.y - none.x),
    adjusted: one.y - none.y - slope * (one.x - none.x)
  };
}

/**
 * The change score and the ANCOVA estimate without each unit in turn (Belsley, Kuh and Welsch 1980,
 * Regression Diagnostics), in closed form: `coef(fit)["group"] - dfbeta(fit)[, "group"]`.
 *
 * @returns one a unit, in their order; NaN where a group is left empty, and where first scores do not
 * differ within groups
 */
export function withoutEach(pairs: readonly Pair[]): WithoutOne[] {
  const [none, one] = [0, 1].map((group) => sumsOf(pairs.filter((pair) => pair.group === group)));
  return pairs.map((pair) =>
    pair.group === 1 ? contrast(without(one!, pair), none!) : contrast(one!, without(none!, pair))
  );
}
