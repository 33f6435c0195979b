import { missing } from '../../data/missing.ts';
import type { CsvColumns } from '../csv.ts';
import type { ConfidenceRow } from './rows.ts';

/** The figure's numbers by column: a row for each mean, then one for each step of its change. */
export function confidenceCsv(rows: readonly ConfidenceRow[]): CsvColumns {
  const flat = rows.flatMap(({ aspect, mean, sd, n, low, high, steps }) => [
    { aspect, step: 't1', value: mean, n, sd, low, high, status: 'mean' },
    ...steps.map(({ step, change, starred, n: people }) => {
      const none = missing('no-sd');
      const status = starred ? 'change;starred' : 'change';
      return {
        aspect,
        step,
        value: change,
        n: people,
        sd: missing('not-published'),
        low: none,
        high: none,
        status
      };
    })
  ]);
  return {
    aspect: flat.map((row) => row.aspect),
    step: flat.map((row) => row.step),
    n: flat.map((row) => row.n),
    value: flat.map((row) => row.value),
    sd: flat.map((row) => row.sd),
    ci_low: flat.map((row) => row.low),
    ci_high: flat.map((row) => row.high),
    status: flat.map((row) => row.status)
  };
}
