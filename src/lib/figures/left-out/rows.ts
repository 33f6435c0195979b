import { cellOf, missing, type Cell } from '../../data/missing.ts';
import type { Allocation } from '../../data/study.ts';
import { withoutEach } from '../../statistics/dfbeta.ts';
import { differenceInChange } from '../../statistics/difference-in-change.ts';
import { adjusted, bySite, pairMoments } from '../weigh/adjusted.ts';
import type { SitePair } from '../weigh/arm-scores.ts';

/** Families of an arm below which no single family is left out, since that would tell its score. */
export const FEWEST_LEFT = 10;

/** A difference between the arms, in points, once nobody, one family in turn, or one site is left out. */
export interface LeftOutRow {
  readonly method: 'change' | 'ancova';
  readonly left: 'none' | 'family' | 'site';
  /** The site that is left out, where one is. */
  readonly site?: string;
  /** The difference; where each family is left out in turn, absent. */
  readonly value?: Cell;
  /** Least and greatest difference where each family is left out in turn. */
  readonly least?: Cell;
  readonly greatest?: Cell;
}

const METHODS = ['change', 'ancova'] as const;

function estimates(pairs: readonly SitePair[], allocation: Allocation) {
  const [none, one] = [0, 1].map((arm) => pairMoments(pairs.filter(({ group }) => group === arm)));
  return {
    n: [none!.n, one!.n] as const,
    change: differenceInChange(one!, none!).welch.estimate,
    ancova: adjusted(pairs, allocation).estimate
  };
}

/**
 * Rows by method: all families, the range without each family, and without each site whose arm keeps
 * another. Numbers that would tell of fewer families than the threshold are hidden.
 */
export function leftOutRows(
  pairs: readonly SitePair[],
  allocation: Allocation,
  threshold: number
): LeftOutRow[] {
  const all = estimates(pairs, allocation);
  const fewest = Math.min(...all.n);
  const sites = [...new Set(pairs.map(({ site }) => site))].map((site) => {
    const rest = pairs.filter((pair) => pair.site !== site);
    return { site, out: pairs.length - rest.length, ...estimates(rest, allocation) };
  });
  const strata = bySite(pairs, allocation);
  const each =
    fewest >= Math.max(FEWEST_LEFT, threshold)
      ? withoutEach(pairs, ({ site }) => (strata ? site : ''))
      : [];
  const shown = (value: number, ...tells: number[]): Cell =>
    Math.min(...tells) < threshold ? missing('hidden') : cellOf(value, 'too-few');
  return METHODS.flatMap((method): LeftOutRow[] => {
    const values = each.map((one) => (method === 'change' ? one.change : one.adjusted));
    const bound = (value: number): Cell =>
      each.length ? cellOf(value, 'no-spread') : missing(fewest < threshold ? 'hidden' : 'too-few');
    return [
      { method, left: 'none', value: shown(all[method], ...all.n) },
      {
        method,
        left: 'family',
        least: bound(values.reduce((least, one) => Math.min(least, one), Infinity)),
        greatest: bound(values.reduce((most, one) => Math.max(most, one), -Infinity))
      },
      ...sites
        .filter(({ n }) => Math.min(...n) > 0)
        .map((one): LeftOutRow => ({
          method,
          left: 'site',
          site: one.site,
          value: shown(one[method], ...one.n, one.out)
        }))
    ];
  });
}
