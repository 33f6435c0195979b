import { allocationOf } from '../../data/arms.ts';
import { missing, type Cell } from '../../data/missing.ts';
import type { Measure, Study } from '../../data/study.ts';
import { hideParts } from '../../disclosure/threshold.ts';
import { momentsOf } from '../../statistics/moments.ts';
import { pooledVariance } from '../../statistics/pooled-variance.ts';
import { reliableChangeCriterion, reliableChanges } from '../../statistics/reliable-change.ts';
import { wilson } from '../../statistics/wilson.ts';
import type { Estimate } from '../change/cells.ts';
import type { ArmUnit } from '../weigh/arm-scores.ts';
import type { EndsOfScale } from './ends-of-scale.ts';

/** Changes beyond the criterion, by what is better where that is known; and scores at an end of the scale. */
export type Counted =
  | 'better'
  | 'same'
  | 'worse'
  | 'up'
  | 'down'
  | 'least-first'
  | 'greatest-first'
  | 'least-later'
  | 'greatest-later';

/** How many families of an arm that is, and the share of those it may be of, 0 to 1. */
export interface CountedRow {
  readonly arm: 'other' | 'reference';
  readonly counted: Counted;
  readonly k: Cell;
  readonly n: Cell;
  /** With Wilson's interval. */
  readonly share: Estimate;
}

/** The rows, and the change that errors of measurement seldom exceed; NaN where no reliability is given. */
export interface GotBetter {
  readonly criterion: number;
  readonly rows: readonly CountedRow[];
}

/** Beyond the criterion the one way, not beyond it, and the other way. */
const NAMES: Record<'lower' | 'higher' | 'none', readonly [Counted, Counted, Counted]> = {
  lower: ['better', 'same', 'worse'],
  higher: ['better', 'same', 'worse'],
  none: ['up', 'same', 'down']
};
const ARMS = ['other', 'reference'] as const;

/**
 * Counts by arm: families that changed by more than errors of measurement alone would, which needs a
 * reliability, and those whose score is at an end of the scale, which needs its ends. The SD of first
 * scores is pooled within the arms. Counts of few families are hidden, with others that would tell them;
 * no interval is given where sites were put in arms.
 * @param at place of the later time point.
 */
export function gotBetter(
  units: readonly ArmUnit[],
  study: Study,
  measure: Pick<Measure, 'better'>,
  {
    at,
    threshold,
    reliability,
    ends
  }: {
    readonly at: number;
    readonly threshold: number;
    readonly reliability: number | undefined;
    readonly ends: EndsOfScale;
  }
): GotBetter {
  const of = { other: 1, reference: 0 } as const;
  const scores = (arm: 'other' | 'reference', time: number) =>
    units
      .filter((unit) => unit.arm === of[arm])
      .map((unit) => unit.scores[time]!)
      .filter((score) => !Number.isNaN(score));
  const bySites = allocationOf(study) === 'site' ? missing('sites-are-units') : undefined;
  const [first, second] = ARMS.map((arm) => momentsOf(scores(arm, 0)));
  const criterion = reliableChangeCriterion(
    Math.sqrt(pooledVariance(first!, second!)),
    reliability ?? NaN
  );
  const parts = (
    arm: 'other' | 'reference',
    names: readonly (Counted | undefined)[],
    counts: readonly number[]
  ): CountedRow[] => {
    const n = counts.reduce((sum, one) => sum + one, 0);
    const shown = hideParts(counts, threshold);
    return names.flatMap((counted, place) => {
      if (!counted) return [];
      const k = shown[place]!;
      const none = n === 0 ? missing('no-families') : undefined;
      const why = none ?? (typeof k === 'number' ? undefined : k);
      const { low, high } = n ? wilson(counts[place]!, n) : { low: NaN, high: NaN };
      const bound = (value: number): Cell => why ?? bySites ?? value;
      return {
        ...{ arm, counted, k: none ?? k },
        n: n > 0 && n < threshold ? missing('hidden') : n,
        share: { value: why ?? counts[place]! / n, low: bound(low), high: bound(high) }
      };
    });
  };
  const changed = (arm: 'other' | 'reference') => {
    const changes = units
      .filter((unit) => unit.arm === of[arm])
      .map((unit) => unit.scores[at]! - unit.scores[0]!);
    const { up, down, same } = reliableChanges(changes, criterion);
    return parts(
      ...([arm, NAMES[measure.better ?? 'none']] as const),
      measure.better === 'lower' ? [down, same, up] : [up, same, down]
    );
  };
  const atEnds = (arm: 'other' | 'reference', time: number, when: 'first' | 'later') => {
    const all = scores(arm, time);
    return (['least', 'greatest'] as const).flatMap((end) => {
      const value = ends[end];
      if (value === undefined) return [];
      const k = all.filter((score) => score === value).length;
      return parts(arm, [`${end}-${when}`, undefined], [k, all.length - k]);
    });
  };
  return {
    criterion,
    rows: [
      ...(Number.isNaN(criterion) ? [] : ARMS.flatMap(changed)),
      ...ARMS.flatMap((arm) => [...atEnds(arm, 0, 'first'), ...atEnds(arm, at, 'later')])
    ]
  };
}
