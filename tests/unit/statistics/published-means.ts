import type { SiteWaves } from '../../../src/lib/statistics/difference-in-differences.ts';
import { publishedMoments, type Moments } from '../../../src/lib/statistics/moments.ts';
import { reference } from './reference.ts';

interface Measure {
  cell_ci_assumed_sd: Record<'10', Record<string, Record<string, { mean: number; n: number }>>>;
}

/** What R computed from the published means, by measure. */
export const published = <T>() =>
  reference<{ measures: Record<string, T & Measure> }>('fes_published_sensitivity').measures;

/** The published means with their n: wave pre, m3 or m9 of a site. */
export function cell(measure: Measure, site: string, wave: string): Moments {
  const { n = NaN, mean = NaN } = measure.cell_ci_assumed_sd['10'][site]?.[wave] ?? {};
  return publishedMoments(n, mean);
}

/** The start and one later wave of a site. */
export const waves = (measure: Measure, site: string, later: string): SiteWaves => ({
  earlier: cell(measure, site, 'pre'),
  later: cell(measure, site, later)
});

export const sites = ['LA1', 'LA2', 'LA3'] as const;
