import { cholesky, diagonal, dot, inverseOf, times, type Matrix, type Vector } from './matrix.ts';
import { observedPatterns, type PatternSums } from './gls-patterns.ts';
import { satterthwaiteOfContrast } from './gls-satterthwaite.ts';
import { tEstimate, type TEstimate } from './t-estimate.ts';

/** A model of repeated measures with a mean for each arm and time and an unstructured covariance. */
export interface GlsModel {
  /** Change from the first to the asked time in arm 1 less that in arm 0; df by Satterthwaite. */
  readonly contrast: TEstimate;
  /** Covariance of the scores of one unit over the times, in squared units of the scores. */
  readonly covariance: Matrix;
  readonly iterations: number;
}

const MOST_STEPS = 200;
const TOLERANCE = 1e-11;

/**
 * The mixed model for repeated measures (MMRM): scores by arm, time and both, errors of one unit with
 * an unstructured covariance that all arms share, restricted maximum likelihood; as
 * `nlme::gls(score ~ arm * time, correlation = corSymm(), weights = varIdent(), method = "REML")`.
 * Degrees of freedom are Satterthwaite's (1946) from the expected information, as units are few, where
 * gls takes all scores for independent. Every score counts, of units measured once too; what is missing
 * may depend on scores that were measured.
 *
 * Scoring steps on the covariance with its exact restricted score (Jennrich and Schluchter 1986,
 * Biometrics 42), over sums of units that were measured at the same times.
 *
 * @param scores one list a unit, one entry a time, NaN where it was not measured
 * @param arms 0 or 1 for each unit
 * @param at place of the asked time, 1 or more
 * @throws RangeError where the covariance cannot be estimated: a time without scores in an arm, two
 * times at which no unit was measured at both, too few units, or no spread; and where it does not converge
 */
export function glsUnstructured(
  scores: readonly Vector[],
  arms: readonly number[],
  at: number
): GlsModel {
  const patterns = observedPatterns(scores, arms);
  const size = scores[0]?.length ?? 0;
  let covariance = startOf(patterns, size);
  let fit = fitAt(patterns, covariance);
  for (let iterations = 1; iterations <= MOST_STEPS; iterations++) {
    const step = stepAt(patterns, covariance, fit);
    let share = 1;
    let next = tried(patterns, added(covariance, step, share));
    while (
      share > 1e-9 &&
      !(next && next.criterion <= fit.criterion + 1e-9 * Math.abs(fit.criterion))
    )
      next = tried(patterns, added(covariance, step, (share /= 2)));
    if (!next) throw new RangeError('The covariance cannot be estimated.');
    covariance = added(covariance, step, share);
    fit = next;
    const spread = Math.max(...covariance.map((row, place) => row[place]!));
    if (Math.max(...step.flat().map(Math.abs)) <= TOLERANCE * spread) {
      const c = Array.from({ length: size }, (_, time) => Number(time === at) - Number(time === 0));
      const estimate = dot(c, fit.means[1]!) - dot(c, fit.means[0]!);
      const { variance, df } = satterthwaiteOfContrast(patterns, fit.inverses, fit.informed, c);
      return { contrast: tEstimate(estimate, Math.sqrt(variance), df), covariance, iterations };
    }
  }
  throw new RangeError('The covariance did not converge.');
}

interface Fit {
  /** Inverse covariance of each pattern's times, within all times. */
  readonly inverses: readonly Matrix[];
  /** Covariance of the means of each arm, and the means. */
  readonly informed: readonly Matrix[];
  readonly means: readonly Vector[];
  /** −2 times the restricted log-likelihood, less a constant. */
  readonly criterion: number;
}

const placed = (inner: Matrix, times: Vector, size: number): number[][] => {
  const all = Array.from({ length: size }, () => Array<number>(size).fill(0));
  times.forEach((row, i) => times.forEach((column, j) => (all[row]![column] = inner[i]![j]!)));
  return all;
};

const logDet = (matrix: Matrix) =>
  2 * diagonal(cholesky(matrix)).reduce((sum, one) => sum + Math.log(one), 0);

const added = (a: Matrix, b: Matrix, share: number): number[][] =>
  a.map((row, i) => row.map((value, j) => value + share * b[i]![j]!));

