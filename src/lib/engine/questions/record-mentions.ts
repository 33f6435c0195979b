import type { Question } from '../../cube/cube.ts';
import { GROUPINGS } from '../../cube/selection.ts';
import { qualitiesOf } from '../../data/qualities-of.ts';
import type { Study } from '../../data/study.ts';
import { id, list } from '../sql.ts';

/** How many interviewed families of one group mentioned a quality. */
export interface RecordMentionsRow {
  readonly quality: string;
  readonly group: string;
  readonly k: number;
  readonly n: number;
  readonly share: number;
}

/**
 * Asks for mentions in records: a row for each quality and group with families interviewed.
 * @throws Error where the study has no records of mentions.
 */
export function recordMentions(
  study: Pick<Study, 'records' | 'qualities'>,
  { by, filters }: Question
): string {
  const { records } = study;
  if (!records?.mentions) throw new Error('The study has no records of mentions');
  const { families, mentions } = records;
  const member = (column: string) => `CAST(member.${id(column)} AS VARCHAR)`;
  const group = GROUPINGS.some((grouping) => grouping === by) ? `site.${by}` : member(by);
  const conditions = Object.entries(filters).map(
    ([axis, levels]) => `${member(axis === 'site' ? families.site : axis)} IN ${list(levels)}`
  );
  return `\
-- Families that mention each quality of their practitioner, k of n interviewed, by ${by}.
WITH mentioned AS (
  UNPIVOT ${id(mentions.table)}
  ON ${qualitiesOf(study, 'mentions')
    .map((quality) => id(quality.id))
    .join(', ')}
  INTO NAME quality VALUE mention
)
SELECT
  quality.quality,
  ${group} AS "group",
  count(*) FILTER (mentioned.mention) AS k,
  count(*) AS n,
  count(*) FILTER (mentioned.mention) / count(*) AS share
FROM mentioned
JOIN ${id(families.table)} AS member ON member.${id(families.id)} = mentioned.${id(mentions.id)}
JOIN study.site ON site.site = ${member(families.site)}
JOIN study.quality ON quality.quality = mentioned.quality
WHERE ${[`${group} IS NOT NULL`, ...conditions].join('\n  AND ')}
GROUP BY quality.quality, quality.position, "group"
ORDER BY quality.position, "group"`;
}
