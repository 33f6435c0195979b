import { GROUPINGS, groupOf, type By } from '../../cube/selection.ts';
import { allocationOf, armColumn, comparedArms } from '../../data/arms.ts';
import { missingValues } from '../../data/constraints.ts';
import { BOOLEANS } from '../../data/field-value.ts';
import type { DataPackage, Schema } from '../../data/package.ts';
import { selectionOf } from '../../state/fit.ts';
import type { View } from '../../state/view.ts';
import type { CsvColumns } from '../csv.ts';
import { endsOfScale } from '../got-better/ends-of-scale.ts';

type Row = [setting: string, key: string, value: string];

const schemaOf = (resources: DataPackage['resources'], table: string): Schema =>
  resources.find(({ name }) => name === table)?.schema ?? { fields: [] };

/** Words for yes and for no of each column that holds them; the column's own come last. */
const truths = ({ fields }: Schema): Row[] =>
  fields.flatMap(({ name, type, trueValues = [], falseValues = [] }) =>
    type === 'boolean'
      ? [
          ...[...BOOLEANS].map(([text, is]): Row => [is ? 'yes' : 'no', name, text]),
          ...trueValues.map((text): Row => ['yes', name, text]),
          ...falseValues.map((text): Row => ['no', name, text])
        ]
      : []
  );

/** Codes for absence of each column. */
const absences = (schema: Schema): Row[] =>
  schema.fields.flatMap((field) =>
    (field.missingValues ?? missingValues(schema).map(({ value }) => value))
      .filter(Boolean)
      .map((code): Row => ['absent', field.name, code])
  );

/** Least and greatest score of each measure, as the description of its column gives them. */
const ends = (about: DataPackage): Row[] =>
  about.study.measures.flatMap(({ id }) =>
    Object.entries(endsOfScale(about, id)).flatMap(([end, score]) =>
      score === undefined ? [] : [[end, id, String(score)] satisfies Row]
    )
  );

/**
 * The view as the scripts read it, one setting a row: what is shown, the group and arm of each site in
 * view, the arm of every site, filters, and for records the files and columns that hold them, with the
 * codes for absence and the words for yes and no that their description gives.
 * @param sources tables that the figure names as its own.
 * @param file name of the file that holds a table.
 */
export function scriptSettings(
  about: DataPackage,
  view: View,
  sources: readonly string[],
  file: (table: string) => string
): CsvColumns {
  const { study, resources } = about;
  const { sites, waves } = selectionOf(view, study);
  const { reference, other } = comparedArms(study);
  const column = armColumn(study);
  const bySite =
    GROUPINGS.some((grouping) => grouping === view.by) &&
    !(view.by === 'arm' && column !== undefined);
  const rows: Row[] = [
    ['show', '', view.show],
    ['who', '', view.who],
    ['by', '', view.by === 'arm' ? (column ?? view.by) : view.by],
    ['first', '', study.wave.levels[0]?.id ?? ''],
    ['exact', '', String(view.interval.includes('exact'))],
    ['reference', '', reference],
    ['other', '', other],
    ['allocation', '', allocationOf(study)],
    ...sites.map((site): [string, string, string] => ['arm', site, groupOf(study, 'arm', site)]),
    ...study.site.levels.map((site): [string, string, string] => [
      'every',
      site.id,
      site.arm ?? ''
    ]),
    // Time points in view with their months, and the groups that are known.
    ...study.wave.levels
      .filter(({ id }) => waves.includes(id))
      .map(({ id, months }): Row => ['waves', id, String(months)]),
    ...(GROUPINGS.find((one) => one === view.by)
      ? study[view.by as By].levels.map(({ id }): Row => ['levels', id, ''])
      : []),
    ...sources.map((table): [string, string, string] => ['source', table, file(table)])
  ];
  if (bySite)
    rows.push(
      ...sites.map((site): [string, string, string] => [
        'group',
        site,
        groupOf(study, view.by as By, site)
      ])
    );
  const split = GROUPINGS.find(
    (one) => one === view.facet && !(one === 'arm' && column !== undefined)
  );
  if (split) rows.push(...sites.map((site): Row => ['panel', site, groupOf(study, split, site)]));
  else if (view.facet) rows.push(['split', '', view.facet === 'arm' ? (column ?? '') : view.facet]);
  for (const [name, levels] of Object.entries(view.f))
    rows.push(...levels.map((level): [string, string, string] => ['filter', name, level]));
  if (study.records) {
    const { families, scores, mentions, ratings, wide } = study.records;
    rows.push(
      ['table', 'families', file(families.table)],
      ['table', 'scores', file(wide?.table ?? scores.table)],
      ['column', 'id', families.id],
      ['column', 'scores_id', wide?.id ?? scores.id],
      ['column', 'wave', scores.wave]
    );
    // A study of one site needs no column for it.
    const sited = schemaOf(resources, families.table).fields.some(
      ({ name }) => name === families.site
    );
    if (sited || study.site.levels.length > 1) rows.push(['column', 'site', families.site]);
    if (column !== undefined) {
      rows.push(['column', 'arm', column]);
      rows.push(...view.arm.map((arm): [string, string, string] => ['filter', column, arm]));
    }
    for (const { id, better } of study.measures) if (better) rows.push(['better', id, better]);
    rows.push(...ends(about));
    if (mentions)
      rows.push(
        ['table', 'mentions', file(mentions.table)],
        ['column', 'mentions_id', mentions.id],
        ...truths(schemaOf(resources, mentions.table))
      );
    for (const table of new Set([families.table, wide?.table ?? scores.table]))
      rows.push(...absences(schemaOf(resources, table)));
    if (ratings)
      rows.push(
        ['table', 'ratings', file(ratings.table)],
        ['column', 'ratings_id', ratings.id],
        ['scale', 'min', String(ratings.scale.min)],
        ['scale', 'max', String(ratings.scale.max)]
      );
    for (const { measure, wave, column } of wide?.columns ?? [])
      rows.push(['wide', `${measure} ${wave}`, column]);
  }
  return {
    setting: rows.map(([setting]) => setting),
    key: rows.map(([, key]) => key),
    value: rows.map(([, , value]) => value)
  };
}
