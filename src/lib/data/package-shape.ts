import { ENDINGS } from './formats/endings.ts';
import { LANGUAGES } from './localised.ts';
import { REASONS } from './missing.ts';
import { ALLOCATIONS } from './study.ts';
import { preparationShape } from './prepare/preparation-shape.ts';
import {
  anyText,
  either,
  flag,
  integer,
  list,
  matching,
  number,
  object,
  oneOf,
  record,
  text,
  type Shape
} from './shape.ts';

const localised = object(Object.fromEntries(LANGUAGES.map((language) => [language, text])));
const scalar = either(number, text);

const level = { id: text, label: localised };
const levels = (
  more: Readonly<Record<string, Shape>> = {},
  perhaps: Readonly<Record<string, Shape>> = {}
) => list(object({ ...level, ...more }, perhaps), 'id');
const grouping = (more: Readonly<Record<string, Shape>> = {}) => ({
  label: localised,
  levels: levels(more)
});

const field = object(
  { name: text, type: oneOf(['string', 'integer', 'number', 'boolean']), title: text },
  {
    description: text,
    label: localised,
    labels: record(localised),
    categories: list(object({ value: scalar, label: text }), 'value'),
    missingValues: list(anyText),
    trueValues: list(text),
    falseValues: list(text),
    constraints: object(
      {},
      { required: flag, enum: list(scalar), minimum: number, maximum: number }
    )
  }
);

const schema = object(
  { fields: list(field, 'name') },
  {
    // Columns are found by name; a "subset" leaves further columns of the file unread.
    fieldsMatch: list(oneOf(['equal', 'subset'])),
    missingValues: list(object({ value: anyText, label: oneOf(REASONS) }), 'value'),
    primaryKey: list(text)
  }
);

const resource = object(
  {
    name: matching(/^[a-z0-9][a-z0-9._-]*$/),
    path: matching(/^[\w-][\w.-]*$/),
    type: oneOf(['table']),
    title: text,
    label: localised,
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
  norm: object({ mean: number, sd: number, stated: flag })
});

const note = object(
  { id: text, text: localised, figures: list(text) },
  { arms: flag, measure: text, table: text }
);

const records = object(
  {
    families: object({ table: text, id: text, site: text }, { arm: text }),
    scores: object({ table: text, id: text, wave: text })
  },
  {
    mentions: object({ table: text, id: text }, { qualities: list(text) }),
    ratings: object(
      {
        table: text,
        id: text,
        scale: object({ min: integer, max: integer }, { labels: record(localised) })
      },
      { qualities: list(text) }
    ),
    wide: object({
      table: text,
      id: text,
      columns: list(object({ measure: text, wave: text, column: text }), 'column')
    })
  }
);

const released = object({
  waves: list(text),
  centres: record(number),
  complete: list(text),
  tables: list(list(text))
});

const study = object(
  {
    kind: oneOf(['published', 'synthetic', 'records', 'audited']),
    title: localised,
    citation: localised,
    site: object({ label: localised, levels: levels({ phase: text }, { arm: text }) }),
    arm: object({ ...grouping(), reference: text }, { with: text }),
    phase: object(grouping()),
    wave: object(grouping({ months: number })),
    measures: list(measure, 'id'),
    dimensions: list(object({ id: text, ...grouping() }, { absent: localised }), 'id'),
    areas: levels(),
    qualities: levels({ area: text }),
    notes: list(note, 'id'),
    sources: list(object({ figure: text, cite: localised, tables: list(text) }), 'figure'),
    design: object(
      { assignment: oneOf(['random', 'not-random']), entryRulesDiffer: flag },
      { allocation: oneOf(ALLOCATIONS) }
    ),
    comparison: localised,
    assumedSd: list(number)
  },
  { records, threshold: integer, released }
);

/** What a `datapackage.json` must hold for this site to read it; other properties are let be. */
export const dataPackage = object(
  { name: text, version: text, title: text, resources: list(resource, 'name'), study },
  { description: text, preparation: preparationShape }
);
