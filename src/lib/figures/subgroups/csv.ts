import { isNumber } from '../../data/missing.ts';
import type { CsvColumns } from '../csv.ts';
import type { Subgroups } from './rows.ts';

/** Columns of the figure's CSV: a row a level, and one of the test, whose `status` says why there is none. */
export function subgroupsCsv(measure: string, wave: string, { rows, test }: Subgroups): CsvColumns {
  const none = rows.map(() => undefined);
  const tested = typeof test === 'string' ? undefined : test;
  return {
    measure: [...rows, test].map(() => measure),
    wave: [...rows, test].map(() => wave),
    facet: [...rows.map(({ level }) => level), undefined],
    n_other: [...rows.map(({ n }) => n.other), undefined],
    n_reference: [...rows.map(({ n }) => n.reference), undefined],
    value: [...rows.map(({ difference }) => difference.value), undefined],
    ci_low: [...rows.map(({ difference }) => difference.low), undefined],
    ci_high: [...rows.map(({ difference }) => difference.high), undefined],
    f: [...none, tested?.f],
    df: [...none, tested?.df1],
    df_error: [...none, tested?.df2],
    p: [...none, tested?.p],
    status: [
      ...rows.map(({ difference: { value } }) => (isNumber(value) ? 'difference' : value.missing)),
      tested ? 'interaction' : String(test)
    ]
  };
}
