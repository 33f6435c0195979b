import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataPackage } from '../../src/lib/data/package.ts';
import type { Study } from '../../src/lib/data/study.ts';
import { csvFiles } from './csv-files.ts';
import { longPackage } from './descriptor.ts';
import { writeDescriptor } from './package-files.ts';
import { Random } from './random.ts';
import { RANGE } from './scores.ts';
import { writeManifest } from './write-manifest.ts';

/** A made-up study of which only the sums matter: who took part, and how far apart its arms were set. */
interface Trial {
  readonly letter: string;
  readonly seed: number;
  readonly families: number;
  readonly sites: number;
  /** Change in conflict that was added to families with the approach, in points. */
  readonly difference: number;
}

/** Three studies that differ in size, and truly differ in what they were set to. */
export const TRIALS: readonly Trial[] = [
  { letter: 'A', seed: 51, families: 60, sites: 3, difference: -7 },
  { letter: 'B', seed: 52, families: 44, sites: 2, difference: -1 },
  { letter: 'C', seed: 53, families: 52, sites: 4, difference: -5 }
];
/** Share of families that are not measured again. */
const LOST = 0.12;
const [ARMS, WAVES] = [
  ['without', 'with'],
  ['0', '6']
] as const;
const SCALE = { mean: 50, sd: 10, stated: false };

const folderOf = ({ letter }: Trial) => `made-up-study-${letter.toLowerCase()}`;

const level = (id: string, en: string, cy: string) => ({ id, label: { en, cy } });

function studyOf({ letter, seed, sites }: Trial): Study {
  const citation = {
    en: `Made-up families. Not evidence. Drawn at random by tools/sample.ts of the Restorative Evidence Explorer, seed ${seed}.`,
    cy: `Teuluoedd dychmygol. Nid tystiolaeth. Lluniwyd ar hap gan tools/sample.ts y Restorative Evidence Explorer, hedyn ${seed}.`
  };
  const note = {
    en: 'Made-up families. Not evidence.',
    cy: 'Teuluoedd dychmygol. Nid tystiolaeth.'
  };
  const figures = ['trajectory', 'change', 'included', 'distribution', 'families', 'model'];
  return {
    kind: 'synthetic',
    title: { en: `Made-up study ${letter}`, cy: `Astudiaeth ddychmygol ${letter}` },
    citation,
    site: {
      label: { en: 'Local authority', cy: 'Awdurdod lleol' },
      levels: Array.from({ length: sites }, (_, at) => ({
        ...level(
          `${letter}${at + 1}`,
          `Authority ${letter}${at + 1}`,
          `Awdurdod ${letter}${at + 1}`
        ),
        phase: '1'
      }))
    },
    arm: {
      label: { en: 'With or without RA', cy: 'Gyda DA neu hebddo' },
      reference: 'without',
      levels: [level('without', 'Without RA', 'Heb DA'), level('with', 'With RA', 'Gyda DA')]
    },
    phase: {
      label: { en: 'Phase of the study', cy: 'Cyfnod yr astudiaeth' },
      levels: [level('1', 'Phase 1', 'Cyfnod 1')]
    },
    wave: {
      label: { en: 'Time point', cy: 'Pwynt amser' },
      levels: [
        { ...level('0', 'Start', 'Dechrau'), months: 0 },
        { ...level('6', '6 months', '6 mis'), months: 6 }
      ]
    },
    measures: [
      { ...level('conflict', 'Conflict', 'Gwrthdaro'), better: 'lower', norm: SCALE },
      { ...level('independence', 'Independence', 'Annibyniaeth'), better: 'higher', norm: SCALE }
    ],
    dimensions: [],
    areas: [],
    qualities: [],
    notes: [{ id: 'M01', text: note, figures }],
    sources: figures.map((figure) => ({ figure, cite: citation, tables: ['families', 'scores'] })),
    design: { allocation: 'family', assignment: 'random', entryRulesDiffer: false },
    comparison: {
      en: 'Made-up families. Not evidence. Each family was put in a group by chance.',
      cy: 'Teuluoedd dychmygol. Nid tystiolaeth. Rhoddwyd pob teulu mewn grŵp ar hap.'
    },
    assumedSd: [],
    threshold: 5
  };
}

/** Three tables less the one of mentions, with an arm on families; the page of studies alone offers it. */
function packageOf(trial: Trial): DataPackage & { readonly only: 'studies' } {
  const { resources, study, ...about } = longPackage(folderOf(trial), studyOf(trial));
  const { families, scores } = study.records!;
  const arm = {
    name: 'arm',
    type: 'string',
    title: study.arm.label.en,
    label: study.arm.label,
    constraints: { required: true, enum: [...ARMS] }
  } as const;
  return {
    ...about,
    only: 'studies',
    resources: resources
      .filter(({ name }) => name !== 'mentions')
      .map((one) =>
        one.name === 'families'
          ? { ...one, schema: { ...one.schema, fields: [...one.schema.fields, arm] } }
          : { ...one, description: 'One row a family and time point at which it was measured.' }
      ),
    study: { ...study, records: { families: { ...families, arm: 'arm' }, scores } }
  };
}

const readme = (
  { families, sites, difference }: Trial,
  { study }: DataPackage
) => `# ${study.title.en}

**${study.citation.en} / ${study.citation.cy}**

One of three small studies that show what the page of several studies does: ${families} families of ${sites} authorities, put in a group by chance within each authority, measured at the start and 6 months later. \`families.csv\` has a row a family, \`scores.csv\` a row a family and time point. ${Math.abs(difference)} points of conflict were taken from the later scores of families with the approach, and a third as many added to independence; all else is chance; the seeds are among those whose difference comes near to it. Some 12 families in 100 are not measured again.

\`npm run sample -- --trials\` writes the same bytes. MIT licence.
`;

const whole = (score: number) =>
  Math.min(RANGE.maximum, Math.max(RANGE.minimum, Math.round(score)));

/**
 * Writes three made-up studies, a folder each below one.
 * @returns how many families there are in all.
 * @throws when a file cannot be written.
 */
export async function writeTrials(below: string): Promise<number> {
  for (const trial of TRIALS) {
    const { seed, families, sites, difference, letter } = trial;
    const [folder, descriptor] = [join(below, folderOf(trial)), packageOf(trial)];
    const [random, files] = [new Random(seed), csvFiles(folder, descriptor)];
    // Families come in pairs of one site, of which chance puts one in each arm.
    for (let pair = 0; pair < families / 2; pair += 1)
      for (const [place, arm] of random.shuffled(ARMS).entries()) {
        const id = `${letter}${String(2 * pair + place + 1).padStart(3, '0')}`;
        files.row('families', [id, `${letter}${(pair % sites) + 1}`, arm]);
        const [conflict, independence] = [random.normal(), random.normal()];
        const scores = (time: 0 | 1) => {
          const moved = time && arm === 'with' ? difference : 0;
          return [
            String(whole(57 - 3 * time + moved + 7 * conflict + 6 * random.normal())),
            String(whole(46 + 2 * time - moved / 3 + 7 * independence + 6 * random.normal()))
          ];
        };
        files.row('scores', [id, WAVES[0], ...scores(0)]);
        const later = scores(1);
        if (random.uniform() >= LOST) files.row('scores', [id, WAVES[1], ...later]);
      }
    files.close();
    writeFileSync(join(folder, 'README.md'), readme(trial, descriptor));
    await writeDescriptor(folder, descriptor);
    await writeManifest(folder, descriptor.name, descriptor.version);
  }
  return TRIALS.reduce((sum, { families }) => sum + families, 0);
}
