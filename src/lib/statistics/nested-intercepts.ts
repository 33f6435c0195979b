import { weightedSum, type Matrix, type Vector } from './matrix.ts';
import type { NestedSums } from './nested-sums.ts';
import type { WeightedSums } from './profiled-likelihood.ts';
import { randomIntercept } from './random-intercept.ts';

/** A site whose families alone give W = 1'V^-1 1 and s = 1'V^-1 Z, with derivatives by lambda. */
interface Site {
  readonly w: number;
  readonly w1: number;
  readonly w2: number;
  readonly s: Vector;
  readonly s1: Vector;
  readonly s2: Vector;
  /** 1 / (1 + mu W). */
  readonly rest: number;
  /** mu / (1 + mu W). */
  readonly g: number;
}

function siteAt({ bySize }: NestedSums['sites'][number], lambda: number, mu: number): Site {
  const weights = bySize.map(({ size }) => size / (1 + size * lambda));
  const count = (of: (v: number) => number) =>
    bySize.reduce((sum, group, at) => sum + group.count * of(weights[at] as number), 0);
  const columns = (of: (v: number) => number) =>
    (bySize[0]?.sums ?? []).map((_, k) =>
      bySize.reduce((sum, { sums }, at) => sum + (sums[k] as number) * of(weights[at] as number), 0)
    );
  const first = (v: number) => -v * v;
  const second = (v: number) => 2 * v ** 3;
  const w = count((v) => v);
  const rest = 1 / (1 + mu * w);
  return {
    ...{ w, w1: count(first), w2: count(second), rest, g: mu * rest },
    ...{ s: columns((v) => v), s1: columns(first), s2: columns(second) }
  };
}

/** The sum over sites of weight times a b' + b a'. */
function outerSum(
  sites: readonly Site[],
  weight: (site: Site) => number,
  a: 's' | 's1',
  b: 's' | 's1' | 's2'
): Matrix {
  const size = sites[0]?.s.length ?? 0;
  const sum = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (const site of sites) {
    const [left, right, times] = [site[a], site[b], weight(site)];
    for (const [i, row] of sum.entries()) {
      const [x, y] = [times * (left[i] as number), times * (right[i] as number)];
      for (let j = 0; j < size; j++)
        row[j] = (row[j] as number) + x * (right[j] as number) + y * (left[j] as number);
    }
  }
  return sum;
}

/**
 * Sums of records under random intercepts of sites and of families in them,
 * V = I + lambda 11' within a family + mu 11' within a site. By Sherman and Morrison (1950) a site
 * takes g s s' from the cross-products of its families, where g = mu / (1 + mu W); so the work grows
 * with the number of sites and of sizes of families, not with that of families.
 * @param sums of the design's columns with the response as last column
 * @param ratios lambda and mu: the variances of families and of sites over sigma2, zero or more
 */
export function nestedIntercepts(
  sums: NestedSums,
  [lambda, mu]: readonly [lambda: number, mu: number]
): WeightedSums {
  const alone = randomIntercept(sums, lambda);
  const sites = sums.sites.map((site) => siteAt(site, lambda, mu));
  const total = (of: (site: Site) => number) => sites.reduce((sum, site) => sum + of(site), 0);
  const outer = (weight: (site: Site) => number, a: 's' | 's1', b: 's' | 's1' | 's2') =>
    outerSum(sites, weight, a, b);
  const none = alone.cross.map((row) => row.map(() => 0));
  const less = (from: Matrix | undefined, ...parts: Matrix[]) =>
    weightedSum([from ?? none, ...parts], [1, ...parts.map(() => -1)]);
  return {
    cross: less(
      alone.cross,
      outer(({ g }) => g / 2, 's', 's')
    ),
    crossFirst: [
      less(
        alone.crossFirst[0],
        outer(({ g, w1 }) => (-g * g * w1) / 2, 's', 's'),
        outer(({ g }) => g, 's', 's1')
      ),
      less(
        none,
        outer(({ rest }) => rest ** 2 / 2, 's', 's')
      )
    ],
    crossSecond: [
      [
        less(
          alone.crossSecond[0]?.[0],
          outer(({ g, w1, w2 }) => g ** 3 * w1 * w1 - (g * g * w2) / 2, 's', 's'),
          outer(({ g, w1 }) => -2 * g * g * w1, 's', 's1'),
          outer(({ g }) => g, 's', 's2'),
          outer(({ g }) => g, 's1', 's1')
        )
      ],
      [
        less(
          none,
          outer(({ g, w1, rest }) => -g * w1 * rest ** 2, 's', 's'),
          outer(({ rest }) => rest ** 2, 's', 's1')
        ),
        less(
          none,
          outer(({ w, rest }) => -w * rest ** 3, 's', 's')
        )
      ]
    ],
    logDet: alone.logDet + total(({ w }) => Math.log1p(mu * w)),
    logDetFirst: [
      (alone.logDetFirst[0] as number) + total(({ g, w1 }) => g * w1),
      total(({ w, rest }) => w * rest)
    ],
    logDetSecond: [
      [(alone.logDetSecond[0]?.[0] as number) + total(({ g, w1, w2 }) => g * w2 - (g * w1) ** 2)],
      [total(({ w1, rest }) => w1 * rest ** 2), total(({ w, rest }) => -((w * rest) ** 2))]
    ]
  };
}
