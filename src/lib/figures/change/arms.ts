import type { Cube, GroupSums } from '../../cube/cube.ts';
import { allocationOf, armColumn, comparedArms } from '../../data/arms.ts';
import { isNumber, missing, type Cell } from '../../data/missing.ts';
import type { Site, Study } from '../../data/study.ts';
import type { View } from '../../state/view.ts';
import { carriesTest, type PerArm } from '../../statistics/claims.ts';
import { hedgesGOfStart } from '../../statistics/hedges-g-of-start.ts';
import { hedgesG } from '../../statistics/hedges-g.ts';
import { changeMoments } from '../../statistics/pairs.ts';
import type { TEstimate } from '../../statistics/t-estimate.ts';
import { analysed } from './analysed.ts';
import { cellsOver, type Estimate } from './cells.ts';
import { changeScope } from './scope.ts';

/** Sums over the selected families of each arm, of each site, and of each arm within each site. */
export interface Arms {
  readonly sums: PerArm<GroupSums>;
  /** Sites with families of either arm. */
  readonly sites: readonly { readonly site: Site; readonly sums: GroupSums }[];
  readonly within: readonly Partial<PerArm<GroupSums>>[];
}

/** Ids of the arm with the approach, and of the one it is compared with. */
export const armIds = comparedArms;

/** @returns nothing where either of the two arms that are compared has no families in view. */
export function armsInView(study: Study, cube: Cube, view: View): Arms | undefined {
  const { filters } = changeScope(study, view).question;
  const ids = armIds(study);
  const arms = cube.sums({ by: 'arm', filters });
  const reference = arms.find(({ group }) => group === ids.reference);
  const other = arms.find(({ group }) => group === ids.other);
  if (!reference || !other || reference === other) return;
  const ofFamilies = armColumn(study) !== undefined;
  const sitesOf = (only: Record<string, readonly string[]>) =>
    cube.sums({ by: 'site', filters: { ...filters, ...only } }).flatMap((sums) => {
      const site = study.site.levels.find(({ id }) => id === sums.group);
      return site ? [{ site, sums }] : [];
    });
  const both = [ids.reference, ids.other];
  const sites = ofFamilies
    ? sitesOf({ arm: both })
    : sitesOf({}).filter(({ site }) => both.includes(site.arm ?? ''));
  const ofArm = (arm: string) =>
    ofFamilies ? sitesOf({ arm: [arm] }) : sites.filter(({ site }) => site.arm === arm);
  const at = { reference: ofArm(ids.reference), other: ofArm(ids.other) };
  const within = sites.map(({ site }) => {
    const of = (arm: 'reference' | 'other') => at[arm].find((one) => one.site === site)?.sums;
    const [one, another] = [of('reference'), of('other')];
    return { ...(one && { reference: one }), ...(another && { other: another }) };
  });
  return { sums: { reference, other }, sites, within };
}

/** An estimate with its p-value, which is absent where the design carries none. */
export interface Tested extends Estimate {
  readonly p?: number;
}

/** How alike the changes of families of one site are, and what that costs. */
export interface Clustering {
  readonly icc: Cell;
  readonly designEffect: Cell;
  readonly effectiveN: Cell;
}

/** Difference between the arms on one measure from the first wave to a later one, in families seen at both. */
export interface ArmsRow {
  readonly measure: string;
  /** Level of what the figure is split by, where it is. */
  readonly facet?: string;
  readonly wave: string;
  readonly n: PerArm<Cell>;
  /** Sites with such families, or that may have some where a release suppresses how many. */
  readonly sites: PerArm<number>;
  /**
   * Mean change of the other arm less that of the reference arm, in points: Welch's interval, or
   * Student's of the sites' means where sites were put in arms.
   */
  readonly score: Tested;
  /**
   * Later score of the other arm less that of the reference arm at the same first score, in points;
   * with a level for each site where families were put in arms within sites, and with errors by CR2
   * over sites where sites were.
   */
  readonly ancova: Tested;
  /** Hedges' g of the difference in change; its noncentral t interval takes families as independent. */
  readonly g: Estimate;
  /** The difference in mean change in SDs of the first scores. */
  readonly gStart: Cell;
  /** Where sites were put in arms. */
  readonly clustering?: Clustering;
}

/** Rows for a fitted view, ordered by measure and wave. */
export function armsRows(study: Study, { sums, within }: Arms, view: View): ArmsRow[] {
  const { measures, waves, threshold } = changeScope(study, view);
  const allocation = allocationOf(study);
  const row = (measure: string, wave: string): ArmsRow => {
    const pairsOf = (of: GroupSums | undefined) => of?.pairs(measure, wave);
    const [other, reference] = [sums.other, sums.reference].map((of) => of.pairs(measure, wave));
    const strata = within.map((site) => ({
      ...optional('arm1', pairsOf(site.other)),
      ...optional('arm0', pairsOf(site.reference))
    }));
    const { estimate, one } = cellsOver([other!.n, reference!.n], threshold);
    const count = (n: number) => cellsOver([n], threshold).one(n);
    const sites = {
      reference: strata.filter(({ arm0 }) => arm0 && arm0.n !== 0).length,
      other: strata.filter(({ arm1 }) => arm1 && arm1.n !== 0).length
    };
    const tests = carriesTest({ sites, allocation, assignment: study.design.assignment });
    const tested = (test: TEstimate): Tested => {
      const shown = estimate(test.estimate, test.interval);
      return tests && isNumber(shown.low) ? { ...shown, p: test.p } : shown;
    };
    const { score, adjusted, clustering } = analysed(allocation, other!, reference!, strata);
    const { g, noncentral } = hedgesG(changeMoments(other!), changeMoments(reference!));
    const effect = estimate(g, noncentral);
    return {
      measure,
      wave,
      n: { reference: count(reference!.n), other: count(other!.n) },
      sites,
      score: tested(score),
      ancova: tested(adjusted),
      g:
        clustering && isNumber(effect.value)
          ? { ...effect, low: missing('sites-are-units'), high: missing('sites-are-units') }
          : effect,
      gStart: one(hedgesGOfStart(other!, reference!)),
      ...(clustering && {
        clustering: {
          icc: one(clustering.icc),
          designEffect: one(clustering.designEffect),
          effectiveN: one(clustering.effectiveN)
        }
      })
    };
  };
  return measures.flatMap((measure) => waves.map((wave) => row(measure, wave)));
}

const optional = <K extends string, T>(key: K, value: T | undefined) =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<K, T>>;
