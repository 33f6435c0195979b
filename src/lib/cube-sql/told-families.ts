import { columnOfAxis } from '../cube/selection.ts';
import { columnsOf, sourceTable } from './columns.ts';
import type { CubeAsk } from './cube-ask.ts';
import type { Dialect } from './dialect.ts';

/** Names of expressions in the SQL of a cube: places are those in what is asked. */
export const name = {
  axis: (axis: number) => `a${axis}`,
  bits: (measure: number) => `b${measure}`,
  says: (quality: number) => `s${quality}`,
  families: 'n',
  score: (measure: number, wave: number) => `d${measure}_${wave}`,
  sum: (measure: number, wave: number) => `x${measure}_${wave}`,
  squares: (measure: number, wave: number) => `y${measure}_${wave}`,
  products: (measure: number, wave: number) => `z${measure}_${wave}`,
  mention: (quality: number) => `k${quality}`,
  rating: (quality: number) => `r${quality}`,
  rated: (quality: number, point: number) => `r${quality}_${point}`
};

const lines = (parts: readonly string[]) => parts.join(',\n    ');

/** Whether the rows of a table are several of a family that say the same. */
export const isFolded = (ask: CubeAsk, table: string): boolean => sourceTable(ask, table) !== table;

/** A row a family of values, the greatest of those in its rows where it may have several. */
function once(
  ask: CubeAsk,
  table: string,
  id: string,
  from: string,
  values: readonly (readonly [name: string, sql: string])[]
): string {
  if (!isFolded(ask, table))
    return `SELECT\n    ${lines([`${id} AS family`, ...values.map(([as, sql]) => `${sql} AS ${as}`)])}\n  FROM ${from}`;
  const all = values.map(([as]) => `MAX(${as}) AS ${as}`);
  const each = values.map(([as, sql]) => `${sql} AS ${as}`);
  return `SELECT\n    ${lines(['family', ...all])}\n  FROM (SELECT\n    ${lines([`${id} AS family`, ...each])}\n  FROM ${from}) AS told GROUP BY family`;
}

/** Families with the place of their level on each axis, the number of levels where it is absent. */
function members(ask: CubeAsk, dialect: Dialect): string {
  const { study, axes } = ask;
  const { families } = study.records!;
  const columns = columnsOf(ask, dialect, families.table);
  const codes = axes.map(({ id, levels }, at) => {
    const column = columnOfAxis(study, id);
    // A study of one site needs no column for it.
    const alone = id === 'site' ? '0' : String(levels.length);
    return [name.axis(at), columns.has(column) ? columns.place(column, levels) : alone] as const;
  });
  return once(ask, families.table, columns.text(families.id), columns.from, codes);
}

/** Scores of a family, one a measure and wave. */
function scores(ask: CubeAsk, dialect: Dialect): string {
  const { study, waves, measures } = ask;
  const { scores: long, wide } = study.records!;
  const columns = columnsOf(ask, dialect, (wide ?? long).table);
  if (wide) {
    const each = measures.flatMap((measure, m) =>
      waves.map((wave, w) => {
        const at = wide.columns.find((one) => one.measure === measure.id && one.wave === wave);
        const nothing = `CAST(NULL AS ${dialect.decimal(measure.digits, measure.behind)})`;
        return `${at ? columns.score(at.column, measure) : nothing} AS ${name.score(m, w)}`;
      })
    );
    return `SELECT\n    ${lines([`${columns.text(wide.id)} AS family`, ...each])}\n  FROM ${columns.from}`;
  }
  const told = measures.map((measure, m) => `${columns.score(measure.id, measure)} AS d${m}`);
  const each = measures.flatMap((_, m) =>
    waves.map((_wave, w) => `MAX(CASE WHEN wave = ${w} THEN d${m} END) AS ${name.score(m, w)}`)
  );
  return (
    `SELECT\n    ${lines(['family', ...each])}\n  FROM (SELECT\n    ` +
    lines([
      `${columns.text(long.id)} AS family`,
      `${columns.place(long.wave, waves)} AS wave`,
      ...told
    ]) +
    `\n  FROM ${columns.from}) AS told GROUP BY family`
  );
}

/** Answers of a family on each quality. */
function answers(ask: CubeAsk, dialect: Dialect, role: 'mentions' | 'ratings'): string {
  const { table, id } = ask.study.records![role]!;
  const columns = columnsOf(ask, dialect, table);
  const each = ask[role].map((quality, at) =>
    role === 'mentions'
      ? ([name.mention(at), columns.truth(quality)] as const)
      : ([name.rating(at), `CAST(${columns.number(quality)} AS INTEGER)`] as const)
  );
  return once(ask, table, columns.text(id), columns.from, each);
}

/**
 * Steps of a `WITH` that end in `families_told`: a row a family with its levels, scores and answers.
 * Rows of families that are not among the families are left out.
 */
export function toldFamilies(ask: CubeAsk, dialect: Dialect): string {
  const { axes, waves, measures, mentions, ratings } = ask;
  const roles = (['mentions', 'ratings'] as const).filter((role) => ask[role].length);
  const steps = [
    ['families_placed', members(ask, dialect)],
    ...(measures.length ? [['families_scored', scores(ask, dialect)]] : []),
    ...roles.map((role) => [`families_${role}`, answers(ask, dialect, role)])
  ];
  const bits = measures.map((_, m) =>
    waves
      .map((_wave, w) => `CASE WHEN ${name.score(m, w)} IS NULL THEN 0 ELSE ${1 << w} END`)
      .join(' + ')
  );
  const selected = [
    ...axes.map(
      ({ levels }, at) => `COALESCE(${name.axis(at)}, ${levels.length}) AS ${name.axis(at)}`
    ),
    ...bits.map((sum, m) => `${sum} AS ${name.bits(m)}`),
    ...mentions.map(
      (_, q) => `CASE WHEN ${name.mention(q)} IS NULL THEN 0 ELSE 1 END AS ${name.says(q)}`
    ),
    ...measures.flatMap((_, m) => waves.map((_wave, w) => name.score(m, w))),
    ...mentions.map((_, q) => name.mention(q)),
    ...ratings.map((_, q) => name.rating(q))
  ];
  const joined = steps
    .slice(1)
    .map(([step]) => `LEFT JOIN ${step} ON ${step}.family = families_placed.family`);
  const all = [
    ...steps,
    [
      'families_told',
      `SELECT\n    ${lines(selected)}\n  FROM families_placed\n  ${joined.join('\n  ')}`
    ]
  ];
  return all.map(([step, sql]) => `${step} AS (\n  ${sql}\n)`).join(', ');
}
