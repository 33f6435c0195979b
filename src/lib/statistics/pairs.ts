import { sumOfSquares, type Moments } from './moments.ts';

/**
 * Additive moments of units that have both a pre and a post value, each wave shifted by its own
 * centre. The change has its own squares: taken from those of the waves, they would be lost where the
 * waves vary much more than the change, as by one wild value that stays.
 */
export interface PairMoments {
  n: number;
  centrePre: number;
  centrePost: number;
  /** Σ(pre − centrePre). */
  sumPre: number;
  /** Σ(post − centrePost). */
  sumPost: number;
  /** Σ(pre − centrePre)². */
  sumsqPre: number;
  /** Σ(post − centrePost)². */
  sumsqPost: number;
  /** Σ(pre − centrePre)(post − centrePost). */
  sumProduct: number;
  /** Σ(post − pre − (centrePost − centrePre))². */
  sumsqChange: number;
}

/**
 * Sums pairs in one pass; a unit lacking either value (NaN) is not counted.
 *
 * @param pre one value a unit
 * @param post the values of the same units, in the same order
 * @param centre of both waves; without one, each has its first counted value, or 0
 * @throws RangeError when the lengths differ
 */
export function pairMomentsOf(
  pre: ArrayLike<number>,
  post: ArrayLike<number>,
  centre?: number
): PairMoments {
  if (pre.length !== post.length) throw new RangeError('pre and post differ in length');
  let [n, sumPre, sumPost, sumsqPre, sumsqPost, sumProduct, sumsqChange] = [0, 0, 0, 0, 0, 0, 0];
  let [centrePre, centrePost] = [centre ?? 0, centre ?? 0];
  for (let at = 0; at < pre.length; at++) {
    const [first = NaN, second = NaN] = [pre[at], post[at]];
    if (Number.isNaN(first) || Number.isNaN(second)) continue;
    if (n === 0 && centre === undefined) [centrePre, centrePost] = [first, second];
    const [before, after] = [first - centrePre, second - centrePost];
    n += 1;
    sumPre += before;
    sumPost += after;
    sumsqPre += before * before;
    sumsqPost += after * after;
    sumProduct += before * after;
    sumsqChange += (after - before) ** 2;
  }
  const sums = { sumPre, sumPost, sumsqPre, sumsqPost, sumProduct, sumsqChange };
  return { n, centrePre, centrePost, ...sums };
}

/** Moments of the units of both, around the centres of a; an operand with n = 0 changes nothing. */
export function addPairMoments(a: PairMoments, b: PairMoments): PairMoments {
  if (a.n === 0) return b;
  const moved = movedTo(a.centrePre, a.centrePost, b);
  return {
    n: a.n + b.n,
    centrePre: a.centrePre,
    centrePost: a.centrePost,
    sumPre: a.sumPre + moved.sumPre,
    sumPost: a.sumPost + moved.sumPost,
    sumsqPre: a.sumsqPre + moved.sumsqPre,
    sumsqPost: a.sumsqPost + moved.sumsqPost,
    sumProduct: a.sumProduct + moved.sumProduct,
    sumsqChange: a.sumsqChange + moved.sumsqChange
  };
}

/** The same moments around other centres. */
export function movedTo(centrePre: number, centrePost: number, pairs: PairMoments): PairMoments {
  const { n, sumPre, sumPost } = pairs;
  const [pre, post] = [pairs.centrePre - centrePre, pairs.centrePost - centrePost];
  const change = post - pre;
  return {
    n,
    centrePre,
    centrePost,
    sumPre: sumPre + n * pre,
    sumPost: sumPost + n * post,
    sumsqPre: pairs.sumsqPre + pre * (2 * sumPre + n * pre),
    sumsqPost: pairs.sumsqPost + post * (2 * sumPost + n * post),
    sumProduct: pairs.sumProduct + pre * sumPost + post * sumPre + n * pre * post,
    sumsqChange: pairs.sumsqChange + change * (2 * (sumPost - sumPre) + n * change)
  };
}

/** @returns the moments of the pre values of the units with both */
export function preMoments({ n, centrePre, sumPre, sumsqPre }: PairMoments): Moments {
  return { n, centre: centrePre, sum: sumPre, sumsq: sumsqPre };
}

/** @returns the moments of the post values of the units with both */
export function postMoments({ n, centrePost, sumPost, sumsqPost }: PairMoments): Moments {
  return { n, centre: centrePost, sum: sumPost, sumsq: sumsqPost };
}

/**
 * @returns the moments of the change, post less pre; a change equal for all units has no spread,
 * whatever rounding of the values leaves of it
 */
export function changeMoments(pairs: PairMoments): Moments {
  const { n, centrePre, centrePost, sumsqChange } = pairs;
  const sum = pairs.sumPost - pairs.sumPre;
  const least = n > 0 ? (sum * sum) / n : 0;
  const values = n * (centrePre ** 2 + centrePost ** 2) + pairs.sumsqPre + pairs.sumsqPost;
  const rounding = n * Number.EPSILON * sumsqChange + (4 * Number.EPSILON) ** 2 * values;
  const sumsq = sumsqChange - least <= rounding ? least : sumsqChange;
  return { n, centre: centrePost - centrePre, sum, sumsq };
}

/** @returns Σ(pre − mean pre)(post − mean post); NaN when n = 0 */
export function sumOfProducts({ n, sumPre, sumPost, sumProduct }: PairMoments): number {
  return n === 0 ? NaN : sumProduct - (sumPre * sumPost) / n;
}

/**
 * Pearson's (1896) correlation of pre and post.
 *
 * @returns −1 to 1; NaN with fewer than two pairs, or when either wave has no spread
 */
export function correlation(pairs: PairMoments): number {
  const spread = sumOfSquares(preMoments(pairs)) * sumOfSquares(postMoments(pairs));
  return spread > 0 ? Math.max(-1, Math.min(1, sumOfProducts(pairs) / Math.sqrt(spread))) : NaN;
}
