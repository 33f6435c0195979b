import { missing } from '../../data/missing.ts';
import type { CsvColumns } from '../csv.ts';
import type { FittedModel } from './fit.ts';

/**
 * Columns of the figure's CSV: a row for each coefficient by R's name, then as estimates the variances
 * within (`sigma2`) and between families (`tau2`), between sites (`site`) and between time points of a
 * site (`site-wave`) where the model has them, and the intraclass correlation (`icc`).
 */
export function modelCsv(measure: string, fitted: FittedModel | undefined): CsvColumns {
  const { rows = [], model } = fitted ?? {};
  const variances = (model?.variances ?? []).map(({ name, value }) => ({ term: name, b: value }));
  const all = [...rows, ...variances];
  const column = (name: 'se' | 'df' | 'low' | 'high') =>
    all.map((row) => ('se' in row ? row[name] : undefined));
  const fit = model?.singular.length ? 'singular' : model?.converged ? 'fitted' : 'not-converged';
  const how = fitted && [
    fitted.units === 'cr2' ? 'least-squares;errors=CR2' : fitted.likelihood,
    ...(fitted.units === 'sites' ? ['random=family+site+site-wave'] : []),
    ...(fitted.units === 'families' ? ['random=family'] : []),
    ...(fitted.linear ? ['time=linear'] : [])
  ];
  const status = [fit, ...(how ?? [])].join(';');
  const withheld = missing(fitted?.withheld === 'few-sites' ? 'few-sites' : 'no-test');
  return {
    measure: all.map(() => measure),
    term: all.map(({ term }) => term),
    b: all.map(({ b }) => b),
    se: column('se'),
    df: column('df'),
    ci_low: column('low'),
    ci_high: column('high'),
    p: all.map((row) => ('se' in row ? (row.p ?? withheld) : undefined)),
    observations: all.map(() => model?.observations),
    families: all.map(() => model?.families),
    sites: all.map(() => model?.sites),
    status: all.map((row) => ('se' in row && row.p === undefined ? `${status};p-withheld` : status))
  };
}
