import type { Cube, GroupSums } from '../../cube/cube.ts';
import { isNumber, type Cell } from '../../data/missing.ts';
import type { Site, Study } from '../../data/study.ts';
import type { View } from '../../state/view.ts';
import { ancova } from '../../statistics/ancova.ts';
import { FEWEST_SITES, type PerArm } from '../../statistics/claims.ts';
import { differenceInChange } from '../../statistics/difference-in-change.ts';
import { hedgesG } from '../../statistics/hedges-g.ts';
import { changeMoments } from '../../statistics/pairs.ts';
import type { TEstimate } from '../../statistics/t-estimate.ts';
import { cellsOver, type Estimate } from './cells.ts';
import { changeScope } from './scope.ts';

/** Sums over the selected families of each arm, and of each of their sites. */
export interface Arms {
  readonly sums: PerArm<GroupSums>;
  readonly sites: readonly { readonly site: Site; readonly sums: GroupSums }[];
}

/** Ids of the arm with the approach, and of the one it is compared with. */
export function armIds({ arm }: Pick<Study, 'arm'>): PerArm<string> {
  const other = arm.levels.find(({ id }) => id !== arm.reference);
  return { reference: arm.reference, other: other?.id ?? arm.reference };
}

/** @returns nothing where fewer than two arms have families in view. */
export function armsInView(study: Study, cube: Cube, view: View): Arms | undefined {
  const { filters } = changeScope(study, view).question;
  const ids = armIds(study);
  const arms = cube.sums({ by: 'arm', filters });
  const reference = arms.find(({ group }) => group === ids.reference);
  const other = arms.find(({ group }) => group === ids.other);
  if (!reference || !other || reference === other) return;
  const sites = cube.sums({ by: 'site', filters }).flatMap((sums) => {
    const site = study.site.levels.find(({ id }) => id === sums.group);
    return site ? [{ site, sums }] : [];
  });
  return { sums: { reference, other }, sites };
}

/** An estimate with its p-value, which is absent where an arm has too few sites for one. */
export interface Tested extends Estimate {
  readonly p?: number;
}

/** Difference between the arms on one measure from the first wave to a later one, in families seen at both. */
export interface ArmsRow {
  readonly measure: string;
  readonly wave: string;
  readonly n: PerArm<Cell>;
  /** Sites with such families. */
  readonly sites: PerArm<number>;
  /** Mean change of the other arm less that of the reference arm, in points; Welch's interval. */
  readonly score: Tested;
  /** Later score of the other arm less that of the reference arm at the same first score, in points. */
  readonly ancova: Tested;
  /** Hedges' g of the first difference, with the noncentral t interval. */
  readonly g: Estimate;
}

/** Rows for a fitted view, ordered by measure and wave. */
export function armsRows(study: Study, { sums, sites }: Arms, view: View): ArmsRow[] {
  const { measures, waves, threshold } = changeScope(study, view);
  const ids = armIds(study);
  const row = (measure: string, wave: string): ArmsRow => {
    const [other, reference] = [
      sums.other.pairs(measure, wave),
      sums.reference.pairs(measure, wave)
    ];
    const { estimate } = cellsOver([other.n, reference.n], threshold);
    const count = (n: number) => cellsOver([n], threshold).one(n);
    const sitesOf = (arm: string) =>
      sites.filter((one) => one.site.arm === arm && one.sums.pairs(measure, wave).n > 0).length;
    const sitesSeen = { reference: sitesOf(ids.reference), other: sitesOf(ids.other) };
    const tested = (test: TEstimate): Tested => {
      const shown = estimate(test.estimate, test.interval);
      const enough = Math.min(sitesSeen.reference, sitesSeen.other) >= FEWEST_SITES;
      return enough && isNumber(shown.low) ? { ...shown, p: test.p } : shown;
    };
    const { g, noncentral } = hedgesG(changeMoments(other), changeMoments(reference));
    return {
      measure,
      wave,
      n: { reference: count(reference.n), other: count(other.n) },
      sites: sitesSeen,
      score: tested(differenceInChange(other, reference).welch),
      ancova: tested(ancova(other, reference).group),
      g: estimate(g, noncentral)
    };
  };
  return measures.flatMap((measure) => waves.map((wave) => row(measure, wave)));
}
