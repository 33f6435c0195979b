import type { Question } from '../../cube/cube.ts';
import type { Study } from '../../data/study.ts';
import { id, list } from '../sql.ts';
import { members } from './members.ts';

/**
 * Asks for the scores of single families on one measure: a row for each family and wave, with
 * `family`, `site`, `group`, `wave` and `score`. It stands inside the questions asked of records.
 * Blank scores, and families whose group is blank, are left out.
 * @param waves ids of those asked for.
 * @throws Error where the study has no records.
 */
export function familyScores(
  { records }: Pick<Study, 'records'>,
  question: Question,
  waves: readonly string[],
  measure: string
): string {
  if (!records) throw new Error('The study has no records');
  const { families, scores } = records;
  const { member, group, conditions: filtered } = members(records, question);
  const wave = `CAST(score.${id(scores.wave)} AS VARCHAR)`;
  const score = `score.${id(measure)}`;
  const conditions = [
    ...filtered,
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
