import { join } from 'node:path';
import type { Site, Study } from '../../src/lib/data/study.ts';
import { csvFiles, type Rows } from './csv-files.ts';
import { longPackage, widePackage } from './descriptor.ts';
import { MORE_DIMENSIONS } from './dimensions.ts';
import { madeUpStudy } from './made-up-study.ts';
import { publishedStudy, writeDescriptor } from './package-files.ts';
import { parquetFiles } from './parquet-files.ts';
import { Random } from './random.ts';
import { drawScore } from './scores.ts';

/** Authorities in Wales. */
const SITES = 22;
/** Mean of all sites and SD between their means at a wave, in points. */
const BETWEEN_SITES = { mean: 50, sd: 3 } as const;
/** Chance that a family is seen at the first wave, and at each later one. */
const SEEN = { first: 0.97, later: 0.7 } as const;
/** Chance that a family that is seen leaves a measure blank. */
const BLANK = 0.01;
/** Chance that a family is interviewed, and that it then mentions any one quality. */
const INTERVIEWED = 0.4;
const MENTIONED = 0.35;

/** Sites that take arm and phase of the given ones in turn, so that each arm has some. */
const madeUpSites = (models: readonly Site[]): Site[] =>
  Array.from({ length: Math.ceil(SITES / models.length) }, () => models)
    .flat()
    .slice(0, SITES)
    .map((model, at) => ({
      ...model,
      id: `A${String(at + 1).padStart(2, '0')}`,
      label: { en: `Authority ${at + 1}`, cy: `Awdurdod ${at + 1}` }
    }));

/**
 * Draws families one by one and writes each at once, so that memory does not grow with their number.
 * @param longOf where rows of a site's families go.
 * @param wide where families go a second time, with their scores in one row.
 */
function writeFamilies(
  { site, wave, measures, qualities }: Study,
  count: number,
  random: Random,
  longOf: (site: string) => Rows,
  wide?: Rows
): void {
  const waves = wave.levels.map(({ id }) => id);
  const sites = site.levels.map(({ id }, at) => ({
    id,
    weight: 1 + (at % 4),
    means: measures.map(() =>
      waves.map(() => BETWEEN_SITES.mean + BETWEEN_SITES.sd * random.normal())
    )
  }));
  const digits = String(count).length;
  for (let number = 1; number <= count; number += 1) {
    const id = `F${String(number).padStart(digits, '0')}`;
    const site = random.pick(sites);
    const family = [id, site.id, ...MORE_DIMENSIONS.map(({ levels }) => random.pick(levels).id)];
    const seen = waves.map((_, at) => random.uniform() < (at ? SEEN.later : SEEN.first));
    const scores = site.means.map((means) => {
      const lasting = random.normal();
      return means.map((mean, at) =>
        seen[at] && random.uniform() >= BLANK ? String(drawScore(random, mean, lasting)) : ''
      );
    });
    const long = longOf(site.id);
    long.row('families', family);
    wide?.row('wide', [...family, ...scores.flat()]);
    waves.forEach((wave, at) => {
      if (seen[at]) long.row('scores', [id, wave, ...scores.map((score) => score[at] ?? '')]);
    });
    if (random.uniform() < INTERVIEWED)
      long.row('mentions', [id, ...qualities.map(() => String(random.uniform() < MENTIONED))]);
  }
}

async function largeStudy(count: number, seed: number): Promise<Study> {
  const model = (await publishedStudy()).package.study;
  return madeUpStudy(model, {
    title: {
      en: `Made-up families: ${count}`,
      cy: `Teuluoedd dychmygol: ${count}`
    },
    sites: madeUpSites(model.site.levels),
    dimensions: MORE_DIMENSIONS,
    notes: [],
    comparison: {
      en: 'Their means were drawn at random, in the same way in each group.',
      cy: 'Dewiswyd eu cymedrau ar hap, yn yr un modd ym mhob grŵp.'
    },
    seed
  });
}

/**
 * Writes any number of families to a folder, and their scores a second time, as one wide table, to
 * its folder `wide`. Sites differ in size and means, families drop out and come back, a few are
 * never seen, and none of it has to do with arm or characteristics.
 * @throws when a file cannot be written.
 */
export async function writeLargeSample(folder: string, count: number, seed: number): Promise<void> {
  const study = await largeStudy(count, seed);
  const wideFolder = join(folder, 'wide');
  const long = longPackage(`made-up-families-${count}`, study);
  const wide = widePackage(`made-up-families-${count}-wide`, study);
  const files = { long: csvFiles(folder, long), wide: csvFiles(wideFolder, wide) };
  writeFamilies(study, count, new Random(seed), () => files.long, files.wide);
  files.long.close();
  files.wide.close();
  await writeDescriptor(folder, long);
  await writeDescriptor(wideFolder, wide);
}

/** Writes the same families as a lake of Parquet files, a folder a table and in it one a site. @throws when a file cannot be written. */
export async function writeLake(folder: string, count: number, seed: number): Promise<void> {
  const study = await largeStudy(count, seed);
  const long = longPackage(`made-up-families-${count}`, study);
  const resources = long.resources.map((one) => ({ ...one, path: `${one.name}.parquet` }));
  const lake = parquetFiles(folder, long);
  writeFamilies(study, count, new Random(seed), lake.of);
  lake.close();
  await writeDescriptor(folder, { ...long, resources });
}
