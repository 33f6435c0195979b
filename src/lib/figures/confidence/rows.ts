import { cellOf, isNumber, missing, type Cell } from '../../data/missing.ts';
import type { Dataset } from '../../data/package.ts';
import { tableRows } from '../../data/table-rows.ts';
import { publishedMoments } from '../../statistics/moments.ts';
import { tInterval } from '../../statistics/t-interval.ts';

/** Printed change over one step between two questionnaires, with the number printed under the later one. */
export interface ChangeStep {
  readonly step: string;
  readonly change: Cell;
  /** Whether the source prints a star. */
  readonly starred: boolean;
  readonly n: Cell;
}

/** One aspect of confidence: its mean at the first questionnaire with its 95% t interval, and the printed changes. */
export interface ConfidenceRow {
  readonly aspect: string;
  readonly mean: Cell;
  readonly sd: Cell;
  readonly n: Cell;
  readonly low: Cell;
  readonly high: Cell;
  readonly steps: readonly ChangeStep[];
}

/** @returns the aspects in the dataset's order. The quantiles of t are heavy: pages get these rows ready-made. */
export function confidenceRows(dataset: Dataset): ConfidenceRow[] {
  const changes = tableRows(dataset, 'confidence-change');
  return tableRows(dataset, 'confidence').map((row) => {
    const aspect = row.id('aspect');
    const [mean, sd, n] = [row.cell('mean'), row.cell('sd'), row.cell('n')];
    const known = isNumber(mean) && isNumber(sd) && isNumber(n);
    const bounds = known ? tInterval(publishedMoments(n, mean, sd)) : undefined;
    const bound = (value: number | undefined): Cell =>
      bounds ? cellOf(value, 'too-few') : missing('no-sd');
    return {
      aspect,
      mean,
      sd,
      n,
      low: bound(bounds?.low),
      high: bound(bounds?.high),
      steps: changes
        .filter((one) => one.id('aspect') === aspect)
        .map((one) => ({
          step: one.id('step'),
          change: one.cell('change'),
          starred: one.id('starred') === 'true',
          n: one.cell('n')
        }))
    };
  });
}
