import type { Question } from '../../cube/cube.ts';
import { GROUPINGS } from '../../cube/selection.ts';
import type { Records } from '../../data/study.ts';
import { id, list } from '../sql.ts';

/**
 * How questions of records speak of families, whose table they call `member` and whose sites `site`:
 * a column of theirs, their group, and the conditions of the filters. Ids are compared as text,
 * because a column may hold them as numbers.
 */
export function members({ families }: Pick<Records, 'families'>, { by, filters }: Question) {
  const member = (column: string) => `CAST(member.${id(column)} AS VARCHAR)`;
  return {
    member,
    group: GROUPINGS.some((grouping) => grouping === by) ? `site.${by}` : member(by),
    conditions: Object.entries(filters).map(
      ([axis, levels]) => `${member(axis === 'site' ? families.site : axis)} IN ${list(levels)}`
    )
  };
}
