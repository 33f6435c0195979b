import { csvFiles } from './csv-files.ts';
import { longPackage } from './descriptor.ts';
import { DIMENSIONS } from './dimensions.ts';
import { fewFamilies } from './few-families.ts';
import { calibratedNotes, madeUpStudy } from './made-up-study.ts';
import { publishedStudy, writeDescriptor } from './package-files.ts';
import { publishedTargets } from './published-targets.ts';
import { Random } from './random.ts';
import { writeManifest } from './write-manifest.ts';

/**
 * Writes the families that agree with the published figures, and their descriptor.
 * @returns how many families there are.
 * @throws when a file cannot be written.
 */
export async function writeSmallSample(folder: string, seed: number): Promise<number> {
  const published = await publishedStudy();
  const { study: model } = published.package;
  const targets = publishedTargets(published);
  const study = madeUpStudy(model, {
    title: { en: 'Made-up families', cy: 'Teuluoedd dychmygol' },
    sites: model.site.levels,
    dimensions: DIMENSIONS,
    notes: calibratedNotes(model, targets.measures),
    comparison: {
      en: 'Their means were set to agree with the published ones.',
      cy: "Pennwyd eu cymedrau i gytuno â'r rhai cyhoeddedig."
    },
    seed
  });
  const families = fewFamilies(study, targets, new Random(seed));

  const descriptor = longPackage('made-up-families', study);
  const files = csvFiles(folder, descriptor);
  for (const { id, site, levels, scores, mentions } of families) {
    files.row('families', [id, site, ...levels]);
    for (const [wave, answers] of scores) {
      const cells = study.measures.map((measure) => String(answers.get(measure.id) ?? ''));
      files.row('scores', [id, wave, ...cells]);
    }
    if (!mentions) continue;
    files.row('mentions', [id, ...study.qualities.map(({ id }) => String(mentions.has(id)))]);
  }
  files.close();
  await writeDescriptor(folder, descriptor);
  await writeManifest(folder, descriptor.name, descriptor.version);
  return families.length;
}
