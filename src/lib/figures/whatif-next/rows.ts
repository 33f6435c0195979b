import { adjustedVariance, powerOfSites, sitesFor } from '../../statistics/power-sites.ts';
import { powerTTest, sizeOfTTest } from '../../statistics/power-t-test.ts';
import type { Assumptions } from '../whatif/assumptions.ts';

/** The chance of finding a difference that a study is planned for. */
export const POWER = 0.8;
const MOST_SITES = 100;
/** Sites in each arm of which the power is shown, and as many as are needed where that is near. */
const SHOWN = [2, 3, 4, 5, 6, 8, 10, 12, 15, 20];

/** What a study is planned by. */
export type Plan = Pick<Assumptions, 'sd' | 'r' | 'icc' | 'points' | 'families' | 'kept'>;

/** A study with so many sites in each arm. */
export interface NextRow {
  readonly sites: number;
  /** Families of each arm at the start, and those measured again. */
  readonly start: number;
  readonly again: number;
  /** Chance of finding the difference where sites are put in arms whole, 0 to 1. */
  readonly bySite: number;
  /** The same where as many families are put in arms one by one. */
  readonly byFamily: number;
}

/** Families of one site that are measured again, whole ones. */
export const measuredAgain = ({ families, kept }: Plan): number =>
  Math.floor(families * kept + 1e-9);

const sitesPlan = (plan: Plan) => ({ ...plan, delta: plan.points, size: measuredAgain(plan) });
const adjustedSd = (plan: Plan) => Math.sqrt(adjustedVariance(plan));

/** @returns a row for each number of sites, those that are needed among them. */
export function nextRows(plan: Plan): NextRow[] {
  const needed = sitesNeeded(plan);
  const counts = [...new Set([...SHOWN, ...(needed && needed <= 40 ? [needed] : [])])];
  const size = measuredAgain(plan);
  return counts
    .sort((a, b) => a - b)
    .map((sites) => ({
      sites,
      start: sites * plan.families,
      again: sites * size,
      bySite: powerOfSites(sites, sitesPlan(plan)),
      byFamily: powerTTest(sites * size, plan.points, adjustedSd(plan))
    }));
}

/** @returns fewest sites in each arm, or undefined where a hundred are not enough. */
export const sitesNeeded = (plan: Plan): number | undefined =>
  sitesFor(sitesPlan(plan), POWER, MOST_SITES);

/** @returns families of each arm measured again, and at the start, where they are put in arms one by one. */
export function familiesNeeded(plan: Plan): { readonly again: number; readonly start: number } {
  const again = Math.ceil(sizeOfTTest(plan.points, adjustedSd(plan), POWER) - 1e-9);
  return { again, start: Math.ceil(again / plan.kept - 1e-9) };
}
