import {
  cholesky,
  diagonal,
  inverseOf,
  product,
  times,
  traceOfProduct,
  transposed,
  type Matrix,
  type Vector
} from './matrix.ts';
import type { SiteSums } from './nested-sums.ts';
import type { WeightedSums } from './profiled-likelihood.ts';
import { randomIntercept } from './random-intercept.ts';

/** Variances over sigma2: of families, of sites, and of waves within sites where these are told. */
export type Ratios = readonly [lambda: number, mu: number, nu?: number];

/** A + w B, the work of a fit, so without the lists that sums of many matrices make. */
const plus = (a: Matrix, b: Matrix, weight = 1): Matrix =>
  a.map((row, i) => {
    const other = b[i] as Vector;
    return row.map((value, j) => value + weight * (other[j] as number));
  });
const less = (a: Matrix, b: Matrix) => plus(a, b, -1);
/** A + A', for terms that a derivative has twice. */
const both = (a: Matrix) => plus(a, transposed(a));
const negative = (a: Matrix) => a.map((row) => row.map((value) => -value));

/**
 * One site under the ratios, with U its own columns, A the inverse covariance of its families alone
 * and D the ratios of U: V^-1 = A - A U G U'A with G = D (I + U'A U D)^-1.
 */
function siteAt({ own, sums }: SiteSums, [lambda, mu, nu = 0]: Ratios) {
  const alone = randomIntercept(sums, lambda);
  const block = (matrix: Matrix | undefined) => {
    const [top = [], rest = []] = [matrix?.slice(0, own), matrix?.slice(own)];
    return {
      uu: top.map((row) => row.slice(0, own)),
      uz: top.map((row) => row.slice(own)),
      zz: rest.map((row) => row.slice(own))
    };
  };
  const ratios = Array.from({ length: own }, (_, k) => (k === 0 ? mu : nu));
  const roots = ratios.map(Math.sqrt);
  const scaled = (matrix: Matrix, add: number) =>
    matrix.map((row, i) =>
      row.map(
        (value, j) => (roots[i] as number) * value * (roots[j] as number) + (i === j ? add : 0)
      )
    );
  const plain = block(alone.cross);
  const inner = scaled(plain.uu, 1);
  const g = scaled(inverseOf(inner), 0);
  /** I - U'A U G: what is left of U'A when the site's own variances are allowed for. */
  const rest = negative(product(plain.uu, g)).map((row, i) =>
    row.map((value, j) => value + (i === j ? 1 : 0))
  );
  const logDet =
    alone.logDet + 2 * diagonal(cholesky(inner)).reduce((total, d) => total + Math.log(d), 0);
  return { alone, block, plain, g, rest, ratios, logDet, t: product(rest, plain.uz) };
}

/** Which of U's columns a ratio is of: mu of the first, nu of the others. */
const chosen = (size: number, k: number): Matrix =>
  Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => (i === j && (i === 0) === (k === 0) ? 1 : 0))
  );

function weightedSite(site: SiteSums, ratios: Ratios): WeightedSums {
  const { alone, block, plain, g, rest, logDet, t } = siteAt(site, ratios);
  const [first, second] = [block(alone.crossFirst[0]), block(alone.crossSecond[0]?.[0])];
  const m = product(g, plain.uz);
  const [mt, tt, back] = [transposed(m), transposed(t), transposed(rest)];
  const n = less(first.uz, product(first.uu, m));
  const gFirst = product(g, first.uu);
  const bent = (of: typeof first) =>
    less(plus(of.zz, product(mt, product(of.uu, m))), both(product(mt, of.uz)));
  const r = product(rest, plain.uu);
  const rFirst = product(rest, product(first.uu, back));
  const tFirst = product(rest, n);
  const of = Array.from({ length: ratios.length - 1 }, (_, k) => chosen(site.own, k));
  const trace = (a: Matrix, b: Matrix) => traceOfProduct(a, transposed(b));
  return {
    cross: less(plain.zz, product(mt, plain.uz)),
    crossFirst: [bent(first), ...of.map((e) => negative(product(tt, product(e, t))))],
    crossSecond: [
      [less(bent(second), both(product(transposed(n), product(g, n))))],
      ...of.map((e, i) => [
        negative(both(product(transposed(tFirst), product(e, t)))),
        ...of
          .slice(0, i + 1)
          .map((other) => both(product(tt, product(other, product(r, product(e, t))))))
      ])
    ],
    logDet,
    logDetFirst: [
      (alone.logDetFirst[0] as number) + trace(g, first.uu),
      ...of.map((e) => trace(e, r))
    ],
    logDetSecond: [
      [(alone.logDetSecond[0]?.[0] as number) + trace(g, second.uu) - trace(gFirst, gFirst)],
      ...of.map((e, i) => [
        trace(e, rFirst),
        ...of.slice(0, i + 1).map((other) => -trace(product(e, r), product(other, r)))
      ])
    ]
  };
}

/**
 * Sums of records under random intercepts of families, of sites, and of waves within sites,
 * V = I + lambda 11' within a family + mu 11' within a site + nu 11' within a wave of a site
 * (Woodbury 1950), with their derivatives; the work grows with the number of sites and of sizes of
 * families.
 * @param sites of the design's columns with the response as last column; with waves where nu is given
 * @param ratios zero or more
 */
export function nestedIntercepts(sites: readonly SiteSums[], ratios: Ratios): WeightedSums {
  const parts = sites.map((site) => weightedSite(site, ratios));
  const matrices = (of: (one: WeightedSums) => Matrix | undefined) =>
    parts.map((one) => of(one) as Matrix).reduce((total, one) => plus(total, one));
  const numbers = (of: (one: WeightedSums) => number | undefined) =>
    parts.reduce((total, one) => total + (of(one) as number), 0);
  const each = [...ratios.keys()];
  const pairs = <T>(of: (i: number, j: number) => T) =>
    each.map((i) => each.slice(0, i + 1).map((j) => of(i, j)));
  return {
    cross: matrices(({ cross }) => cross),
    crossFirst: each.map((i) => matrices(({ crossFirst }) => crossFirst[i])),
    crossSecond: pairs((i, j) => matrices(({ crossSecond }) => crossSecond[i]?.[j])),
    logDet: numbers(({ logDet }) => logDet),
    logDetFirst: each.map((i) => numbers(({ logDetFirst }) => logDetFirst[i])),
    logDetSecond: pairs((i, j) => numbers(({ logDetSecond }) => logDetSecond[i]?.[j]))
  };
}

/** Best linear unbiased prediction of each site's intercept, by its id, at some residual. */
export const siteIntercepts = (
  sites: readonly SiteSums[],
  ratios: Ratios,
  residual: Vector
): ReadonlyMap<string, number> =>
  new Map(
    sites.map((site) => [
      site.id,
      ratios[1] * (times(siteAt(site, ratios).t, residual)[0] as number)
    ])
  );
