import fc from 'fast-check';
import type { Question } from '#lib/cube/cube.ts';
import type { Study } from '#lib/data/study.ts';
import type { ArrowTable, Engine } from '#lib/engine/engine.ts';
import { studyTables } from '#lib/engine/study-tables.ts';

const name = (text: string) => `"${text.replaceAll('"', '""')}"`;
const string = (text: string) => `'${text.replaceAll("'", "''")}'`;
const among = (column: string, levels: readonly string[]) =>
  `CAST(${column} AS VARCHAR) IN (${levels.map(string).join(', ') || 'NULL'})`;
const ids = (levels: readonly { readonly id: string }[]) => levels.map(({ id }) => id);

/** Levels of a study by axis. */
export const axesOf = (study: Study): Record<string, string[]> =>
  Object.fromEntries(
    [{ id: 'site', levels: study.site.levels }, ...study.dimensions]
      .filter(({ levels }) => levels.length)
      .map(({ id, levels }) => [id, ids(levels)])
  );

/** Any grouping, and any levels of any axes, none of an axis too. */
export function questions(study: Study): fc.Arbitrary<Question> {
  const axes = axesOf(study);
  const filters = Object.fromEntries(
    Object.entries(axes).map(([axis, levels]) => [axis, fc.subarray(levels)])
  );
  return fc.record({
    by: fc.constantFrom('arm', 'phase', ...Object.keys(axes)),
    filters: fc.record(filters, { requiredKeys: [] }) as fc.Arbitrary<Question['filters']>
  });
}

/** Ids of the qualities that families rate. */
export const ratedIn = ({ records, qualities }: Study): readonly string[] =>
  records?.ratings ? (records.ratings.qualities ?? ids(qualities)) : [];

/** Loads tables of records and joins its records to one row a family: axes, scores by wave, mentions, ratings. */
export async function joinRecords(
  engine: Engine,
  study: Study,
  tables: readonly ArrowTable[]
): Promise<void> {
  const { families, scores, mentions, ratings } = study.records!;
  await engine.load({ main: tables, study: studyTables(study) });
  const columns = study.measures.flatMap(({ id }) =>
    study.wave.levels.map((_, at) => `s${at}.${name(id)} AS ${name(`${id} ${at}`)}`)
  );
  const said = mentions ? study.qualities.map(({ id }) => `said.${name(id)}`) : [];
  const rated = ratedIn(study).map((id) => `rated.${name(id)} AS ${name(`${id} rated`)}`);
  const dimensions = Object.keys(axesOf(study)).filter((id) => id !== 'site');
  await engine.ask(`
    CREATE TABLE joined AS
    SELECT f.${name(families.site)} AS site, site.arm, site.phase,
      ${[...dimensions.map((id) => `f.${name(id)}`), ...columns, ...said, ...rated].join(', ')}
    FROM ${name(families.table)} AS f
    LEFT JOIN study.site ON site.site = f.${name(families.site)}
    ${study.wave.levels
      .map(
        ({ id }, at) => `LEFT JOIN ${name(scores.table)} AS s${at}
          ON s${at}.${name(scores.id)} = f.${name(families.id)}
          AND ${among(`s${at}.${name(scores.wave)}`, [id])}`
      )
      .join('\n')}
    ${mentions ? `LEFT JOIN ${name(mentions.table)} AS said ON said.${name(mentions.id)} = f.${name(families.id)}` : ''}
    ${ratings ? `LEFT JOIN ${name(ratings.table)} AS rated ON rated.${name(ratings.id)} = f.${name(families.id)}` : ''}
    WHERE f.${name(families.id)} IS NOT NULL`);
}

const where = ({ filters }: Question, but?: string) =>
  ['true']
    .concat(
      Object.entries(filters)
        .filter(([axis]) => axis !== but)
        .map(([axis, levels]) => among(name(axis), levels))
    )
    .join(' AND ');

/** Numbers that a cube gives of a group, by name; null where there are no families. */
export type Numbers = Record<string, number | null>;

/** Every possible response pattern. */
export const patternsOf = ({ wave }: Study) =>
  wave.levels.reduce((all) => all.flatMap((one) => [`${one}X`, `${one}.`]), ['']);

/** What a cube should give, by group. @param centres that scores are summed from, by measure. */
export async function sumsInSql(
  engine: Engine,
  study: Study,
  question: Question,
  centres: ReadonlyMap<string, number>
): Promise<Map<string, Numbers>> {
  const waves = study.wave.levels.map((_, at) => at);
  const scores = study.measures.flatMap(({ id }) => {
    const score = (wave: number) =>
      `(${name(`${id} ${wave}`)} - CAST('${centres.get(id)}' AS DOUBLE))`;
    const pre = score(0);
    const pattern = waves.map((wave) => `if(${score(wave)} IS NULL, '.', 'X')`).join(' || ');
    return [
      ...waves.flatMap((wave) => [
        [`${id} ${wave} n`, `count(${score(wave)})`],
        [`${id} ${wave} sum`, `sum(${score(wave)})`],
        [`${id} ${wave} sumsq`, `sum(${score(wave)} ** 2)`]
      ]),
      ...waves.slice(1).flatMap((wave) => {
        const post = score(wave);
        const both = `FILTER (${pre} IS NOT NULL AND ${post} IS NOT NULL)`;
        return [
          [`${id} pair ${wave} n`, `count(*) ${both}`],
          [`${id} pair ${wave} sumPre`, `sum(${pre}) ${both}`],
          [`${id} pair ${wave} sumPost`, `sum(${post}) ${both}`],
          [`${id} pair ${wave} sumsqPre`, `sum(${pre} ** 2) ${both}`],
          [`${id} pair ${wave} sumsqPost`, `sum(${post} ** 2) ${both}`],
          [`${id} pair ${wave} sumProduct`, `sum(${pre} * ${post}) ${both}`]
        ];
      }),
      ...patternsOf(study).map((one) => [
        `${id} pattern ${one}`,
        `count(*) FILTER (${pattern} = ${string(one)})`
      ])
    ];
  });
  const mentions = study.records?.mentions
    ? study.qualities.flatMap(({ id }) => [
        [`${id} n`, `count(${name(id)})`],
        [`${id} k`, `count(*) FILTER (${name(id)})`]
      ])
    : [];
  const ratings = ratedIn(study).flatMap((id) => {
    const { min, max } = study.records!.ratings!.scale;
    return Array.from({ length: max - min + 1 }, (_, at) => [
      `${id} rated ${at}`,
      `count(*) FILTER (${name(`${id} rated`)} = ${min + at})`
    ]);
  });
  const columns = [['families', 'count(*)'], ...scores, ...mentions, ...ratings];
  const rows = await engine.ask<Numbers & { group: string }>(`
    SELECT CAST(${name(question.by)} AS VARCHAR) AS "group",
      ${columns.map(([called, sql]) => `${sql} AS ${name(called!)}`).join(',\n')}
    FROM joined
    WHERE ${where(question)} GROUP BY 1`);
  return new Map(rows.map(({ group, ...row }) => [group, row]));
}

/** Families by axis and level, null for an absent one, each axis under the filters on the others. */
export const facetsInSql = (engine: Engine, study: Study, question: Question) =>
  engine.ask<{ axis: string; level: string | null; n: number }>(
    Object.keys(axesOf(study))
      .map(
        (axis) => `
          SELECT ${string(axis)} AS axis, CAST(${name(axis)} AS VARCHAR) AS level, count(*) AS n
          FROM joined WHERE ${where(question, axis)} GROUP BY 1, 2`
      )
      .join(' UNION ALL ')
  );
