import { allocationOf } from '../../data/arms.ts';
import { isNumber } from '../../data/missing.ts';
import { isMadeUp, type Study } from '../../data/study.ts';
import { thresholdOf } from '../../disclosure/threshold.ts';
import { labelOf } from '../../format.ts';
import type { ComparisonFacts, PerArm } from '../../statistics/claims.ts';
import { meanDifference, type Moments } from '../../statistics/moments.ts';
import { pooledVariance } from '../../statistics/pooled-variance.ts';
import { groupsWithStyle } from '../groups.ts';
import { armIds, type Arms, type ArmsRow } from './arms.ts';

/** A difference in SDs within the arms; none is none, whatever they are. */
const inPooledSds = (points: number, { other, reference }: PerArm<Moments>) =>
  points === 0 ? 0 : points / Math.sqrt(pooledVariance(other, reference));

/**
 * What is known of a comparison of the arms in records, for the rules of what may be said. Sites
 * with families below the threshold at either wave are left out of the directions.
 * @param threshold fewest families at which a site's direction is told.
 * @returns nothing where the comparison itself or where it starts is hidden, or has no families.
 */
export function comparisonFacts(
  study: Study,
  arms: Arms,
  row: ArmsRow,
  threshold: number = thresholdOf(study)
): ComparisonFacts | undefined {
  if (!isNumber(row.score.value)) return;
  const { measure, wave } = row;
  const first = study.wave.levels[0]?.id ?? '';
  const ids = armIds(study);
  const perArm = <T>(of: (arm: 'reference' | 'other') => T): PerArm<T> => ({
    reference: of('reference'),
    other: of('other')
  });
  const start = perArm((arm) => arms.sums[arm].moments(measure, first));
  const points = meanDifference(start.other, start.reference);
  // Suppressed by an audited release.
  if (Number.isNaN(points)) return;
  const norm = study.measures.find(({ id }) => id === measure)?.norm;
  const names = new Map(groupsWithStyle(study, 'site').map((one) => [one.id, one.fullLabel]));
  const fewest = Math.max(1, threshold);
  return {
    kind: isMadeUp(study) ? 'synthetic' : study.kind,
    measure: labelOf(study.measures, measure),
    arms: perArm((arm) => labelOf(study.arm.levels, ids[arm])),
    sites: row.sites,
    families: perArm((arm) => start[arm].n),
    allocation: allocationOf(study),
    assignment: study.design.assignment,
    entryRulesDiffer: study.design.entryRulesDiffer,
    sd: 'known',
    overlap: 'known',
    baselineGap: {
      points,
      ...(norm
        ? { norm: { sds: points / norm.sd, stated: norm.stated } }
        : { records: { sds: inPooledSds(points, start) } })
    },
    shareSeen: perArm((arm) => arms.sums[arm].pairs(measure, wave).n / start[arm].n),
    tests: {
      count: [row.score, row.ancova].filter(({ p }) => p !== undefined).length,
      corrected: false
    },
    directions: arms.sites.flatMap(({ site, sums }) => {
      const [before, after] = [sums.moments(measure, first), sums.moments(measure, wave)];
      if (!(Math.min(before.n, after.n) >= fewest)) return [];
      const change = meanDifference(after, before);
      const direction = change < 0 ? 'fell' : change > 0 ? 'rose' : 'level';
      return [{ site: names.get(site.id) ?? site.id, direction } as const];
    })
  };
}
