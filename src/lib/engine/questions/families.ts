import type { Question } from '../../cube/cube.ts';
import { GROUPINGS } from '../../cube/selection.ts';
import type { Study } from '../../data/study.ts';
import { id, list } from '../sql.ts';

/**
 * Asks for the scores of single families on one measure: a row for each family and wave, with
 * `family`, `site`, `group`, `wave` and `score`. It stands inside the questions asked of records.
 * Blank scores, and families whose group is blank, are left out. Ids are compared as text,
 * because a column may hold them as numbers.
 * @param waves ids of those asked for.
 * @throws Error where the study has no records.
 */
export function familyScores(
  { records }: Pick<Study, 'records'>,
  { by, filters }: Question,
  waves: readonly string[],
  measure: string
): string {
  if (!records) throw new Error('The study has no records');
  const { families, scores } = records;
  const member = (column: string) => `CAST(member.${id(column)} AS VARCHAR)`;
  const wave = `CAST(score.${id(scores.wave)} AS VARCHAR)`;
  const score = `score.${id(measure)}`;
  const group = GROUPINGS.some((grouping) => grouping === by) ? `site.${by}` : member(by);
  const conditions = [
    ...Object.entries(filters).map(
      ([axis, levels]) => `${member(axis === 'site' ? families.site : axis)} IN ${list(levels)}`
    ),
    `${wave} IN ${list(waves)}`,
    `${group} IS NOT NULL`,
    `${score} IS NOT NULL`
  ];
  return `\
SELECT
  ${member(families.id)} AS family,
  site.site,
  ${group} AS "group",
  ${wave} AS wave,
  CAST(${score} AS DOUBLE) AS score
FROM ${id(families.table)} AS member
JOIN study.site ON site.site = ${member(families.site)}
JOIN ${id(scores.table)} AS score ON score.${id(scores.id)} = member.${id(families.id)}
WHERE ${conditions.join('\n  AND ')}`;
}
