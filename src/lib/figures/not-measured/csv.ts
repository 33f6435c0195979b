import { isNumber, type Cell } from '../../data/missing.ts';
import type { CsvColumns } from '../csv.ts';
import type { Lost, NotMeasured, NotMeasuredRow } from './rows.ts';

/** Columns of the figure's CSV; `status` says whether a number rests on what is assumed, or why there is none. */
export function notMeasuredCsv(
  measure: string,
  wave: string,
  { lost, rows }: NotMeasured
): CsvColumns {
  const of = (arm: 'other' | 'reference', cell: (lost: Lost) => Cell) =>
    rows.map(({ way }) =>
      way === `arm-${arm === 'other' ? 'reference' : 'other'}` ? undefined : cell(lost[arm])
    );
  const status = ({ found: { value }, tips, moved }: NotMeasuredRow) => {
    if (!isNumber(value)) return value.missing;
    return moved !== 0 ? 'assumed' : tips === undefined ? 'difference' : 'as-those-measured-again';
  };
  return {
    measure: rows.map(() => measure),
    wave: rows.map(() => wave),
    method: rows.map(({ way }) => way),
    moved: rows.map(({ moved }) => moved),
    n_other: of('other', ({ again }) => again),
    n_reference: of('reference', ({ again }) => again),
    lost_other: of('other', ({ lost }) => lost),
    lost_reference: of('reference', ({ lost }) => lost),
    value: rows.map(({ found }) => found.value),
    ci_low: rows.map(({ found }) => found.low),
    ci_high: rows.map(({ found }) => found.high),
    tips: rows.map(({ tips }) => tips),
    tips_interval: rows.map(({ tipsInterval }) => tipsInterval),
    status: rows.map(status)
  };
}
