import type { Question } from '../../cube/cube.ts';
import { columnOfAxis, GROUPINGS } from '../../cube/selection.ts';
import type { Records } from '../../data/study.ts';
import { id, list } from '../sql.ts';

/**
 * How questions of records speak of families, whose table they call `member` and whose sites `site`:
 * a column of theirs, their group, and the conditions of the filters. Ids are compared as text,
 * because a column may hold them as numbers.
 */
export function members(records: Records, { by, filters }: Question) {
  const column = (axis: string) => columnOfAxis({ records }, axis);
  const ofFamilies = by === 'arm' && records.families.arm !== undefined;
  const ofSites = !ofFamilies && GROUPINGS.some((grouping) => grouping === by);
  const member = (column: string) => `CAST(member.${id(column)} AS VARCHAR)`;
  return {
    member,
    group: ofSites ? `site.${by}` : member(column(by)),
    conditions: Object.entries(filters).map(
      ([axis, levels]) => `${member(column(axis))} IN ${list(levels)}`
    )
  };
}
