import { missing, type Cell } from '../../data/missing.ts';
import { hide, hideParts } from '../../disclosure/threshold.ts';
import type { DistributionRow } from '../../engine/questions/distribution.ts';
import type { AskedRecords } from '../asked-records.ts';

/** Scores over `low` up to and including `high`, and how many families have one. */
export interface Bin {
  readonly low: number;
  readonly high: number;
  readonly families: Cell;
}

/** How the scores of one group at one wave lie: all that is drawn, said, tabled and exported of it. */
export interface SpreadRow {
  readonly group: string;
  readonly wave: string;
  readonly n: Cell;
  readonly mean: Cell;
  readonly q1: Cell;
  readonly median: Cell;
  readonly q3: Cell;
  /** The same bins in every row; none where the row is hidden or without families. */
  readonly bins: readonly Bin[];
  /** `records`, or why there are no numbers. */
  readonly status: 'records' | 'hidden' | 'no-families';
}

/**
 * Rows for each group that has a score at any wave, and each wave, in the study's order. A group
 * of fewer families than the threshold is hidden at that wave, with its n, and so are bins of fewer.
 */
export function spreadRows(
  answer: readonly DistributionRow[],
  { groups, waves, threshold }: Pick<AskedRecords, 'groups' | 'waves' | 'threshold'>
): SpreadRow[] {
  return groups
    .filter(({ id }) => answer.some(({ group }) => group === id))
    .flatMap(({ id: group }) =>
      waves.map(({ id: wave }): SpreadRow => {
        const row = answer.find((one) => one.group === group && one.wave === wave);
        if (!row) {
          const none = missing('no-families');
          const numbers = { n: 0, mean: none, q1: none, median: none, q3: none };
          return { group, wave, ...numbers, bins: [], status: 'no-families' };
        }
        const shown = (value: number) => hide(value, row.n, threshold);
        const hidden = row.n < threshold;
        return {
          group,
          wave,
          n: shown(row.n),
          mean: shown(row.mean),
          q1: shown(row.q1),
          median: shown(row.median),
          q3: shown(row.q3),
          bins: hidden ? [] : binsOf(row, threshold),
          status: hidden ? 'hidden' : 'records'
        };
      })
    );
}

function binsOf({ ends, counts }: DistributionRow, threshold: number): Bin[] {
  const [first = NaN, second = first + 1] = ends;
  const families = hideParts(
    ends.map((_, at) => counts[at] ?? 0),
    threshold
  );
  return ends.map((high, at) => ({
    low: ends[at - 1] ?? high - (second - first),
    high,
    families: families[at]!
  }));
}
