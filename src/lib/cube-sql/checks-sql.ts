import { columnOfAxis } from '../cube/selection.ts';
import { columnsOf, sourceTable, type Columns } from './columns.ts';
import type { CubeAsk } from './cube-ask.ts';
import type { CubeProblem } from './cube-problem.ts';
import type { Dialect } from './dialect.ts';
import { isFolded } from './told-families.ts';

/** A number that the records must give. */
export type Check =
  /** 0, or there is a problem. */
  | { readonly problem: CubeProblem }
  /** What the cells must add up to. */
  | {
      readonly total: 'families' | 'scores' | 'sum' | 'mentions' | 'ratings';
      readonly of: number;
    };

const TINY = '0.000000001';
const count = (condition: string) => `COALESCE(SUM(CASE WHEN ${condition} THEN 1 ELSE 0 END), 0)`;

/**
 * One statement that gives one row, and what each of its columns `c0`, `c1` and so on is for. It looks
 * at the tables as they stand, apart from the statement that makes cells.
 */
export function checksSql(
  ask: CubeAsk,
  dialect: Dialect
): { sql: string; checks: readonly Check[] } {
  const { study, axes, waves, measures } = ask;
  const { families, scores, mentions, ratings, wide } = study.records!;
  const [checks, parts] = [[] as Check[], [] as string[]];
  const of = (table: string) => columnsOf(ask, dialect, table);
  const add = (check: Check) => `c${checks.push(check) - 1}`;
  /** Adds a look at the rows of a table. */
  function look(columns: Columns, found: readonly (readonly [Check, string])[]): void {
    const selected = found.map(([check, sql]) => `${sql} AS ${add(check)}`);
    parts.push(`(SELECT\n  ${selected.join(',\n  ')}\nFROM ${columns.from})`);
  }
  const lookAt = (check: Check, from: string) =>
    parts.push(`(SELECT COUNT(*) AS ${add(check)} FROM ${from})`);
  const members = of(families.table);
  const idOf = (columns: Columns, id: string) =>
    `SELECT ${columns.text(id)} AS family FROM ${columns.from}`;
  const noId = (columns: Columns, table: string, id: string) =>
    [
      { problem: { rule: 'id-missing', where: `${table}.${id}` } },
      count(`${columns.text(id)} IS NULL`)
    ] as const;

  /** Looks whether ids stand once, or say the same of a family in all its rows. */
  function lookOnce(table: string, id: string, values: readonly string[]): void {
    const columns = of(table);
    const where = `${table}.${id}`;
    const each = values.map((sql, at) => `${sql} AS v${at}`);
    const told = `(SELECT ${[`${columns.text(id)} AS family`, ...each].join(', ')} FROM ${columns.from}) AS told`;
    const differs = values.map((_, at) => `MIN(v${at}) <> MAX(v${at})`).join(' OR ') || '1 = 0';
    const [rule, having] = isFolded(ask, table)
      ? (['id-differs', differs] as const)
      : (['id-repeated', 'COUNT(*) > 1'] as const);
    lookAt(
      { problem: { rule, where } },
      `(SELECT family FROM ${told} WHERE family IS NOT NULL GROUP BY family HAVING ${having}) AS more`
    );
  }
  /** Looks whether the families of a table are among the families. */
  function lookKnown(table: string, id: string): void {
    const columns = of(table);
    if (columns.from === members.from) return;
    const { table: expected } = families;
    lookAt(
      { problem: { rule: 'family-unknown', where: `${table}.${id}`, expected } },
      `(${idOf(columns, id)}) AS told LEFT JOIN (SELECT DISTINCT family FROM (${idOf(members, families.id)}) AS them) AS known ` +
        `ON known.family = told.family WHERE known.family IS NULL AND told.family IS NOT NULL`
    );
  }

  const placed = axes
    .map((axis) => ({ ...axis, column: columnOfAxis(study, axis.id) }))
    .filter(({ column }) => members.has(column));
  if (!isFolded(ask, families.table)) look(members, [[{ total: 'families', of: 0 }, 'COUNT(*)']]);
  else
    lookAt(
      { total: 'families', of: 0 },
      `(SELECT DISTINCT family FROM (${idOf(members, families.id)}) AS told) AS them`
    );
  look(members, [
    noId(members, families.table, families.id),
    ...placed.map(
      ({ column, levels }) =>
        [
          {
            problem: {
              rule: 'level-unknown' as const,
              where: `${families.table}.${column}`,
              expected: String(levels.length)
            }
          },
          count(`${members.text(column)} IS NOT NULL AND ${members.place(column, levels)} IS NULL`)
        ] as const
    )
  ]);
  lookOnce(
    families.table,
    families.id,
    placed.map(({ column, levels }) => members.place(column, levels))
  );

  const told = wide ?? scores;
  const scored = of(told.table);
  const columnsOfMeasure = (measure: string) =>
    wide
      ? wide.columns.filter((one) => one.measure === measure).map(({ column }) => column)
      : [measure];
  look(scored, [
    ...(told.table === families.table ? [] : [noId(scored, told.table, told.id)]),
    ...(wide
      ? []
      : [
          [
            {
              problem: {
                rule: 'wave-unknown' as const,
                where: `${scores.table}.${scores.wave}`,
                expected: waves.join(', ')
              }
            },
            count(`${scored.place(scores.wave, waves)} IS NULL`)
          ] as const
        ]),
    ...measures.flatMap((measure, at) => {
      const columns = columnsOfMeasure(measure.id);
      const sum = (sql: (column: string) => string) =>
        columns.map((column) => `COALESCE(${sql(column)}, 0)`).join(' + ') || '0';
      const type = dialect.decimal(measure.digits, measure.behind);
      return [
        ...columns.flatMap((column) => {
          const value = scored.number(column);
          const [where, scale] = [`${told.table}.${column}`, `${measure.low} … ${measure.high}`];
          const on = `${value} BETWEEN ${measure.low} AND ${measure.high}`;
          const off = `ABS(CAST(CAST(${value} AS ${type}) AS ${dialect.doubleType}) - CAST(${value} AS ${dialect.doubleType})) > ${TINY}`;
          return [
            [
              { problem: { rule: 'score-outside' as const, where, expected: scale } },
              count(`${value} IS NOT NULL AND NOT ${on}`)
            ],
            [
              {
                problem: {
                  rule: 'score-decimals' as const,
                  where,
                  expected: String(measure.behind)
                }
              },
              count(`CASE WHEN ${on} THEN CASE WHEN ${off} THEN 1 ELSE 0 END ELSE 0 END = 1`)
            ]
          ] as const;
        }),
        [
          { total: 'scores' as const, of: at },
          sum((column) => `COUNT(${scored.score(column, measure)})`)
        ],
        [
          { total: 'sum' as const, of: at },
          sum((column) => `SUM(${scored.score(column, measure)})`)
        ]
      ] as const;
    })
  ]);
  lookKnown(told.table, told.id);
  if (!wide) {
    const wave = scored.place(scores.wave, waves);
    const rows = `(SELECT ${scored.text(scores.id)} AS family, ${wave} AS wave FROM ${scored.from}) AS told`;
    lookAt(
      {
        problem: { rule: 'score-repeated', where: `${scores.table}.${scores.id}, ${scores.wave}` }
      },
      `(SELECT family, wave FROM ${rows} GROUP BY family, wave HAVING COUNT(*) > 1) AS more`
    );
  } else if (told.table !== families.table) lookOnce(told.table, told.id, []);

  for (const [role, one] of [
    ['mentions', mentions],
    ['ratings', ratings]
  ] as const) {
    if (!one || !ask[role].length) continue;
    const columns = of(one.table);
    const points = ask.points.join(', ');
    const value = (quality: string) =>
      role === 'mentions' ? columns.truth(quality) : columns.number(quality);
    const folded = isFolded(ask, one.table);
    look(columns, [
      ...(sourceTable(ask, one.table) === sourceTable(ask, told.table)
        ? []
        : [noId(columns, one.table, one.id)]),
      ...ask[role].flatMap((quality, at) => {
        const where = `${one.table}.${quality}`;
        const wrong =
          role === 'mentions'
            ? ([
                {
                  problem: {
                    rule: 'truth-unknown',
                    where,
                    expected: columns.truths(quality).join(', ')
                  }
                },
                count(`${columns.text(quality)} IS NOT NULL AND ${value(quality)} IS NULL`)
              ] as const)
            : ([
                { problem: { rule: 'rating-outside', where, expected: points } },
                count(`${value(quality)} IS NOT NULL AND ${value(quality)} NOT IN (${points})`)
              ] as const);
        // Rows that repeat a family's answer do not add up.
        const total = [{ total: role, of: at }, `COUNT(${value(quality)})`] as const;
        return folded ? [wrong] : [wrong, total];
      })
    ]);
    lookOnce(one.table, one.id, ask[role].map(value));
    lookKnown(one.table, one.id);
  }
  const sql = parts
    .map((part, at) => `${at ? 'CROSS JOIN ' : 'FROM '}${part} AS looked${at}`)
    .join('\n');
  return { sql: `SELECT ${checks.map((_, at) => `c${at}`).join(', ')}\n${sql}`, checks };
}
