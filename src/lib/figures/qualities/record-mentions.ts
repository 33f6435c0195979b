import type { Cube } from '../../cube/cube.ts';
import { allocationOf, comparedArms } from '../../data/arms.ts';
import { cellOf, missing, type Reason } from '../../data/missing.ts';
import { qualitiesOf } from '../../data/qualities-of.ts';
import type { Study } from '../../data/study.ts';
import { recordMentions } from '../../engine/questions/record-mentions.ts';
import { questionOf } from '../../state/fit.ts';
import type { View } from '../../state/view.ts';
import { carriesTest, FEWEST_SITES, type PerArm } from '../../statistics/claims.ts';
import { clusterTTest, FEWEST_SITES_FOR_T } from '../../statistics/cluster-t-test.ts';
import type { Count, Mentions, ShareDifference } from './mentions.ts';

/** The mentions of one site as moments of yes (1) and no (0). */
const momentsOf = ({ k, n }: Count) => ({ n, centre: 0, sum: k, sumsq: k });

const none = missing('suppressed');
const SUPPRESSED: ShareDifference = { difference: none, low: none, high: none, p: none };

/** A t-test of the sites' shares; suppressed where an audited release suppresses one of them. */
function bySites(
  { other, reference }: PerArm<readonly Count[]>,
  untested: Reason | undefined
): ShareDifference {
  // Without one of the sites those of the others are another comparison.
  if ([...other, ...reference].some(({ n }) => Number.isNaN(n))) return SUPPRESSED;
  const test = clusterTTest(other.map(momentsOf), reference.map(momentsOf));
  const few = Math.min(...test.sites) < FEWEST_SITES_FOR_T ? 'few-sites' : 'no-spread';
  return {
    difference: cellOf(test.estimate, 'no-families'),
    low: cellOf(test.interval.low, few),
    high: cellOf(test.interval.high, few),
    p: untested ? missing(untested) : cellOf(test.p, few)
  };
}

/** Mentions in records, for a fitted view, with the sites of each side, which decide on a test. */
export function mentionsInRecords(study: Study, cube: Cube, view: View): Mentions {
  const { filters } = questionOf(view, study);
  const arms = cube.sums({ by: 'arm', filters });
  const ids = comparedArms(study);
  const arm = (wanted: string) => (quality: string) =>
    arms.find(({ group }) => group === wanted)?.mentions(quality) ?? { k: 0, n: 0 };
  const allocation = allocationOf(study);
  const armOf = new Map(study.site.levels.map((site) => [site.id, site.arm]));
  const sums = cube.sums({ by: 'site', filters });
  /** Sites with families that say, or that may have some where a release suppresses how many. */
  const side = (wanted: string, quality: string) =>
    sums
      .filter(({ group }) => armOf.get(group) === wanted)
      .map((site) => site.mentions(quality))
      .filter(({ n }) => n !== 0);
  const sites = (quality: string): PerArm<Count[]> => ({
    other: side(ids.other, quality),
    reference: side(ids.reference, quality)
  });
  const untested = (quality: string): Reason | undefined => {
    const { other, reference } = sites(quality);
    const counts = { other: other.length, reference: reference.length };
    const { assignment } = study.design;
    if (carriesTest({ sites: counts, allocation, assignment })) return undefined;
    const few = Math.min(counts.other, counts.reference) < FEWEST_SITES;
    return allocation !== 'family' && few ? 'few-sites' : 'no-test';
  };
  return {
    qualities: qualitiesOf(study, 'mentions'),
    groups: cube.sums({ by: view.by, filters }).map((one) => ({
      group: one.group,
      count: (quality) => one.mentions(quality)
    })),
    reference: arm(ids.reference),
    other: arm(ids.other),
    ...(allocation === 'site' && {
      bySites: (quality) => bySites(sites(quality), untested(quality))
    }),
    untested,
    sql: study.records ? recordMentions(study, questionOf(view, study)) : ''
  };
}
