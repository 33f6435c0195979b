import type { Cube } from '../../cube/cube.ts';
import { missing, type Cell, type Reason } from '../../data/missing.ts';
import type { Dataset } from '../../data/package.ts';
import type { Allocation, Measure, Study } from '../../data/study.ts';
import type { FactId, PerArm } from '../../statistics/claims.ts';
import type { HowSure } from '../../statistics/how-sure.ts';
import type { Words } from '../../data/nouns/word.ts';
import type { Unchecked } from '../unchecked.ts';
import type { Estimate } from '../change/cells.ts';

/** A dataset that is compared with others. */
export interface ComparedStudy {
  /** In addresses. */
  readonly name: string;
  readonly dataset: Dataset;
  /** Sums over its families; absent where it holds published figures. */
  readonly cube?: Cube | undefined;
  readonly words?: Words | undefined;
  /** What files say of the reader's own records. */
  readonly unchecked?: Unchecked | undefined;
}

/** A difference in change with its error, each a number or the reason why there is none. */
export interface Difference extends Estimate {
  readonly se: Cell;
}

/**
 * What one study says of a measure, from its first time point to its last: change in the arm with
 * the approach less change in the arm it is compared with, in the measure's own direction.
 */
export interface StudyRow {
  readonly study: ComparedStudy;
  /** Absent where it did not measure it. */
  readonly measure?: Measure;
  readonly allocation: Allocation;
  readonly assignment: Study['design']['assignment'];
  readonly madeUp: boolean;
  /** Labels of the two arms. */
  readonly arms: PerArm<string>;
  /** Families of each arm measured both times; of published means, those at the last time. */
  readonly n: PerArm<Cell>;
  readonly sure?: HowSure;
  /** In points of the scale. */
  readonly points: Difference;
  /** In SDs of change: Hedges' g. */
  readonly g: Difference;
  /** What forbids an interval for the difference that the approach makes, were the families real. */
  readonly barredBy: readonly FactId[];
}

/** @returns a difference that is absent whole. */
export const noDifference = (reason: Reason): Difference => ({
  value: missing(reason),
  low: missing(reason),
  high: missing(reason),
  se: missing(reason)
});
