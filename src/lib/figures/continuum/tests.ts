import { groupOf } from '../../cube/selection.ts';
import type { Dataset } from '../../data/package.ts';
import { DEFAULT_VIEW } from '../../state/view.ts';
import { fisherFreemanHalton } from '../../statistics/fisher-freeman-halton.ts';
import { kruskal } from '../../statistics/kruskal.ts';
import { permutationExact } from '../../statistics/permutation-exact.ts';
import { continuumRows } from './rows.ts';

/** One defensible test of whether ratings differ between groups. */
export interface ContinuumTest {
  readonly id: 'permutation-exact' | 'kruskal' | 'fisher-freeman-halton';
  /** What the groups are. */
  readonly by: 'site' | 'arm';
  /** Whether the test uses the order of the ratings. */
  readonly ordered: boolean;
  readonly p: number;
}

/**
 * Four tests that could each be defended, by ascending p; they are shown together because the
 * choice among them was open. They are over all sites.
 * @returns nothing where a site has no ratings, or the study has other than two arms.
 */
export function continuumTests(dataset: Dataset): ContinuumTest[] {
  const { study } = dataset.package;
  const rows = continuumRows(dataset, DEFAULT_VIEW);
  const ofSite = study.site.levels.map(({ id }) => rows.filter(({ site }) => site === id));
  const { reference, levels } = study.arm;
  const other = levels.find(({ id }) => id !== reference);
  if (ofSite.some((ratings) => !ratings.length) || levels.length !== 2 || !other) return [];
  const sites = ofSite.map((ratings) => ratings.map(({ k }) => k));
  const ofArm = (arm: string) =>
    sites
      .filter((_, at) => groupOf(study, 'arm', study.site.levels[at]!.id) === arm)
      .reduce((sum, counts) => sum.map((k, at) => k + (counts[at] ?? 0)));
  const [without, with_] = [ofArm(reference), ofArm(other.id)];
  const exact = { id: 'fisher-freeman-halton', ordered: false } as const;
  const tests: ContinuumTest[] = [
    { id: 'permutation-exact', by: 'arm', ordered: true, p: permutationExact(with_, without) },
    { id: 'kruskal', by: 'site', ordered: true, p: kruskal(sites).p },
    { ...exact, by: 'site', p: fisherFreemanHalton(sites) },
    { ...exact, by: 'arm', p: fisherFreemanHalton([without, with_]) }
  ];
  return tests.toSorted((one, another) => one.p - another.p);
}
