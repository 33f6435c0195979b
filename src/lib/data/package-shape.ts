import { ENDINGS } from './formats/endings.ts';
import { LANGUAGES } from './localised.ts';
import { REASONS } from './missing.ts';
import { NOUN_ROLES } from './nouns/nouns.ts';
import { ALLOCATIONS, KINDS } from './study.ts';
import { preparationShape } from './prepare/preparation-shape.ts';
import {
  anyText,
  between,
  either,
  flag,
  integer,
  list,
  matching,
  name,
  number,
  object,
  oneOf,
  record,
  set,
  text,
  type Shape
} from './shape.ts';

const inLanguages = (shape: Shape) =>
  object(Object.fromEntries(LANGUAGES.map((language) => [language, shape])));
const localised = inLanguages(text);
const named = inLanguages(name);
const scalar = either(number, name);

const level = { id: name, label: named };
const levels = (
  more: Readonly<Record<string, Shape>> = {},
  perhaps: Readonly<Record<string, Shape>> = {}
) => list(object({ ...level, ...more }, perhaps), 'id');
const grouping = (more: Readonly<Record<string, Shape>> = {}) => ({
  label: named,
  levels: levels(more)
});

const field = object(
  { name, type: oneOf(['string', 'integer', 'number', 'boolean']), title: text },
  {
    description: text,
    label: named,
    labels: record(named),
    categories: list(object({ value: scalar, label: name }), 'value'),
    missingValues: set(anyText),
    trueValues: set(name),
    falseValues: set(name),
    constraints: object({}, { required: flag, enum: set(scalar), minimum: number, maximum: number })
  }
);

const schema = object(
  { fields: list(field, 'name') },
  {
    // Columns are found by name; a "subset" leaves further columns of the file unread.
    fieldsMatch: list(oneOf(['equal', 'subset'])),
    missingValues: list(object({ value: anyText, label: oneOf(REASONS) }), 'value'),
    primaryKey: set(name)
  }
);

const resource = object(
  {
    name: matching(/^[a-z0-9][a-z0-9._-]*$/),
    path: matching(/^[\w-][\w.-]*$/),
    type: oneOf(['table']),
    title: text,
    label: named,
    schema
  },
  {
    description: text,
    format: oneOf(ENDINGS),
    encoding: matching(/^utf-?8$/i),
    dialect: object({}, { sheetName: text })
  }
);

const measure = object(level, {
  better: oneOf(['lower', 'higher']),
  norm: object({ mean: number, sd: number, stated: flag }),
  reliability: between(0, 1)
});

const note = object(
  { id: name, text: localised, figures: set(name) },
  { arms: flag, measure: text, table: text }
);

const records = object(
  {
    families: object({ table: text, id: text, site: text }, { arm: text }),
    scores: object({ table: text, id: text, wave: text })
  },
  {
    mentions: object({ table: text, id: text }, { qualities: set(name) }),
    ratings: object(
      {
        table: text,
        id: text,
        scale: object({ min: integer, max: integer }, { labels: record(named) })
      },
      { qualities: set(name) }
    ),
    wide: object({
      table: text,
      id: text,
      columns: list(object({ measure: text, wave: text, column: text }), 'column')
    })
  }
);

const english = object({ one: name, many: name }, { person: flag });
const welsh = object(
  { one: name, many: name },
  { feminine: flag, softOne: name, softMany: name, aspirateOne: name, aspirateMany: name }
);
const noun = object({}, { en: english, cy: welsh });
const nouns = object({}, Object.fromEntries(NOUN_ROLES.map((role) => [role, noun])));

const released = object(
  {
    waves: set(name),
    centres: record(number),
    complete: set(name),
    tables: list(set(name))
  },
  { of: oneOf(['synthetic', 'records']) }
);

const study = object(
  {
    kind: oneOf(KINDS),
    title: localised,
    citation: localised,
    site: object({ label: localised, levels: levels({ phase: text }, { arm: text }) }),
    arm: object({ ...grouping(), reference: text }, { with: text }),
    phase: object(grouping()),
    wave: object(grouping({ months: number })),
    measures: list(measure, 'id'),
    dimensions: list(object({ id: name, ...grouping() }, { absent: localised }), 'id'),
    areas: levels(),
    qualities: levels({ area: text }),
    notes: list(note, 'id'),
    sources: list(object({ figure: text, cite: localised, tables: set(name) }), 'figure'),
    design: object(
      { assignment: oneOf(['random', 'not-random']), entryRulesDiffer: flag },
      { allocation: oneOf(ALLOCATIONS) }
    ),
    comparison: localised,
    assumedSd: set(number)
  },
  { records, threshold: integer, released, nouns }
);

/** What a `datapackage.json` must hold for this site to read it; other properties are let be. */
export const dataPackage = object(
  { name: text, version: text, title: text, resources: list(resource, 'name'), study },
  { description: text, preparation: preparationShape }
);
