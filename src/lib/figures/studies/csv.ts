import { isNumber } from '../../data/missing.ts';
import type { CsvCell, CsvColumns } from '../csv.ts';
import type { Together } from './pooled.ts';

/**
 * Columns of the page's CSV: a row a study, turned so that more is better, and where they were put
 * together one of their mean and one of a further study. `status` says why a difference or its interval is absent.
 */
export function studiesCsv({ unit, rows, pooled }: Together, measure: string): CsvColumns {
  const blank = rows.map((): CsvCell => undefined);
  const more = pooled ? [pooled.interval, pooled.prediction] : [];
  const fill = (first: CsvCell, second?: CsvCell) => (pooled ? [first, second] : []);
  const columns: CsvColumns = {
    study: [...rows.map(({ row }) => row.study.name), ...fill('together', 'further-study')],
    version: [
      ...rows.map(({ row }) => row.study.dataset.package.version),
      ...fill(undefined, undefined)
    ],
    kind: [
      ...rows.map(({ row }) => (row.madeUp ? 'synthetic' : row.study.dataset.package.study.kind)),
      ...fill(rows.some(({ row }) => row.madeUp) ? 'synthetic' : undefined)
    ],
    measure: [...rows.map(() => measure), ...fill(measure, measure)],
    better: [...rows.map(({ row }) => row.measure?.better), ...fill(undefined)],
    allocation: [...rows.map(({ row }) => row.allocation), ...fill(undefined)],
    assignment: [...rows.map(({ row }) => row.assignment), ...fill(undefined)],
    n_other: [...rows.map(({ row }) => row.n.other), ...fill(undefined)],
    n_reference: [...rows.map(({ row }) => row.n.reference), ...fill(undefined)],
    checks_met: [...rows.map(({ row }) => row.sure?.met), ...fill(undefined)],
    unit: [...rows.map(() => unit), ...fill(unit, unit)],
    value: [...rows.map(({ difference }) => difference.value), ...fill(pooled?.mean)],
    se: [...rows.map(({ difference }) => difference.se), ...fill(pooled?.se)],
    ci_low: [...rows.map(({ difference }) => difference.low), ...more.map(({ low }) => low)],
    ci_high: [...rows.map(({ difference }) => difference.high), ...more.map(({ high }) => high)],
    tau2: [...blank, ...fill(pooled?.tau2)],
    i2: [...blank, ...fill(pooled?.i2)],
    status: [
      ...rows.map(({ difference: { value, low } }) =>
        !isNumber(value) ? value.missing : isNumber(low) ? 'difference' : low.missing
      ),
      ...fill('mean', 'prediction')
    ]
  };
  const unchecked = rows.find(({ row }) => row.study.unchecked)?.row.study.unchecked;
  return unchecked ? unchecked.marked(columns) : columns;
}
