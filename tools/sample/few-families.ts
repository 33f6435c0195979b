import type { Study } from '../../src/lib/data/study.ts';
import { calibrated, drawScore } from './scores.ts';
import { DIMENSIONS } from './dimensions.ts';
import { key, type PublishedTargets } from './published-targets.ts';
import type { Random } from './random.ts';

/** A made-up family: ids of its site and levels, and its scores in points, by wave and measure. */
export interface Family {
  readonly id: string;
  readonly site: string;
  readonly levels: readonly string[];
  /** A wave at which the family was not seen has no entry; a measure it did not answer, none in its wave. */
  readonly scores: Map<string, Map<string, number>>;
  /** Qualities that it mentioned; absent when it was not interviewed. */
  mentions?: Set<string>;
}

/** Mean of measures that have no published one: the same everywhere, so that there is nothing to find. */
const INVENTED_MEAN = '50';
/** Share of answers left blank on those measures; the others are answered by all, as n is published. */
const BLANK = 0.03;

/** Who is seen at each wave, drawn so that families come back and none is never seen. */
function attendance<T>(random: Random, families: readonly T[], counts: readonly number[]): T[][] {
  for (;;) {
    const seen = counts.map((n) => new Set(random.shuffled(families).slice(0, n)));
    if (families.every((family) => seen.some((wave) => wave.has(family))))
      return seen.map((wave) => families.filter((family) => wave.has(family)));
  }
}

function addScores(
  random: Random,
  families: readonly Family[],
  measure: string,
  waves: readonly { readonly wave: string; readonly mean: string | undefined }[]
): void {
  const lasting = new Map(families.map((family) => [family, random.normal()]));
  for (const { wave, mean } of waves) {
    const answered = families.filter(
      ({ scores }) => scores.has(wave) && (mean !== undefined || random.uniform() >= BLANK)
    );
    const about = mean ?? INVENTED_MEAN;
    const drawn = answered.map((family) =>
      drawScore(random, Number(about), lasting.get(family) ?? 0)
    );
    calibrated(drawn, about).forEach((score, at) =>
      answered[at]?.scores.get(wave)?.set(measure, score)
    );
  }
}

/**
 * Families whose number by site and wave, means and mentions agree with the published ones, means to
 * the printed precision. Everything else is drawn at random: characteristics and who is interviewed
 * have nothing to do with site or scores. Each site has as many families as the largest published n.
 */
export function fewFamilies(study: Study, published: PublishedTargets, random: Random): Family[] {
  const size = Math.max(...published.measured.values());
  const waves = study.wave.levels.map((wave) => wave.id);
  return study.site.levels.flatMap(({ id: site }, place) => {
    const families = Array.from({ length: size }, (_, at): Family => ({
      id: `F${String(place * size + at + 1).padStart(3, '0')}`,
      site,
      levels: DIMENSIONS.map(({ levels }) => random.pick(levels).id),
      scores: new Map()
    }));
    const counts = waves.map((wave) => published.measured.get(key(site, wave)) ?? 0);
    attendance(random, families, counts).forEach((seen, at) =>
      seen.forEach(({ scores }) => scores.set(waves[at] ?? '', new Map()))
    );
    for (const { id } of study.measures)
      addScores(
        random,
        families,
        id,
        waves.map((wave) => ({ wave, mean: published.means.get(key(id, site, wave)) }))
      );
    const interviewed = random
      .shuffled(families)
      .slice(0, published.interviewed.get(site))
      .map((family) => (family.mentions = new Set<string>()));
    for (const { id } of study.qualities)
      for (const mentions of random
        .shuffled(interviewed)
        .slice(0, published.mentioned.get(key(id, site))))
        mentions.add(id);
    return families;
  });
}