function fitAt(patterns: readonly PatternSums[], covariance: Matrix): Fit {
  const size = covariance.length;
  const part = (at: Vector) => at.map((row) => at.map((column) => covariance[row]![column]!));
  const inverses = patterns.map((one) => placed(inverseOf(part(one.times)), one.times, size));
  const zero = Array.from({ length: size }, () => Array<number>(size).fill(0));
  let criterion = 0;
  const byArm = [0, 1].map((arm) => {
    const information = patterns.reduce<Matrix>(
      (sum, one, place) => added(sum, inverses[place]!, one.arms[arm]!.n),
      zero
    );
    const weighted = patterns.map((one, place) => times(inverses[place]!, one.arms[arm]!.sum));
    const total = Array.from({ length: size }, (_, time) =>
      weighted.reduce((sum, one) => sum + one[time]!, 0)
    );
    const informed = inverseOf(information);
    criterion += logDet(information);
    return { informed, means: times(informed, total) };
  });
  const means = byArm.map((one) => one.means);
  patterns.forEach((one, place) => {
    criterion += (one.arms[0].n + one.arms[1].n) * logDet(part(one.times));
    const squares = squaresAbout(one, means);
    squares.forEach((row, i) => (criterion += dot(row, inverses[place]![i]!)));
  });
  return { inverses, informed: byArm.map((one) => one.informed), means, criterion };
}

/** Cross-products of a pattern's scores about the arms' means. */
function squaresAbout({ times: seen, arms }: PatternSums, means: readonly Vector[]): number[][] {
  const size = means[0]!.length;
  const all = Array.from({ length: size }, () => Array<number>(size).fill(0));
  arms.forEach(({ n, sum, products }, arm) => {
    const mean = means[arm]!;
    for (const i of seen)
      for (const j of seen)
        all[i]![j]! +=
          products[i]![j]! - sum[i]! * mean[j]! - mean[i]! * sum[j]! + n * mean[i]! * mean[j]!;
  });
  return all;
}

const tried = (patterns: readonly PatternSums[], covariance: Matrix): Fit | undefined => {
  try {
    return fitAt(patterns, covariance);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
};

const multiplied = (a: Matrix, b: Matrix): number[][] =>
  a.map((row) =>
    b[0]!.map((_, column) => row.reduce((sum, value, k) => sum + value * b[k]![column]!, 0))
  );

/** Solves Σ n·W·Δ·W = Σ W·M·W − n·W for Δ, where M holds squares about the means and their own error. */
function stepAt(patterns: readonly PatternSums[], covariance: Matrix, fit: Fit): number[][] {
  const size = covariance.length;
  const pairs = covariance.flatMap((_, i) =>
    Array.from({ length: i + 1 }, (_, j) => [i, j] as const)
  );
  const score = Array<number>(pairs.length).fill(0);
  const system = pairs.map(() => Array<number>(pairs.length).fill(0));
  patterns.forEach((one, place) => {
    const w = fit.inverses[place]!;
    const n = one.arms[0].n + one.arms[1].n;
    const m = squaresAbout(one, fit.means);
    one.arms.forEach((arm, at) => {
      for (const i of one.times)
        for (const j of one.times) m[i]![j]! += arm.n * fit.informed[at]![i]![j]!;
    });
    const wmw = multiplied(multiplied(w, m), w);
    pairs.forEach(([i, j], row) => {
      const both = i === j ? 1 : 2;
      score[row]! += both * (wmw[i]![j]! - n * w[i]![j]!);
      pairs.forEach(([k, l], column) => {
        const other = w[i]![k]! * w[l]![j]! + (k === l ? 0 : w[i]![l]! * w[k]![j]!);
        system[row]![column]! += both * n * other;
      });
    });
  });
  const solved = times(inverseOf(system), score);
  const step = Array.from({ length: size }, () => Array<number>(size).fill(0));
  pairs.forEach(([i, j], place) => {
    step[i]![j] = solved[place]!;
    step[j]![i] = solved[place]!;
  });
  return step;
}

/** Variances over all units about the arms' means, no covariance. */
function startOf(patterns: readonly PatternSums[], size: number): number[][] {
  return Array.from({ length: size }, (_, i) => {
    const within = [0, 1].map((arm) => {
      const at = patterns.filter(({ times: seen }) => seen.includes(i));
      const n = at.reduce((sum, one) => sum + one.arms[arm]!.n, 0);
      const sum = at.reduce((total, one) => total + one.arms[arm]!.sum[i]!, 0);
      const squares = at.reduce((total, one) => total + one.arms[arm]!.products[i]![i]!, 0);
      if (n === 0) throw new RangeError('An arm has no score at a time.');
      return { n, squares: squares - (sum * sum) / n };
    });
    const n = within[0]!.n + within[1]!.n;
    const variance = (within[0]!.squares + within[1]!.squares) / Math.max(1, n - 2);
    return Array.from({ length: size }, (_, j) => (i === j ? variance : 0));
  });
}
