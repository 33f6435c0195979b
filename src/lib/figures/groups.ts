import { armStyle, seriesStyle, type SeriesStyle } from '../charts/series.ts';
import { groupOf, GROUPINGS } from '../cube/selection.ts';
import type { Grouping, Study } from '../data/study.ts';
import { labelOf, words } from '../format.ts';

/** A group of families as figures show it. */
export interface Group {
  readonly id: string;
  readonly label: string;
  /** The label, with the arm where the grouping does not already say it. */
  readonly fullLabel: string;
  readonly style: SeriesStyle;
}

/** @returns the grouping of that name: sites, arms, phases or a characteristic of families. @throws when there is none. */
export function groupingOf(study: Study, by: string): Grouping {
  const known = GROUPINGS.find((grouping) => grouping === by);
  const found = known ? study[known] : study.dimensions.find(({ id }) => id === by);
  if (!found) throw new Error(`The study has no grouping "${by}"`);
  return found;
}

/** @returns the arm that a group lies in whole: its own, its site's, or that of all sites of its phase. */
function armOf(study: Study, by: string, group: string): string | undefined {
  if (by === 'arm') return group;
  if (by !== 'site' && by !== 'phase') return undefined;
  const sites = study.site.levels.filter(({ id }) => groupOf(study, by, id) === group);
  return sites.every(({ arm }) => arm === sites[0]?.arm) ? sites[0]?.arm : undefined;
}

/** @returns a style for each of these groups: where all lie within arms, hue says the arm, dash and shape the place. */
export function groupStyles(study: Study, by: string, groups: readonly string[]): SeriesStyle[] {
  const others = study.arm.levels.map(({ id }) => id).filter((id) => id !== study.arm.reference);
  const order = [study.arm.reference, ...others];
  const arms = groups.map((group) => armOf(study, by, group));
  if (others.length === 0 || arms.includes(undefined))
    return groups.map((_, at) => seriesStyle(at));
  return arms.map((arm, at) => {
    const place = arms.slice(0, at).filter((one) => one === arm).length;
    return armStyle(order.indexOf(arm ?? ''), place, order.length);
  });
}

/** Groups of a grouping in the study's order, each with a style that does not change when others are filtered away. */
export function groupsWithStyle(study: Study, by: string): Group[] {
  const { levels } = groupingOf(study, by);
  const ids = levels.map(({ id }) => id);
  const styles = groupStyles(study, by, ids);
  return levels.map((level, index) => {
    const label = words(level.label);
    const style = styles[index] ?? seriesStyle(index);
    if (by !== 'site' || study.arm.levels.length < 2)
      return { id: level.id, label, fullLabel: label, style };
    const arm = groupOf(study, 'arm', level.id);
    if (!arm) return { id: level.id, label, fullLabel: label, style };
    return {
      ...{ id: level.id, label, style },
      fullLabel: `${label} · ${labelOf(study.arm.levels, arm)}`
    };
  });
}
