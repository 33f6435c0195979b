import { group } from 'd3-array';

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
  /** Difference in the later score at the same first score, and in the same stratum. */
  readonly adjusted: number;
}

/** First score x, later score y and group g, or their means. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly g: number;
}
/** Sums of squares and products about the means of a stratum. */
const PRODUCTS = ['xx', 'xy', 'gg', 'gx', 'gy'] as const;
type Products = Record<(typeof PRODUCTS)[number], number>;

const pointOf = ({ pre, post, group }: Pair): Point => ({ x: pre, y: post, g: group });
const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
const about = (one: Point, mean: Point): Products => {
  const [x, y, g] = [one.x - mean.x, one.y - mean.y, one.g - mean.g];
  return { xx: x * x, xy: x * y, gg: g * g, gx: g * x, gy: g * y };
};
const plus = (sum: Products, more: Products, times = 1): Products =>
  Object.fromEntries(PRODUCTS.map((name) => [name, sum[name] + times * more[name]])) as Products;
const NOTHING: Products = { xx: 0, xy: 0, gg: 0, gx: 0, gy: 0 };

/** Coefficient of the group; NaN where x, or the group, does not vary within strata. */
function coefficient({ xx, xy, gg, gx, gy }: Products): number {
  const determinant = xx * gg - gx * gx;
  return determinant > 1e-12 * xx * gg ? (gy * xx - gx * xy) / determinant : NaN;
}

/** Units of one stratum, with what they are about. */
function stratumOf(pairs: readonly Pair[]) {
  const points = pairs.map(pointOf);
  const mean: Point = {
    x: meanOf(points.map(({ x }) => x)),
    y: meanOf(points.map(({ y }) => y)),
    g: meanOf(points.map(({ g }) => g))
  };
  return {
    mean,
    // A unit that is alone in its stratum tells nothing, and takes nothing with it.
    share: points.length > 1 ? points.length / (points.length - 1) : 0,
    sums: points.reduce((sum, one) => plus(sum, about(one, mean)), NOTHING)
  };
}

function changesOf(pairs: readonly Pair[]) {
  const changes = pairs.map(({ pre, post }) => post - pre);
  const sum = changes.reduce((sum, change) => sum + change, 0);
  const count = changes.length;
  return { mean: sum / count, without: (one: number) => (sum - one) / (count - 1) };
}

/**
 * The change score and the ANCOVA estimate without each unit in turn (Belsley, Kuh and Welsch 1980,
 * Regression Diagnostics), in closed form: `coef(fit)["group"] - dfbeta(fit)[, "group"]`.
 *
 * @param stratum of a unit, where ANCOVA has a level for each: `lm(post ~ pre + group + stratum)`
 * @returns one a unit, in their order; NaN where a group is left empty, and where first scores do not
 * differ within groups and strata
 */
export function withoutEach<P extends Pair>(
  pairs: readonly P[],
  stratum: (pair: P) => string = () => ''
): WithoutOne[] {
  const strata = new Map([...group(pairs, stratum)].map(([name, own]) => [name, stratumOf(own)]));
  const all = [...strata.values()].reduce((sum, { sums }) => plus(sum, sums), NOTHING);
  const groups = [0, 1].map((arm) => changesOf(pairs.filter((pair) => pair.group === arm)));
  const [none, one] = [groups[0]!, groups[1]!];
  return pairs.map((pair) => {
    const { mean, share } = strata.get(stratum(pair))!;
    const own = pair.post - pair.pre;
    const change = pair.group ? one.without(own) - none.mean : one.mean - none.without(own);
    const rest = plus(all, about(pointOf(pair), mean), -share);
    return { change, adjusted: Number.isNaN(change) ? NaN : coefficient(rest) };
  });
}
