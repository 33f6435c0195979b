import type { Localised } from '../../src/lib/data/localised.ts';
import type { DataPackage, Field, Resource } from '../../src/lib/data/package.ts';
import type { Study } from '../../src/lib/data/study.ts';
import { RANGE } from './scores.ts';

const ids = (levels: readonly { readonly id: string }[]) => levels.map(({ id }) => id);
const field = (name: string, type: Field['type'], label: Localised, more: Partial<Field> = {}) =>
  ({ name, type, title: label.en, label, ...more }) satisfies Field;
const chosen = (name: string, label: Localised, levels: readonly { readonly id: string }[]) =>
  field(name, 'string', label, { constraints: { required: true, enum: ids(levels) } });

const FAMILY = field(
  'family_id',
  'string',
  { en: 'Family', cy: 'Teulu' },
  { description: 'Number of the made-up family.', constraints: { required: true } }
);
const SCORE = { constraints: RANGE };

const familyFields = ({ site, dimensions }: Study): Field[] => [
  FAMILY,
  chosen('site', site.label, site.levels),
  ...dimensions.map(({ id, label, levels }) => chosen(id, label, levels))
];

const resource = (
  name: string,
  label: Localised,
  description: string,
  fields: readonly Field[],
  primaryKey: readonly string[]
): Resource => ({
  name,
  path: `${name}.csv`,
  type: 'table',
  title: label.en,
  label,
  description,
  schema: { fields, missingValues: [{ value: '', label: 'blank' }], primaryKey }
});

const dataPackage = (name: string, resources: readonly Resource[], study: Study) => ({
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name,
  version: '1.0.0',
  title: study.title.en,
  description: study.citation.en,
  licenses: [{ name: 'MIT', path: 'https://opensource.org/license/mit' }],
  resources,
  study
});

/** Describes records in three tables: families, scores with one row a family and wave, mentions. */
export function longPackage(name: string, study: Study): DataPackage {
  const { wave, measures, qualities } = study;
  const families = resource(
    'families',
    { en: 'Families', cy: 'Teuluoedd' },
    'One row a family: its authority and characteristics.',
    familyFields(study),
    [FAMILY.name]
  );
  const scores = resource(
    'scores',
    { en: 'Scores', cy: 'Sgorau' },
    'One row a family and time point at which it was seen; blank where it did not answer. Scores are whole points, with a decimal only where the published mean cannot come from whole ones.',
    [
      FAMILY,
      chosen('wave', wave.label, wave.levels),
      ...measures.map(({ id, label }) => field(id, 'number', label, SCORE))
    ],
    [FAMILY.name, 'wave']
  );
  const mentions = resource(
    'mentions',
    { en: 'Mentions of qualities', cy: 'Rhinweddau y soniwyd amdanynt' },
    'One row a family that was interviewed: whether it mentions each quality of its practitioner.',
    [
      FAMILY,
      ...qualities.map(({ id, label }) =>
        field(id, 'boolean', label, { constraints: { required: true } })
      )
    ],
    [FAMILY.name]
  );
  return dataPackage(name, [families, scores, mentions], {
    ...study,
    records: {
      families: { table: 'families', id: FAMILY.name, site: 'site' },
      scores: { table: 'scores', id: FAMILY.name, wave: 'wave' },
      mentions: { table: 'mentions', id: FAMILY.name }
    }
  });
}

/** Describes the same families and scores in one table with one row a family; it has no mentions. */
export function widePackage(name: string, study: Study): DataPackage {
  const columns = study.measures.flatMap((measure) =>
    study.wave.levels.map((wave) => ({ measure, wave, column: `${measure.id}_${wave.id}` }))
  );
  const wide = resource(
    'wide',
    { en: 'Families and scores', cy: 'Teuluoedd a sgorau' },
    'One row a family, with a column for each measure at each time point; blank where there is no score.',
    [
      ...familyFields(study),
      ...columns.map(({ measure, wave, column }) =>
        field(
          column,
          'number',
          {
            en: `${measure.label.en}, ${wave.label.en}`,
            cy: `${measure.label.cy}, ${wave.label.cy}`
          },
          SCORE
        )
      )
    ],
    [FAMILY.name]
  );
  return dataPackage(name, [wide], {
    ...study,
    areas: [],
    qualities: [],
    sources: study.sources
      .filter(({ figure }) => figure !== 'qualities')
      .map((source) => ({ ...source, tables: ['wide'] })),
    records: {
      families: { table: 'wide', id: FAMILY.name, site: 'site' },
      scores: { table: 'scores', id: FAMILY.name, wave: 'wave' },
      wide: {
        table: 'wide',
        id: FAMILY.name,
        columns: columns.map(({ measure, wave, column }) => ({
          measure: measure.id,
          wave: wave.id,
          column
        }))
      }
    }
  });
}
