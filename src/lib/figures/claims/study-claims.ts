import { publishedCells } from '../../cube/published.ts';
import { allocationOf, comparedArms } from '../../data/arms.ts';
import { isNumber } from '../../data/missing.ts';
import type { Dataset } from '../../data/package.ts';
import { labelOf, words } from '../../format.ts';
import { groupsWithStyle } from '../groups.ts';
import { claims, type Claim, type ComparisonFacts, type PerArm } from '../../statistics/claims.ts';

/**
 * What is known of published means of a measure, with the approach against without it, from the
 * first wave to the last, over all sites; with the families of each arm at the first.
 */
export function studyFacts(dataset: Dataset, measure: string): ComparisonFacts {
  const { study } = dataset.package;
  const waves = study.wave.levels.map(({ id }) => id);
  const [first, last] = [waves[0]!, waves.at(-1)!];
  const sites = study.site.levels.map(({ id }) => id);
  const ask = (by: 'site' | 'arm', wave: string) =>
    publishedCells(dataset, { by, sites, waves: [wave], measures: [measure] });
  const arms = comparedArms(study);
  const perArm = <T>(value: (arm: string) => T): PerArm<T> => ({
    reference: value(arms.reference),
    other: value(arms.other)
  });
  const [start, end] = [ask('arm', first), ask('arm', last)];
  /** NaN where it is missing, which the rules count as a weakness. */
  const valueOf = (cells: typeof start, arm: string, part: 'n' | 'mean') => {
    const found = cells.find(({ group }) => group === arm)?.[part];
    return typeof found === 'number' ? found : NaN;
  };
  const meanAtStart = perArm((arm) => valueOf(start, arm, 'mean'));
  const points = meanAtStart.other - meanAtStart.reference;
  const described = study.measures.find(({ id }) => id === measure);
  const norm = described?.norm;
  const labels = groupsWithStyle(study, 'site');
  const ends = ask('site', last);
  return {
    kind: study.kind,
    measure: described ? words(described.label) : measure,
    arms: perArm((arm) => labelOf(study.arm.levels, arm)),
    sites: perArm((arm) => study.site.levels.filter((site) => site.arm === arm).length),
    families: perArm((arm) => valueOf(start, arm, 'n')),
    allocation: allocationOf(study),
    assignment: study.design.assignment,
    entryRulesDiffer: study.design.entryRulesDiffer,
    sd: 'not-published',
    overlap: 'not-published',
    baselineGap: {
      points,
      ...(norm ? { norm: { sds: points / norm.sd, stated: norm.stated } } : {})
    },
    shareSeen: perArm((arm) => valueOf(end, arm, 'n') / valueOf(start, arm, 'n')),
    tests: { count: 0, corrected: false },
    directions: ask('site', first).flatMap(({ group, mean }) => {
      const later = ends.find((cell) => cell.group === group)?.mean;
      if (!isNumber(mean) || later === undefined || !isNumber(later)) return [];
      const site = labels.find(({ id }) => id === group);
      const direction = later < mean ? 'fell' : later > mean ? 'rose' : 'level';
      return [{ site: site?.fullLabel ?? group, direction } as const];
    })
  };
}

/** What may be said of that comparison. */
export const studyClaims = (dataset: Dataset, measure: string): Claim[] =>
  claims(studyFacts(dataset, measure));
