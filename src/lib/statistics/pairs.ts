import { sumOfSquares, type Moments } from './moments.ts';

/** Additive moments of units that have both a pre and a post value, all shifted by one centre. */
export interface PairMoments {
  n: number;
  centre: number;
  /** Σ(pre − centre). */
  sumPre: number;
  /** Σ(post − centre). */
  sumPost: number;
  /** Σ(pre − centre)². */
  sumsqPre: number;
  /** Σ(post − centre)². */
  sumsqPost: number;
  /** Σ(pre − centre)(post − centre). */
  sumProduct: number;
}

/**
 * Sums pairs in one pass; a unit lacking either value (NaN) is not counted.
 *
 * @param pre one value a unit
 * @param post the values of the same units, in the same order
 * @param centre defaults to the first counted pre value, or 0 without one
 * @throws RangeError when the lengths differ
 */
export function pairMomentsOf(
  pre: ArrayLike<number>,
  post: ArrayLike<number>,
  centre?: number
): PairMoments {
  if (pre.length !== post.length) throw new RangeError('pre and post differ in length');
  const moments = { n: 0, sumPre: 0, sumPost: 0, sumsqPre: 0, sumsqPost: 0, sumProduct: 0 };
  for (let at = 0; at < pre.length; at++) {
    const [first = NaN, second = NaN] = [pre[at], post[at]];
    if (Number.isNaN(first) || Number.isNaN(second)) continue;
    centre ??= first;
    const [before, after] = [first - centre, second - centre];
    moments.n += 1;
    moments.sumPre += before;
    moments.sumPost += after;
    moments.sumsqPre += before * before;
    moments.sumsqPost += after * after;
    moments.sumProduct += before * after;
  }
  return { ...moments, centre: centre ?? 0 };
}

/** Moments of the units of both, around the centre of a; an operand with n = 0 changes nothing. */
export function addPairMoments(a: PairMoments, b: PairMoments): PairMoments {
  if (a.n === 0) return b;
  const shift = b.centre - a.centre;
  const moved = b.n * shift;
  return {
    n: a.n + b.n,
    centre: a.centre,
    sumPre: a.sumPre + b.sumPre + moved,
    sumPost: a.sumPost + b.sumPost + moved,
    sumsqPre: a.sumsqPre + b.sumsqPre + shift * (2 * b.sumPre + moved),
    sumsqPost: a.sumsqPost + b.sumsqPost + shift * (2 * b.sumPost + moved),
    sumProduct: a.sumProduct + b.sumProduct + shift * (b.sumPre + b.sumPost + moved)
  };
}

/** @returns the moments of the pre values of the units with both */
export function preMoments({ n, centre, sumPre, sumsqPre }: PairMoments): Moments {
  return { n, centre, sum: sumPre, sumsq: sumsqPre };
}

/** @returns the moments of the post values of the units with both */
export function postMoments({ n, centre, sumPost, sumsqPost }: PairMoments): Moments {
  return { n, centre, sum: sumPost, sumsq: sumsqPost };
}

/**
 * @returns the moments of the change, post less pre; a change equal for all units has no spread,
 * whatever rounding leaves of it
 */
export function changeMoments(pairs: PairMoments): Moments {
  const { n, sumsqPre, sumsqPost } = pairs;
  const sum = pairs.sumPost - pairs.sumPre;
  const sumsq = sumsqPre + sumsqPost - 2 * pairs.sumProduct;
  const least = n > 0 ? (sum * sum) / n : 0;
  const rounding = n * Number.EPSILON * (sumsqPre + sumsqPost);
  return { n, centre: 0, sum, sumsq: sumsq - least <= rounding ? least : sumsq };
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
