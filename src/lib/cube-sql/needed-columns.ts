import { columnOfAxis } from '../cube/selection.ts';
import { columnsOf, sourceTable } from './columns.ts';
import type { CubeAsk } from './cube-ask.ts';
import type { CubeProblem } from './cube-problem.ts';
import { DIALECTS } from './dialect.ts';

/** A column of the source that the SQL reads, which must hold numbers where `number` says so. */
export interface NeededColumn {
  readonly table: string;
  readonly column: string;
  readonly number: boolean;
}

/** Types of the columns of a source, by table; a table that is not there is not among them. */
export type SourceTypes = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Columns that the SQL of a cube reads. */
export function neededColumns(ask: CubeAsk): NeededColumn[] {
  const { study, axes, measures } = ask;
  const { families, scores, mentions, ratings, wide } = study.records!;
  const members = columnsOf(ask, DIALECTS.standard, families.table);
  const placed = axes.map(({ id }) => columnOfAxis(study, id)).filter(members.has);
  const of = (table: string, columns: readonly string[], number = false) =>
    columns.map((column) => ({ table: sourceTable(ask, table), column, number }));
  const measured = (measure: string) => measures.some(({ id }) => id === measure);
  return [
    ...of(families.table, [families.id, ...placed]),
    ...(wide
      ? [
          ...of(wide.table, [wide.id]),
          ...of(
            wide.table,
            wide.columns.filter((one) => measured(one.measure)).map(({ column }) => column),
            true
          )
        ]
      : [
          ...of(scores.table, [scores.id, scores.wave]),
          ...of(
            scores.table,
            measures.map(({ id }) => id),
            true
          )
        ]),
    ...(mentions && ask.mentions.length ? of(mentions.table, [mentions.id, ...ask.mentions]) : []),
    ...(ratings && ask.ratings.length
      ? [...of(ratings.table, [ratings.id]), ...of(ratings.table, ask.ratings, true)]
      : [])
  ];
}

const NUMERIC =
  /^(tiny|small|big|huge|u|utiny|usmall|ubig|uhuge)?int(eger)?\d*$|^(decimal|numeric|float|double|real|number|byte|short|long)/i;

/** What of the columns that are needed a source lacks, or has in a type that cannot be summed. */
export function sourceProblems(needed: readonly NeededColumn[], types: SourceTypes): CubeProblem[] {
  const missing = new Set(needed.map(({ table }) => table).filter((table) => !types.has(table)));
  return [
    ...[...missing].map((where): CubeProblem => ({ rule: 'table-missing', where })),
    ...needed.flatMap(({ table, column, number }): CubeProblem[] => {
      if (missing.has(table)) return [];
      const [where, found] = [`${table}.${column}`, types.get(table)!.get(column)];
      if (found === undefined) return [{ rule: 'column-missing', where }];
      if (!number || NUMERIC.test(found)) return [];
      return [{ rule: 'column-type', where, found, expected: 'a number' }];
    })
  ];
}
