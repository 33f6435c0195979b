import type { Cell } from '#lib/data/missing.ts';
import { isNumber } from '#lib/data/missing.ts';
import type { ArmsRow } from '#lib/figures/change/arms.ts';
import { closeTo, reference } from '../statistics/reference.ts';
import type { StudyName } from './eight-studies.ts';

interface Estimate {
  b: number;
  se: number;
  df: number;
  p: number;
  ci: [number, number];
}
interface Model {
  variances: Record<string, number>;
  fixed: Record<string, Omit<Estimate, 'ci'>>;
}
interface InR {
  means: Record<string, Record<'n' | 'start' | 'sd_start' | 'later' | 'sd_later', number>>;
  change: Record<string, Record<'n' | 'mean' | 'sd' | 'se' | 'min' | 'max' | 'd_z', number>>;
  g: number;
  g_start: number;
  welch: Estimate;
  ancova: Estimate;
  qualities: Record<string, { p: number }>;
  site_means: Estimate;
  site_shares: Record<string, Estimate>;
  site_adjusted: { bh: number[]; holm: number[] };
  cr2_ancova: Omit<Estimate, 'ci'>;
  model: Model;
  model_ml: Model;
  model_linear: Model;
  model_cr2: Model['fixed'];
}
/** What scripts/trials.R found in each file. */
export const { studies } = reference<{ studies: Record<StudyName, InR> }>('trials');

export const value = (cell: Cell | undefined): number =>
  cell !== undefined && isNumber(cell) ? cell : NaN;

/** Asserts estimate, interval and p. */
export const agrees = (
  { value: b, low, high, p }: ArmsRow['score'],
  known: Partial<Estimate>,
  tests = 1e-8
) => {
  closeTo(value(b), known.b!, tests);
  if (known.ci) [low, high].forEach((end, at) => closeTo(value(end), known.ci![at]!, tests));
  closeTo(p ?? NaN, known.p!, tests);
};
