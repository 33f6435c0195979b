import { missing } from '../../data/missing.ts';
import type { CsvColumns } from '../csv.ts';
import type { FittedModel } from './fit.ts';

/**
 * Columns of the figure's CSV: a row for each coefficient by R's name, then the variances within
 * (`sigma2`) and between families (`tau2`) and their ratio (`icc`) as estimates.
 */
export function modelCsv(measure: string, fitted: FittedModel | undefined): CsvColumns {
  const { rows = [], model } = fitted ?? {};
  const variances = model
    ? (['sigma2', 'tau2', 'icc'] as const).map((name) => ({ term: name, b: model[name] }))
    : [];
  const all = [...rows, ...variances];
  const column = (name: 'se' | 'df' | 'low' | 'high') =>
    all.map((row) => ('se' in row ? row[name] : undefined));
  const fit = model?.singular ? 'singular' : model?.converged ? 'fitted' : 'not-converged';
  return {
    measure: all.map(() => measure),
    term: all.map(({ term }) => term),
    b: all.map(({ b }) => b),
    se: column('se'),
    df: column('df'),
    ci_low: column('low'),
    ci_high: column('high'),
    p: all.map((row) => ('se' in row ? (row.p ?? missing('few-sites')) : undefined)),
    observations: all.map(() => model?.observations),
    families: all.map(() => model?.families),
    status: all.map((row) => ('se' in row && row.p === undefined ? `${fit};p-withheld` : fit))
  };
}
