import { allocationOf } from '../../data/arms.ts';
import { cellOf, isNumber, missing, type Cell } from '../../data/missing.ts';
import type { Study } from '../../data/study.ts';
import { hide, hideParts } from '../../disclosure/threshold.ts';
import type { PerArm } from '../../statistics/claims.ts';
import {
  deltaAdjusted,
  deltaAdjustedDifference,
  tippingPoints,
  type Applies,
  type Followed
} from '../../statistics/delta-adjusted.ts';
import { momentsOf, sd } from '../../statistics/moments.ts';
import type { TEstimate } from '../../statistics/t-estimate.ts';
import { answerRows } from '../answers/rows.ts';
import { cellsOver, type Estimate } from '../change/cells.ts';
import type { ArmUnit } from '../weigh/arm-scores.ts';

/** Who is taken to have changed otherwise than those measured again. */
export const ASSUMED = ['lost-other', 'lost-reference', 'lost-both'] as const;
export type Assumed = (typeof ASSUMED)[number];
const KNOWN = ['change', 'available', 'mmrm'] as const;
/** A change of one arm, a difference that assumes nothing of those not measured again but what its method does, or one that does. */
export type Way = 'arm-other' | 'arm-reference' | (typeof KNOWN)[number] | Assumed;

/** One number of the figure, in points. */
export interface NotMeasuredRow {
  readonly way: Way;
  /** How much more those not measured again are taken to have changed; 0 where nothing is stated. */
  readonly moved: number;
  /** A change of one arm, or the difference of the arms' changes. */
  readonly found: Estimate;
  /** How much more they would have to have changed for a difference of 0; absent where nothing is assumed. */
  readonly tips?: Cell;
  /** The same for an interval that holds 0. */
  readonly tipsInterval?: Cell;
}

/** Families of an arm at the start, of whom some were measured again. */
export interface Lost {
  readonly start: Cell;
  readonly again: Cell;
  readonly lost: Cell;
  /** Share not measured again, 0 to 1. */
  readonly share: Cell;
  /** SD of the changes of those measured again. */
  readonly sd: Cell;
}

/** What is made of the families of both arms. */
export interface NotMeasured {
  readonly lost: PerArm<Lost>;
  readonly rows: readonly NotMeasuredRow[];
}

const APPLIES: Record<Assumed, Applies> = {
  'lost-other': [1, 0],
  'lost-reference': [0, 1],
  'lost-both': [1, 1]
};

function armOf(units: readonly ArmUnit[], arm: 0 | 1, at: number, threshold: number) {
  const begun = units.filter((unit) => unit.arm === arm && !Number.isNaN(unit.scores[0]!));
  const change = momentsOf(begun.map(({ scores }) => scores[at]! - scores[0]!));
  const gone = begun.length - change.n;
  // How many began is shown elsewhere, so that few of one part would follow from the other.
  const [again, lost] = hideParts([change.n, gone], threshold) as [Cell, Cell];
  const hidden = [again, lost].find((cell) => !isNumber(cell));
  const { one } = cellsOver([change.n], threshold);
  const told: Lost = {
    ...{ start: hide(begun.length, begun.length, threshold), again, lost },
    share: hidden ?? cellOf(gone / begun.length, 'no-families'),
    sd: one(sd(change))
  };
  return { told, hidden, change, lost: gone };
}

/**
 * Changes of each arm, the difference by three methods, and the difference where those not measured again
 * are taken to have changed by `moved` more than those who were. What tells of few families is hidden;
 * no interval is given where sites were put in arms, since these take families as independent.
 * @param at place of the later time point.
 */
export function notMeasured(
  units: readonly ArmUnit[],
  study: Study,
  at: number,
  threshold: number,
  moved: number | undefined
): NotMeasured {
  const [other, reference] = ([1, 0] as const).map((arm) => armOf(units, arm, at, threshold)) as [
    ReturnType<typeof armOf>,
    ReturnType<typeof armOf>
  ];
  const delta = moved ?? 0;
  const bySites = allocationOf(study) === 'site' ? missing('sites-are-units') : undefined;
  const followed = (arm: typeof other, by = delta): Followed => ({
    ...{ change: arm.change, lost: arm.lost, delta: by }
  });
  const shown = (arms: readonly (typeof other)[], test: TEstimate): Estimate => {
    const hidden = arms.map((arm) => arm.hidden).find((cell) => cell !== undefined);
    if (hidden) return { value: hidden, low: hidden, high: hidden };
    const over = cellsOver(
      arms.map(({ change }) => change.n),
      threshold
    );
    const { value, low, high } = over.estimate(test.estimate, test.interval);
    return { value, low: bySites ?? low, high: bySites ?? high };
  };
  const ofArm = (way: Way, arm: typeof other): NotMeasuredRow => ({
    ...{ way, moved: delta },
    found: shown([arm], deltaAdjusted(followed(arm)))
  });
  const assumed = (way: Assumed): NotMeasuredRow => {
    const [one, two] = APPLIES[way];
    const both = [other, reference];
    const test = deltaAdjustedDifference(
      followed(other, one * delta),
      followed(reference, two * delta)
    );
    const found = shown(both, test);
    const tips = tippingPoints(followed(other), followed(reference), [one, two]);
    const cell = (value: number): Cell =>
      isNumber(found.value) ? cellOf(value, 'not-given') : found.value;
    return {
      ...{ way, moved: delta, found, tips: cell(tips.zero) },
      tipsInterval: isNumber(found.low) ? cell(tips.interval) : found.low
    };
  };
  return {
    lost: { other: other.told, reference: reference.told },
    rows: [
      ofArm('arm-other', other),
      ofArm('arm-reference', reference),
      ...answerRows(units, study, at, threshold, KNOWN).map(
        ({ way, difference }): NotMeasuredRow => ({ way: way as Way, moved: 0, found: difference })
      ),
      ...ASSUMED.map(assumed)
    ]
  };
}
