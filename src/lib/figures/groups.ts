import { seriesStyle, type SeriesStyle } from '../charts/series.ts';
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

/**
 * Groups of a grouping in the study's order, each with a style that does not change when others
 * are filtered away. Sites of the reference arm and of other arms take styles from opposite
 * ends, so that two sites in the same arm never look more different than two arms do.
 */
export function groupsWithStyle(study: Study, by: string): Group[] {
  const inArm = (arm: string) => study.site.levels.filter((site) => site.arm === arm);
  return groupingOf(study, by).levels.map((level, index) => {
    const label = words(level.label);
    if (by !== 'site') return { id: level.id, label, fullLabel: label, style: seriesStyle(index) };
    const arm = groupOf(study, 'arm', level.id);
    if (!arm) return { id: level.id, label, fullLabel: label, style: seriesStyle(index) };
    const place = inArm(arm).findIndex((site) => site.id === level.id);
    const armIndex = study.arm.levels.findIndex((candidate) => candidate.id === arm);
    return {
      id: level.id,
      label,
      fullLabel:
        arm && study.arm.levels.length > 1 ? `${label} · ${labelOf(study.arm.levels, arm)}` : label,
      style: seriesStyle(armIndex + place * study.arm.levels.length)
    };
  });
}
