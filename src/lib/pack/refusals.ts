import { following } from '../disclosure/following.ts';
import type { AuditFound } from './audit.ts';
import type { EarlierPack } from './earlier-packs.ts';
import type { PackProblem } from './pack-problem.ts';
import type { ReleasePlan } from './release-plan.ts';

/** Groups and scores of all families, without which a pack would show nothing unfiltered. */
const hiddenTotals = ({ candidates, released }: AuditFound): string[] => {
  const kept = new Set(released);
  return candidates.flatMap((item) => {
    const { about } = item.population;
    if (item.table !== 0 || kept.has(item) || (about !== 'families' && about !== 'score'))
      return [];
    return [Object.values(item.population).join(' ')];
  });
};

/**
 * Families that would follow from earlier packs and a release that does not know of them.
 * @param alone what was found without the earlier packs.
 * @param together what was found with them, whose quantities know what they told.
 */
function followingFamilies(alone: AuditFound, together: AuditFound): number {
  const found = together.quantities.map(({ quantity, name }) => {
    const { atoms, secrets } = quantity.unknowns;
    const own = alone.released.flatMap((item) => {
      const { population } = item;
      const tells =
        (population.about === 'mentions' && population.of === name) ||
        ((population.about === 'score' || population.about === 'pair') &&
          `${population.of} ${population.at}` === name);
      return tells ? [quantity.within(item.atoms)] : [];
    });
    const open = new Set(
      following(atoms, [...quantity.before, ...own], secrets).flatMap((one) => [...one])
    );
    return [...open].reduce((sum, at) => sum + quantity.families[at]!, 0);
  });
  return Math.max(0, ...found);
}

/** Why what was found may not be released as it is, under a policy that cuts nothing or even so. */
export function refusalsOf(
  { policy }: ReleasePlan,
  earlier: readonly EarlierPack[],
  found: AuditFound,
  alone?: AuditFound
): PackProblem[] {
  if (policy.shortfall === 'cut')
    return found.released.length ? [] : [{ rule: 'total-hidden', where: 'families' }];
  const problems: PackProblem[] = [];
  for (const { name, unknowns, allowed, rank, narrow } of found.quantities) {
    if (rank > allowed)
      problems.push({
        rule: 'too-much-fixed',
        where: name,
        value: String(rank),
        of: String(unknowns),
        expected: String(allowed)
      });
    else if (narrow)
      problems.push({
        rule: 'too-narrow',
        where: name,
        value: String(narrow),
        expected: String(policy.width)
      });
  }
  const families = alone ? followingFamilies(alone, found) : 0;
  if (families)
    problems.push({
      rule: 'versions-follow',
      where: earlier.map(({ version }) => version).join(', '),
      value: String(families),
      expected: String(policy.threshold)
    });
  else for (const where of hiddenTotals(found)) problems.push({ rule: 'total-hidden', where });
  return problems;
}
