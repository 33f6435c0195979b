import { isNumber, type Cell } from '../../data/missing.ts';
import type { CsvColumns } from '../csv.ts';
import type { ConfidenceRow } from './rows.ts';

const value = (one: Cell) => (isNumber(one) ? one : undefined);

/** The figure's numbers by column: a row for each mean, then one for each step of its change. */
export function confidenceCsv(rows: readonly ConfidenceRow[]): CsvColumns {
  const flat = rows.flatMap(({ aspect, mean, sd, n, low, high, steps }) => [
    { aspect, step: 't1', value: mean, n, sd, low, high, status: 'mean' },
    ...steps.map(({ step, change, starred, n: people }) => {
      const none: Cell = { missing: 'not-published' };
      const status = starred ? 'change;starred' : 'change';
      return { aspect, step, value: change, n: people, sd: none, low: none, high: none, status };
    })
  ]);
  return {
    aspect: flat.map((row) => row.aspect),
    step: flat.map((row) => row.step),
    n: flat.map((row) => value(row.n)),
    value: flat.map((row) => value(row.value)),
    sd: flat.map((row) => value(row.sd)),
    ci_low: flat.map((row) => value(row.low)),
    ci_high: flat.map((row) => value(row.high)),
    status: flat.map((row) => row.status)
  };
}
