import type { Question } from '../../cube/cube.ts';
import { qualitiesOf } from '../../data/qualities-of.ts';
import type { Study } from '../../data/study.ts';
import { id } from '../sql.ts';
import { members } from './members.ts';

/** What is asked of a table with a column for each quality. */
interface Told {
  readonly role: 'mentions' | 'ratings';
  /** The question in words. */
  readonly about: string;
  /** Name of the rows, one a family and quality, and of what they hold. */
  readonly rows: string;
  readonly value: string;
  /** Expressions that sum the rows, each with its name. */
  readonly numbers: readonly string[];
}

/**
 * Asks what families tell of qualities: a row for each quality and group with families that tell.
 * @throws Error where the study has no such records.
 */
export function recordQualities(
  study: Pick<Study, 'records' | 'qualities'>,
  question: Question,
  { role, about, rows, value, numbers }: Told
): string {
  const told = study.records?.[role];
  if (!study.records || !told) throw new Error(`The study has no records of ${role}`);
  const { families } = study.records;
  const { member, group, conditions } = members(study.records, question);
  return `\
-- ${about}
WITH ${rows} AS (
  UNPIVOT ${id(told.table)}
  ON ${qualitiesOf(study, role)
    .map((quality) => id(quality.id))
    .join(', ')}
  INTO NAME quality VALUE ${value}
)
SELECT
  quality.quality,
  ${[`${group} AS "group"`, ...numbers].join(',\n  ')}
FROM ${rows}
JOIN ${id(families.table)} AS member ON member.${id(families.id)} = ${rows}.${id(told.id)}
JOIN study.site ON site.site = ${member(families.site)}
JOIN study.quality ON quality.quality = ${rows}.quality
WHERE ${[`${group} IS NOT NULL`, ...conditions].join('\n  AND ')}
GROUP BY quality.quality, quality.position, "group"
ORDER BY quality.position, "group"`;
}
