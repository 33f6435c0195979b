import { cellLayout, type Summed } from '../../src/lib/cube/cell-layout.ts';
import type { Axis } from '../../src/lib/cube/cells.ts';
import type { Question } from '../../src/lib/cube/cube.ts';
import { GROUPINGS, groupOf } from '../../src/lib/cube/selection.ts';
import type { DataPackage, Resource } from '../../src/lib/data/package.ts';
import type { Study } from '../../src/lib/data/study.ts';
import { recordMentions } from '../../src/lib/engine/questions/record-mentions.ts';
import { recordScores } from '../../src/lib/engine/questions/record-scores.ts';
import { id, list, text } from '../../src/lib/engine/sql.ts';

const TYPES = { string: 'VARCHAR', integer: 'INTEGER', number: 'DOUBLE', boolean: 'BOOLEAN' };

/** Makes a table of the CSV file that was registered under the resource's path. */
export function tableFromCsv({ name, path, schema }: Resource): string {
  const columns = schema.fields.map((field) => `${text(field.name)}: ${text(TYPES[field.type])}`);
  return `CREATE TABLE ${id(name)} AS
    SELECT * FROM read_csv(${text(path)}, header = true, auto_detect = false,
      columns = {${columns.join(', ')}})`;
}

const facetCounts = (
  axes: readonly Axis[],
  { filters }: Question,
  {
    from,
    families,
    holds
  }: {
    from: string;
    families: string;
    holds: (axis: Axis, levels: readonly string[]) => string;
  },
  column: (axis: Axis) => string
) =>
  axes
    .map((counted) => {
      const conditions = axes.flatMap((axis) => {
        const levels = filters[axis.id];
        return levels && axis !== counted ? [holds(axis, levels)] : [];
      });
      return `SELECT ${text(counted.id)} AS axis, CAST(${column(counted)} AS VARCHAR) AS level,
        ${families} AS n FROM ${from} WHERE ${['true', ...conditions].join(' AND ')} GROUP BY 2`;
    })
    .join('\nUNION ALL\n');

/** What figures and facets ask of the records on a change of filter, as the site's own SQL. */
export function onRecords(
  { study }: DataPackage,
  axes: readonly Axis[],
  question: Question
): string[] {
  const { families } = study.records!;
  const column = (axis: Axis) => id(axis.id === 'site' ? families.site : axis.id);
  return [
    recordScores(study, question, {
      measures: study.measures.map((measure) => measure.id),
      waves: study.wave.levels.map((wave) => wave.id)
    }),
    recordMentions(study, question),
    facetCounts(
      axes,
      question,
      {
        from: id(families.table),
        families: 'count(*)',
        holds: (axis, levels) => `CAST(${column(axis)} AS VARCHAR) IN ${list(levels)}`
      },
      column
    )
  ];
}

/** The same of the cells, in the table that `cells` makes: all of their sums by group, and facets. */
export function onCells(
  study: Study,
  axes: readonly Axis[],
  summed: Summed,
  question: Question
): string[] {
  const column = (axis: Axis) => `code_${axes.indexOf(axis)}`;
  const holds = (axis: Axis, levels: readonly string[]) =>
    `${column(axis)} IN (${levels.map((level) => axis.levels.indexOf(level)).join(', ') || 'NULL'})`;
  const grouping = GROUPINGS.find((one) => one === question.by);
  const by = axes.find((axis) => axis.id === (grouping ? 'site' : question.by))!;
  const groups = by.levels.map((level, code) => {
    const group = grouping ? groupOf(study, grouping, level) : level;
    return ` WHEN ${code} THEN ${text(group)}`;
  });
  const conditions = axes.flatMap((axis) => {
    const levels = question.filters[axis.id];
    return levels ? [holds(axis, levels)] : [];
  });
  const sums = Array.from({ length: cellLayout(summed).width }, (_, at) => `sum(value_${at})`);
  return [
    `SELECT CASE ${column(by)}${groups.join('')} END AS "group", ${sums.join(', ')}
      FROM cells WHERE ${['true', ...conditions].join(' AND ')} GROUP BY 1`,
    facetCounts(axes, question, { from: 'cells', families: 'sum(value_0)', holds }, column)
  ];
}
