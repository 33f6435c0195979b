import { cellOf, missing, type Cell } from '../../data/missing.ts';
import { assumedSdDifferenceInDifferences } from '../../statistics/assumed-sd.ts';
import type { SiteWaves } from '../../statistics/difference-in-differences.ts';
import { addMoments, mean } from '../../statistics/moments.ts';
import { zInterval } from '../../statistics/z-interval.ts';
import type { Assumptions } from '../whatif/assumptions.ts';
import type { Scope } from '../whatif/scope.ts';

/** A published mean with the interval it would have if the SD were known. */
export interface MeanRow {
  readonly site: string;
  readonly wave: string;
  readonly n: Cell;
  readonly mean: Cell;
  readonly printed?: string;
  readonly low: Cell;
  readonly high: Cell;
}

/** Families of one side of a comparison, at the start and later. */
export interface Side {
  readonly sites: readonly string[];
  readonly nStart: number;
  readonly n: number;
}

/**
 * Difference in differences of published means. `weighted` and `unweighted` are over all sites of
 * the other arms less all of the reference arm; `across` is of two sites in different arms; `within`
 * of two sites of the reference arm, between which the approach makes no difference.
 */
export interface ContrastRow {
  readonly kind: 'weighted' | 'unweighted' | 'across' | 'within';
  readonly of: Side;
  readonly less: Side;
  readonly estimate: Cell;
  readonly low: Cell;
  readonly high: Cell;
}

/** The published means of the scope's measure, in the order of sites and waves, under an assumed SD. */
export function meanRows({ study, sites, published }: Scope, { sd }: Assumptions): MeanRow[] {
  return sites.flatMap(({ id: site }) =>
    study.wave.levels.map(({ id: wave }) => {
      const one = published(site, wave);
      const none = missing('not-published');
      if (!one) return { site, wave, n: none, mean: none, low: none, high: none };
      const value = mean(one);
      const { low, high } = zInterval({ n: one.n, mean: value }, sd);
      return {
        site,
        wave,
        n: one.n,
        mean: value,
        printed: one.printed,
        low: cellOf(low, 'no-families'),
        high: cellOf(high, 'no-families')
      };
    })
  );
}

/** Every comparison of the sites' moves from the first wave to the scope's later wave, under an assumed SD and r. */
export function contrastRows(scope: Scope, { sd, r }: Assumptions): ContrastRow[] {
  const { study, sites, published, first, later } = scope;
  const waves = (site: string): SiteWaves | undefined => {
    const [earlier, then] = [published(site, first.id), published(site, later.id)];
    return earlier && then && { earlier, later: then };
  };
  const known = sites.filter(({ id }) => waves(id));
  const inReference = ({ arm }: { arm?: string }) => arm === study.arm.reference;
  const reference = known.filter(inReference).map(({ id }) => id);
  const others = known.filter((site) => !inReference(site)).map(({ id }) => id);

  const side = (ids: readonly string[]): Side => {
    const all = ids.flatMap((id) => waves(id) ?? []);
    const count = (pick: (one: SiteWaves) => SiteWaves['earlier']) =>
      all.map(pick).reduce(addMoments).n;
    return { sites: ids, nStart: count((one) => one.earlier), n: count((one) => one.later) };
  };
  const row = (
    kind: ContrastRow['kind'],
    of: readonly string[],
    less: readonly string[]
  ): ContrastRow => {
    const list = (ids: readonly string[]) => ids.flatMap((id) => waves(id) ?? []);
    const both = assumedSdDifferenceInDifferences(list(of), list(less), sd, r);
    const { estimate, interval } = kind === 'unweighted' ? both.unweighted : both.weighted;
    return {
      kind,
      of: side(of),
      less: side(less),
      estimate: cellOf(estimate, 'no-families'),
      low: cellOf(interval.low, 'no-families'),
      high: cellOf(interval.high, 'no-families')
    };
  };
  const pairs = (ids: readonly string[]) =>
    ids.flatMap((of, at) => ids.slice(at + 1).map((less) => [of, less] as const));
  const pooled = others.length && reference.length && others.length + reference.length > 2;
  return [
    ...(pooled ? [row('weighted', others, reference), row('unweighted', others, reference)] : []),
    ...others.flatMap((of) => reference.map((less) => row('across', [of], [less]))),
    ...pairs(reference).map(([of, less]) => row('within', [of], [less]))
  ];
}
