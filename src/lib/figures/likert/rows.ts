import { isNumber, type Cell } from '../../data/missing.ts';
import type { Dataset } from '../../data/package.ts';
import { tableRows } from '../../data/table-rows.ts';
import { likert } from '../../statistics/likert.ts';

/** Columns of the six answers, from strongest disagreement to strongest agreement. */
export const ANSWERS = [
  'strongly_disagree',
  'disagree',
  'slightly_disagree',
  'slightly_agree',
  'agree',
  'strongly_agree'
] as const;

/** Answers to one statement. Shares are of the answers counted, which the printed number may exceed. */
export interface LikertRow {
  readonly statement: string;
  /** One count an answer, as in `ANSWERS`. */
  readonly counts: readonly number[];
  readonly n: number;
  /** Number of people as printed. */
  readonly stated: Cell;
  readonly against: number;
  readonly favour: number;
  /** Share in favour less share against, in [-1, 1], with its 95% interval. */
  readonly net: number;
  readonly low: number;
  readonly high: number;
  /** Answers, by place from 0, between which the median lies; mostly the same twice. */
  readonly median: readonly [number, number];
}

/** In the source's order; by name; or by share, from the greatest net agreement. */
export type LikertOrder = 'source' | 'name' | 'share';

/**
 * @param table of counts.
 * @param byName compares two rows by the names of their statements, as `Array.sort` does.
 * @throws Error where a count is missing.
 */
export function likertRows(
  dataset: Dataset,
  table: string,
  order: LikertOrder,
  byName: (a: LikertRow, b: LikertRow) => number
): LikertRow[] {
  const rows = tableRows(dataset, table).map((row): LikertRow => {
    const statement = row.id('statement');
    const counts = ANSWERS.map((answer) => {
      const count = row.cell(answer);
      if (!isNumber(count)) throw new Error(`"${statement}" has no count of "${answer}"`);
      return count;
    });
    const { n, agree, disagree, netAgreement, netInterval, median } = likert(counts);
    return {
      statement,
      counts,
      n,
      stated: row.cell('n_stated'),
      against: disagree,
      favour: agree,
      net: netAgreement,
      low: netInterval.low,
      high: netInterval.high,
      median: [median.low - 1, median.high - 1]
    };
  });
  if (order === 'share') return rows.toSorted((a, b) => b.net - a.net);
  return order === 'name' ? rows.toSorted(byName) : rows;
}
