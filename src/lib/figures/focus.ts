import { REST_STYLE } from '../charts/series.ts';
import type { GroupSums } from '../cube/cube.ts';
import type { FigureContext } from './context.ts';
import { groupStyles, groupsWithStyle, type Group } from './groups.ts';

/** Groups above which only some are drawn in full. */
export const MANY = 8;
/** How many, where the reader has not chosen. */
const FIRST = 4;

/** Groups of a figure: all of them, those drawn in full, and the others, which are grey. */
export interface DrawnGroups {
  readonly groups: readonly Group[];
  readonly focused: readonly Group[];
  readonly rest: readonly Group[];
}

/**
 * Ids of the groups to draw in full: those asked for that are in view, else those with most families.
 * @returns nothing where there are so few groups that all are.
 */
export function focusOf(
  found: readonly Pick<GroupSums, 'group' | 'families'>[],
  asked: readonly string[]
): string[] | undefined {
  if (found.length <= MANY) return;
  const chosen = found.filter(({ group }) => asked.includes(group));
  const most = [...found].sort((a, b) => b.families - a.families).slice(0, FIRST);
  return (chosen.length ? chosen : most).map(({ group }) => group);
}

/** @param has whether the figure has anything of a group. */
export function drawnGroups(
  { dataset, view, focus }: Pick<FigureContext, 'dataset' | 'view' | 'focus'>,
  has: (group: string) => boolean
): DrawnGroups {
  const { study } = dataset.package;
  const groups = groupsWithStyle(study, view.by).filter(({ id }) => has(id));
  if (!focus) return { groups, focused: groups, rest: [] };
  const focused = groups.filter(({ id }) => focus.includes(id));
  const styles = groupStyles(
    study,
    view.by,
    focused.map(({ id }) => id)
  );
  return {
    groups,
    focused: focused.map((group, index) => ({ ...group, style: styles[index] ?? group.style })),
    rest: groups
      .filter(({ id }) => !focus.includes(id))
      .map((group) => ({ ...group, style: REST_STYLE }))
  };
}
