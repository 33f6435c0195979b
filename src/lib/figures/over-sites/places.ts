import type { Cube } from '../../cube/cube.ts';
import { armColumn } from '../../data/arms.ts';
import type { Study } from '../../data/study.ts';
import { detailOf } from '../../state/fit.ts';
import type { View } from '../../state/view.ts';
import {
  mean,
  meanDifference,
  momentsOf,
  sumOfSquares,
  type Moments
} from '../../statistics/moments.ts';
import { changeMoments } from '../../statistics/pairs.ts';
import type { StandingEstimate } from '../../statistics/random-effects.ts';
import { armIds } from '../change/arms.ts';
import { changeScope } from '../change/scope.ts';

/** What is compared over sites: differences within sites where these hold both arms, else the change in each arm. */
export const GROUPS = ['difference', 'other', 'reference'] as const;
export type Group = (typeof GROUPS)[number];

/** What one site says. */
export interface Place extends StandingEstimate {
  readonly site: string;
  /** Families measured both times: with the approach and without it where the site has both, else one number. */
  readonly n: readonly number[];
}

/** Sites of one group that may be shown, and how many may not. */
export interface Places {
  readonly group: Group;
  readonly places: readonly Place[];
  readonly leftOut: number;
}

const NOBODY = momentsOf([]);

type Changes = readonly { readonly site: string; readonly arms: readonly Moments[] }[];

/** A site with few families in an arm is left out, and where it is one the next smallest too, which tells it else. */
function keptOf(all: Changes, threshold: number): Changes {
  const fewest = ({ arms }: Changes[number]) => Math.min(...arms.map(({ n }) => n));
  const kept = all.filter((one) => fewest(one) >= Math.max(1, threshold));
  const few = all.filter(({ arms }) => arms.some(({ n }) => n > 0 && n < threshold));
  const next = Math.min(...kept.map(fewest));
  const beside = few.length === 1 ? kept.find((one) => fewest(one) === next) : undefined;
  return kept.filter((one) => one !== beside);
}

/** All sites vary within alike, since the variance of a site of few families is hardly known. */
function placesOf(group: Group, all: Changes, threshold: number): Places {
  const kept = keptOf(all, threshold);
  const cells = kept.flatMap(({ arms }) => arms);
  const df = cells.reduce((sum, { n }) => sum + n - 1, 0);
  const s2 = cells.reduce((sum, cell) => sum + sumOfSquares(cell), 0) / df;
  return {
    group,
    leftOut: all.length - kept.length,
    places: kept.map(({ site, arms }) => ({
      site,
      n: arms.map(({ n }) => n),
      estimate: arms.length === 2 ? meanDifference(arms[0]!, arms[1]!) : mean(arms[0]!),
      se: Math.sqrt(s2 * arms.reduce((sum, { n }) => sum + 1 / n, 0))
    }))
  };
}

/** @returns what each site of a fitted view says of the change of families measured both times, in the study's order. */
export function placesIn(study: Study, cube: Cube, view: View): Places[] {
  const { question, at, threshold } = changeScope(study, view);
  const measure = detailOf(view, study);
  const ids = armIds(study);
  const ofFamilies = armColumn(study) !== undefined;
  const changesIn = (arm: string): Map<string, Moments> => {
    const armed = view.arm.length === 0 || view.arm.includes(arm);
    const { filters } = question;
    const found = armed
      ? cube.sums({ by: 'site', filters: ofFamilies ? { ...filters, arm: [arm] } : filters })
      : [];
    return new Map(found.map((sums) => [sums.group, changeMoments(sums.pairs(measure, at))]));
  };
  const [other, reference] = [changesIn(ids.other), changesIn(ids.reference)];
  const sites = study.site.levels.map(({ id, arm }) => ({
    ...{ site: id, arm },
    both: [other.get(id) ?? NOBODY, reference.get(id) ?? NOBODY] as const
  }));
  const measured = (all: Changes) => all.filter(({ arms }) => arms.some(({ n }) => n > 0));
  if (ofFamilies) {
    const within = sites.map(({ site, both }) => ({ site, arms: both }));
    return [placesOf('difference', measured(within), threshold)];
  }
  return (['other', 'reference'] as const).map((group, at) => {
    const own = sites.filter(({ arm }) => arm === ids[group]);
    const alone = own.map(({ site, both }) => ({ site, arms: [both[at]!] }));
    return placesOf(group, measured(alone), threshold);
  });
}
