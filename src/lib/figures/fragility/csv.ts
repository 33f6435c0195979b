import { isNumber } from '../../data/missing.ts';
import type { CsvColumns } from '../csv.ts';
import { LEVEL, type FragilityRow } from './rows.ts';

/** Columns of the figure's CSV; `status` says on which side of the level p is. */
export function fragilityCsv(rows: readonly FragilityRow[]): CsvColumns {
  const side = ({ p }: FragilityRow) =>
    isNumber(p) ? (p < LEVEL ? 'below' : 'not-below') : p.missing;
  return {
    quality: rows.map(({ quality }) => quality),
    k_other: rows.map(({ kOther }) => kOther),
    n_other: rows.map(({ nOther }) => nOther),
    k_reference: rows.map(({ kReference }) => kReference),
    n_reference: rows.map(({ nReference }) => nReference),
    p: rows.map(({ p }) => p),
    fragility_index: rows.map(({ index }) => index),
    fewest_answers: rows.map(({ fewest }) => fewest),
    status: rows.map(side)
  };
}
