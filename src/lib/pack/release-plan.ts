import type { DataPackage } from '../data/package.ts';
import type { Study } from '../data/study.ts';
import { crossingsUpTo } from '../disclosure/small-groups.ts';
import { refused, type Packed, type PackProblem } from './pack-problem.ts';
import type { Policy, Role } from './policy.ts';

/** A policy set against a dataset: what of it is summed, and over which tables. */
export interface ReleasePlan {
  readonly policy: Policy;
  /** The study without what is dropped. */
  readonly study: Study;
  /** Ids of characteristics that families are grouped by, `site` first. */
  readonly axes: readonly string[];
  readonly sensitive: readonly string[];
  readonly scales: ReadonlyMap<string, readonly [number, number]>;
  /** Axes of each table in the order of importance; the total, of no axes, is the first. */
  readonly tables: readonly (readonly string[])[];
}

type Columns = ReadonlyMap<string, readonly string[]>;
const CROSSED: readonly Role[] = ['quasi', 'sensitive', 'drop'];
const SUMMED: readonly Role[] = ['measure', 'drop'];
const UNSEEN: readonly Role[] = ['direct', 'drop'];

/** Roles that a column may have by what the study, which describes records, uses it for. */
export function rolesOf({ study }: DataPackage, table: string, column: string): readonly Role[] {
  const { families, scores, mentions, ratings, wide } = study.records!;
  const ids = [families, scores, mentions, ratings, wide];
  if (ids.some((role) => role?.table === table && role.id === column)) return ['direct'];
  if (table === families.table && column === families.site) return ['quasi', 'sensitive'];
  if (table === families.table && study.dimensions.some(({ id }) => id === column)) return CROSSED;
  if (table === scores.table && column === scores.wave) return ['quasi'];
  if (!wide && table === scores.table && study.measures.some(({ id }) => id === column))
    return SUMMED;
  if (wide?.table === table && wide.columns.some((one) => one.column === column)) return SUMMED;
  const rated = table === ratings?.table && (ratings.qualities?.includes(column) ?? true);
  if (!rated && table === mentions?.table && study.qualities.some(({ id }) => id === column))
    return SUMMED;
  return UNSEEN;
}

function columnProblems(policy: Policy, dataset: DataPackage, columns: Columns): PackProblem[] {
  const problems: PackProblem[] = [];
  for (const [table, names] of columns)
    for (const column of names) {
      const [where, role] = [`${table}.${column}`, policy.columns[table]?.[column]];
      const may = rolesOf(dataset, table, column);
      const expected = may.join(', ');
      if (!role) problems.push({ rule: 'policy-column-unnamed', where, expected });
      else if (!may.includes(role))
        problems.push({ rule: 'policy-role', where, value: role, expected });
    }
  for (const [table, roles] of Object.entries(policy.columns))
    for (const column of Object.keys(roles))
      if (!columns.get(table)?.includes(column)) {
        const known = columns.get(table) ?? [...columns.keys()];
        const where = `${table}.${column}`;
        problems.push({ rule: 'policy-column-unknown', where, expected: known.join(', ') });
      }
  return problems;
}

/** Least and greatest score of a measure, where policy or description say so. */
function scaleOf(policy: Policy, { resources, study }: DataPackage, measure: string) {
  const given = policy.scales[measure];
  if (given) return given;
  const { scores, wide } = study.records!;
  const names = wide
    ? wide.columns.filter((one) => one.measure === measure).map(({ column }) => column)
    : [measure];
  const ranges = resources
    .filter(({ name }) => name === (wide ?? scores).table)
    .flatMap(({ schema }) => schema.fields.filter(({ name }) => names.includes(name)))
    .map(({ constraints }) => [constraints?.minimum, constraints?.maximum] as const);
  const [low, high] = [
    Math.min(...ranges.map(([a]) => a ?? NaN)),
    Math.max(...ranges.map(([, b]) => b ?? NaN))
  ];
  return low < high ? ([low, high] as const) : undefined;
}

/** Tables that are wanted first, and all of them, the smaller first; axes in their order. */
function tablesOf({ ways, tables, priority }: Policy, axes: readonly string[]) {
  const inOrder = (table: readonly string[]) => axes.filter((axis) => table.includes(axis));
  const crossed = crossingsUpTo(axes.length, ways).map((at) => at.map((one) => axes[one]!));
  const all = tables?.map(inOrder) ?? crossed.slice(1);
  return { first: priority.map(inOrder), all: all.sort((a, b) => a.length - b.length) };
}

/**
 * Sets a policy against a dataset of records.
 * @param columns of every file as they stand in it, described or not, by table.
 */
export function releasePlan(
  policy: Policy,
  dataset: DataPackage,
  columns: Columns
): Packed<ReleasePlan> {
  const { study } = dataset;
  const { records } = study;
  if (!records) return refused({ rule: 'no-records', where: dataset.name });
  const problems = columnProblems(policy, dataset, columns);
  const roleOf = (table: string, column: string) => policy.columns[table]?.[column];
  const kept = ({ id }: { readonly id: string }, table: string) => roleOf(table, id) !== 'drop';
  const dimensions = study.dimensions.filter(
    (one) => one.levels.length && !one.absent && kept(one, records.families.table)
  );
  const measures = study.measures.filter((one) => {
    const { wide } = records;
    const wanted = wide?.columns.filter(({ measure }) => measure === one.id);
    return wanted
      ? wanted.every(({ column }) => roleOf(wide!.table, column) === 'measure')
      : kept(one, records.scores.table);
  });
  const told = records.mentions;
  const qualities = study.qualities.filter(
    (one) =>
      told && (told.qualities?.includes(one.id) ?? true) && roleOf(told.table, one.id) === 'measure'
  );
  const axes = ['site', ...dimensions.map(({ id }) => id)];
  for (const [property, tables] of Object.entries({
    tables: policy.tables ?? [],
    priority: policy.priority
  }))
    for (const [at, table] of tables.entries())
      for (const axis of table)
        if (!axes.includes(axis))
          problems.push({
            rule: 'policy-table',
            where: `${property}[${at}]`,
            value: axis,
            expected: axes.join(', ')
          });
  const tables = tablesOf(policy, axes);
  const known = new Set(tables.all.map((table) => table.join()));
  for (const [at, table] of tables.first.entries())
    if (!known.has(table.join()))
      problems.push({
        rule: 'policy-table',
        where: `priority[${at}]`,
        value: table.join(' × '),
        expected: tables.all.map((one) => one.join(' × ')).join(', ')
      });
  const scales = new Map<string, readonly [number, number]>();
  for (const { id } of measures) {
    const scale = scaleOf(policy, dataset, id);
    if (scale) scales.set(id, scale);
    else problems.push({ rule: 'policy-scale', where: `scales.${id}` });
  }
  if (problems.length) return refused(...problems);
  const sensitive = axes.filter(
    (axis) =>
      roleOf(records.families.table, axis === 'site' ? records.families.site : axis) === 'sensitive'
  );
  const value: ReleasePlan = {
    policy,
    study: { ...study, dimensions, measures, qualities },
    axes,
    sensitive,
    scales,
    tables: [
      ...new Map([[], ...tables.first, ...tables.all].map((one) => [one.join(), one])).values()
    ]
  };
  return { ok: true, value };
}
