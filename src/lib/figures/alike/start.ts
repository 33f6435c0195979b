import type { Cube, GroupSums, Question } from '../../cube/cube.ts';
import { armColumn } from '../../data/arms.ts';
import type { Study } from '../../data/study.ts';
import { detailOf, selectionOf } from '../../state/fit.ts';
import type { View } from '../../state/view.ts';
import { addMoments, type Moments } from '../../statistics/moments.ts';
import { preMoments } from '../../statistics/pairs.ts';
import { armIds } from '../change/arms.ts';
import { unpaired } from '../change/baseline.ts';
import { changeScope, type ChangeScope } from '../change/scope.ts';

/** Which families are compared: with the approach and without it, or measured again and not. */
export const CONTRASTS = ['arms', 'again'] as const;
export type Contrast = (typeof CONTRASTS)[number];

/** Something of the one group and of the other. */
export type Two<T> = readonly [one: T, other: T];

/** How two groups of families are made up at the start, before anything is hidden. */
export interface AtStart {
  readonly contrast: Contrast;
  /** Families of a group by level of a characteristic. */
  readonly counts: (characteristic: string) => Two<ReadonlyMap<string, number>>;
  /** First scores of a measure. */
  readonly scores: (measure: string) => Two<Moments>;
}

const NONE: Moments = { n: 0, centre: 0, sum: 0, sumsq: 0 };

/**
 * Who counts are families with a first score of the measure in detail, and measured again are those of
 * them with one at the later time; a first score counts by itself, and is measured again on its own
 * measure. Without both arms in view only those measured again are compared with those not.
 */
export function atStart(study: Study, cube: Cube, view: View): AtStart[] {
  const { question, first, at }: ChangeScope = changeScope(study, view);
  const { filters } = question;
  const detail = detailOf(view, study);
  const { sites } = selectionOf(view, study);
  const ids = armIds(study);
  const filtersOf = (arm: string): Question['filters'] =>
    armColumn(study) === undefined
      ? {
          ...filters,
          site: study.site.levels
            .filter((site) => site.arm === arm && sites.includes(site.id))
            .map(({ id }) => id)
        }
      : { ...filters, arm: [arm] };
  const arms = study.arm.levels
    .map(({ id }) => id)
    .filter((arm) => view.arm.length === 0 || view.arm.includes(arm));
  const counted = (by: string, of: readonly string[], count: (sums: GroupSums) => number) => {
    const found = new Map<string, number>();
    for (const arm of of)
      for (const sums of cube.sums({ by, filters: filtersOf(arm) }))
        found.set(sums.group, (found.get(sums.group) ?? 0) + count(sums));
    return found;
  };
  const begun = (sums: GroupSums) => sums.moments(detail, first).n;
  const again = (sums: GroupSums) => sums.pairs(detail, at).n;
  const inArms = cube.sums({ by: 'arm', filters });
  const sumsOf = (arm: string) => inArms.find(({ group }) => group === arm);
  const firstOf = (measure: string, sums: GroupSums | undefined) =>
    sums?.moments(measure, first) ?? NONE;
  const pooled = (make: (sums: GroupSums) => Moments) => inArms.map(make).reduce(addMoments, NONE);
  const compared: AtStart = {
    contrast: 'arms',
    counts: (by) => [counted(by, [ids.other], begun), counted(by, [ids.reference], begun)],
    scores: (measure) => [
      firstOf(measure, sumsOf(ids.other)),
      firstOf(measure, sumsOf(ids.reference))
    ]
  };
  const measured: AtStart = {
    contrast: 'again',
    counts: (by) => [
      counted(by, arms, again),
      counted(by, arms, (sums) => begun(sums) - again(sums))
    ],
    scores: (measure) => [
      pooled((sums) => preMoments(sums.pairs(measure, at))),
      pooled((sums) => unpaired(firstOf(measure, sums), sums.pairs(measure, at)))
    ]
  };
  const apart = ids.other !== ids.reference && sumsOf(ids.other) && sumsOf(ids.reference);
  return apart ? [compared, measured] : [measured];
}
