import { publishedCells, type PublishedCell } from '../../cube/published.ts';
import { isNumber } from '../../data/missing.ts';
import type { Dataset } from '../../data/package.ts';
import type { Measure, Site, Study, Wave } from '../../data/study.ts';
import { addMoments, mean, publishedMoments, type Moments } from '../../statistics/moments.ts';
import type { View } from '../../state/view.ts';

/** A published mean with its n, and the mean as printed. */
export interface PublishedMean extends Moments {
  readonly printed: string;
}

/** What is published of one measure, and the site and later wave that assumptions are made about. */
export interface Scope {
  readonly study: Study;
  readonly measure: Measure;
  readonly site: Site;
  readonly first: Wave;
  readonly later: Wave;
  /** What may be chosen: measures with published means, and their sites and later waves with means. */
  readonly measures: readonly Measure[];
  readonly sites: readonly Site[];
  readonly waves: readonly Wave[];
  /** @returns undefined where the mean or its n is not published. */
  readonly published: (site: string, wave: string) => PublishedMean | undefined;
  /** The chosen site at the first and at the later wave. */
  readonly start: PublishedMean;
  readonly followUp: PublishedMean;
  /** Mean at the first wave of all other sites, weighted by n; NaN without other sites. */
  readonly others: number;
}

const meanOf = ({ n, mean: value, printed }: PublishedCell): PublishedMean | undefined =>
  isNumber(n) && isNumber(value)
    ? { ...publishedMoments(n, value), printed: printed ?? String(value) }
    : undefined;

const NONE: Moments = { n: 0, centre: 0, sum: 0 };

/**
 * Fits a view to what is published: its first measure, its only site and its only later wave. Where
 * it names none, the first measure with published means, the site whose start lies furthest from
 * that of all sites, and the last wave.
 * @returns undefined for a dataset that publishes no mean at the first and at a later wave.
 */
export function scopeOf(dataset: Dataset, view: View): Scope | undefined {
  const { study } = dataset.package;
  const [first, ...later] = study.wave.levels;
  if (!first) return undefined;
  const cells = publishedCells(dataset, {
    by: 'site',
    sites: study.site.levels.map(({ id }) => id),
    waves: study.wave.levels.map(({ id }) => id),
    measures: study.measures.map(({ id }) => id)
  });
  const lookUp = (measure: string, site: string, wave: string) => {
    const cell = cells.find(
      (one) => one.measure === measure && one.group === site && one.wave === wave
    );
    return cell && meanOf(cell);
  };
  const wavesOf = (measure: string, site: string) =>
    lookUp(measure, site, first.id)
      ? later.filter(({ id }) => lookUp(measure, site, id) !== undefined)
      : [];
  const sitesOf = (measure: string) =>
    study.site.levels.filter(({ id }) => wavesOf(measure, id).length > 0);

  const measures = study.measures.filter(({ id }) => sitesOf(id).length > 0);
  const measure = measures.find(({ id }) => view.measure.includes(id)) ?? measures[0];
  if (!measure) return undefined;
  const published = (site: string, wave: string) => lookUp(measure.id, site, wave);
  const sites = sitesOf(measure.id);
  const startOf = (site: Site) => published(site.id, first.id) ?? NONE;
  const all = mean(sites.map(startOf).reduce(addMoments, NONE));
  const far = (site: Site) => Math.abs(mean(startOf(site)) - all);
  const furthest = sites.reduce((a, b) => (far(b) > far(a) ? b : a));
  const site =
    (view.site.length === 1 && sites.find(({ id }) => view.site.includes(id))) || furthest;
  const waves = wavesOf(measure.id, site.id);
  const wave = waves.find(({ id }) => view.wave.length === 1 && view.wave.includes(id));
  const chosen = wave ?? waves.at(-1)!;
  const rest = sites.filter((one) => one !== site).map(startOf);
  return {
    study,
    measure,
    site,
    first,
    later: chosen,
    measures,
    sites,
    waves,
    published,
    start: published(site.id, first.id)!,
    followUp: published(site.id, chosen.id)!,
    others: mean(rest.reduce(addMoments, NONE))
  };
}
