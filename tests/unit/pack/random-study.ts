import { readFileSync } from 'node:fs';
import type { DataPackage } from '#lib/data/package.ts';
import { readRecords } from '#lib/data/read-records.ts';
import type { FoundInTable, PackInput } from '#lib/pack/make-pack.ts';
import { Random } from '../../../tools/sample/random.ts';

/** A family of a study drawn at random, with its score at each of two waves, if it has one. */
export interface RandomFamily {
  readonly id: string;
  readonly levels: Readonly<Record<'site' | 'parents' | 'home_language', string>>;
  readonly scores: readonly (number | undefined)[];
  readonly mentions: boolean | undefined;
}

const AXES = {
  site: ['LA1', 'LA2', 'LA3'],
  parents: ['lone', 'two'],
  home_language: ['english', 'welsh', 'other']
};
export type AxisId = keyof typeof AXES;
export const LEVELS: Readonly<Record<AxisId, readonly string[]>> = AXES;
export const WAVES = ['0', '3'];
const NAMES = ['families', 'scores', 'mentions'];

/** Families with unequal levels, some of whom miss a wave. */
export function randomFamilies(seed: number): RandomFamily[] {
  const random = new Random(seed);
  const count = 25 + (random.word() % 40);
  const pick = (levels: readonly string[]) =>
    levels[Math.min(levels.length - 1, Math.floor(random.uniform() ** 1.5 * levels.length))]!;
  const score = (chance: number) =>
    random.uniform() < chance
      ? Math.min(80, Math.max(20, Math.round(50 + 12 * random.normal())))
      : undefined;
  return Array.from({ length: count }, (_, at) => ({
    id: `Fam-${seed}-${1000 + at}`,
    levels: {
      site: pick(AXES.site),
      parents: pick(AXES.parents),
      home_language: pick(AXES.home_language)
    },
    scores: [score(0.95), score(0.7)],
    mentions: random.uniform() < 0.6 ? random.uniform() < 0.5 : undefined
  }));
}

/** The sample's description, cut down to three axes, one measure, two waves and one quality. */
export function smallDescriptor(version = '1.0.0'): DataPackage {
  const whole = JSON.parse(
    readFileSync('sample-data/families/datapackage.json', 'utf8')
  ) as DataPackage;
  const { study } = whole;
  const columns = ['family_id', ...Object.keys(AXES), 'wave', 'conflict', 'trust'];
  return {
    ...whole,
    version,
    resources: whole.resources
      .filter(({ name }) => NAMES.includes(name))
      .map((one) => ({
        ...one,
        schema: {
          ...one.schema,
          fields: one.schema.fields
            .filter(({ name }) => columns.includes(name))
            .map((field) =>
              field.name === 'wave'
                ? { ...field, constraints: { required: true, enum: WAVES } }
                : field
            )
        }
      })),
    study: {
      ...study,
      wave: { ...study.wave, levels: study.wave.levels.filter(({ id }) => WAVES.includes(id)) },
      measures: study.measures.filter(({ id }) => id === 'conflict'),
      dimensions: study.dimensions.filter(({ id }) => id in AXES),
      qualities: study.qualities.filter(({ id }) => id === 'trust'),
      notes: [],
      sources: []
    }
  };
}

export function csvOf(families: readonly RandomFamily[]): Record<string, string> {
  const lines = (head: string, rows: string[]) => `${[head, ...rows].join('\n')}\n`;
  return {
    families: lines(
      'family_id,site,parents,home_language',
      families.map(({ id, levels }) =>
        [id, levels.site, levels.parents, levels.home_language].join()
      )
    ),
    scores: lines(
      'family_id,wave,conflict',
      families.flatMap(({ id, scores }) =>
        scores.flatMap((score, at) => (score === undefined ? [] : [`${id},${WAVES[at]},${score}`]))
      )
    ),
    mentions: lines(
      'family_id,trust',
      families.flatMap(({ id, mentions }) => (mentions === undefined ? [] : [`${id},${mentions}`]))
    )
  };
}

export const ROLES = {
  families: { family_id: 'direct', site: 'quasi', parents: 'quasi', home_language: 'quasi' },
  scores: { family_id: 'direct', wave: 'quasi', conflict: 'measure' },
  mentions: { family_id: 'direct', trust: 'measure' }
};

/** What a pack of these families is made of. */
export async function packInput(
  families: readonly RandomFamily[],
  policy: Readonly<Record<string, unknown>> = {},
  more: Partial<Pick<PackInput, 'ledger' | 'published'>> & {
    version?: string;
    findings?: FoundInTable[];
  } = {}
): Promise<PackInput> {
  const dataset = smallDescriptor(more.version);
  const csv = csvOf(families);
  const read = await readRecords(
    dataset,
    (path) => path,
    async (path) => new Blob([csv[path.replace('.csv', '')]!]).stream()
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return {
    policy: JSON.stringify({
      policy: 1,
      columns: ROLES,
      attrition: 'public',
      threshold: 5,
      shortfall: 'cut',
      signer: { name: 'A. Signer', date: '2026-12-01' },
      ...policy
    }),
    dataset,
    columns: new Map(Object.entries(ROLES).map(([table, roles]) => [table, Object.keys(roles)])),
    findings: more.findings ?? [],
    tables: read.value.tables,
    ...(more.ledger ? { ledger: more.ledger } : {}),
    ...(more.published ? { published: more.published } : {})
  };
}
