import type { Cell } from '../../data/missing.ts';
import { isNumber } from '../../data/missing.ts';
import { hidePatterns } from '../../disclosure/hide-patterns.ts';
import type { FamilyLineRow, PatternRow } from '../../engine/questions/family-lines.ts';
import type { AskedRecords } from '../asked-records.ts';
import type { SpreadRow } from '../distribution/rows.ts';

/** Families of a group below which no single family is drawn. */
export const FEWEST_FAMILIES = 10;

/** Families of one group with scores at just these waves. */
export interface PatternCount {
  readonly group: string;
  /** Ids of the waves, in order of time. */
  readonly waves: readonly string[];
  /** The waves asked for in order of time, `X` seen and `.` not. */
  readonly pattern: string;
  readonly families: Cell;
}

/** A family's points; nothing in it says which family it is. */
export type Line = readonly { readonly months: number; readonly score: number }[];

type Asked = Pick<AskedRecords, 'groups' | 'waves' | 'threshold'>;

/** Rows for each group and pattern that some family has, in the study's order, most waves first. */
export function patternCounts(
  answer: readonly PatternRow[],
  { groups, waves, threshold }: Asked
): PatternCount[] {
  const patternOf = (seen: readonly string[]) =>
    waves.map(({ id }) => (seen.includes(id) ? 'X' : '.')).join('');
  return groups.flatMap(({ id }) => {
    const found = answer.filter(({ group }) => group === id);
    const cells = hidePatterns(
      found.map(({ waves: seen, families }) => [patternOf(seen), families]),
      threshold
    );
    return found
      .map(({ waves: seen }, at) => ({
        group: id,
        waves: seen,
        pattern: patternOf(seen),
        families: cells[at]!
      }))
      .sort((a, b) => b.waves.length - a.waves.length || (a.pattern < b.pattern ? 1 : -1));
  });
}

/** Fewest families of a group of which single ones are drawn; not less than the threshold. */
export const fewestDrawn = ({ threshold }: Pick<Asked, 'threshold'>): number =>
  Math.max(FEWEST_FAMILIES, threshold);

/** Groups by id with fewer families than single ones may be drawn of. */
export function groupsTooSmall(answer: readonly PatternRow[], asked: Asked): string[] {
  const families = (id: string) =>
    answer.filter(({ group }) => group === id).reduce((sum, row) => sum + row.families, 0);
  return asked.groups
    .map(({ id }) => id)
    .filter((id) => families(id) > 0 && families(id) < fewestDrawn(asked));
}

/** Lines of a group's families, without the waves at which the group is hidden. */
export function linesOf(
  group: string,
  answer: readonly FamilyLineRow[],
  spread: readonly SpreadRow[],
  { waves }: Asked
): Line[] {
  const shown = waves.filter(({ id }) =>
    spread.some((row) => row.group === group && row.wave === id && isNumber(row.mean))
  );
  return answer
    .filter((row) => row.group === group)
    .map((row) =>
      shown.flatMap(({ id, months }) => {
        const score = row.scores[row.waves.indexOf(id)];
        return score === undefined ? [] : [{ months, score }];
      })
    )
    .filter((line) => line.length > 0);
}
