import { seriesStyle, type SeriesStyle } from '../charts/series.ts';
import { groupOf, type By } from '../cube/selection.ts';
import type { Study } from '../data/study.ts';
import { words } from '../format.ts';

/** A group of families as figures show it. */
export interface Group {
  readonly id: string;
  readonly label: string;
  /** The label, with the arm where the grouping does not already say it. */
  readonly fullLabel: string;
  readonly style: SeriesStyle;
}

/**
 * Groups of a grouping in the study's order, each with a style that does not change when others
 * are filtered away. Sites of the reference arm and of other arms take styles from opposite
 * ends, so that two sites in the same arm never look more different than two arms do.
 */
export function groupsWithStyle(study: Study, by: By): Group[] {
  const armLabel = (id: string) => {
    const arm = study.arm.levels.find((level) => level.id === id);
    return arm ? words(arm.label) : id;
  };
  const inArm = (arm: string) => study.site.levels.filter((site) => site.arm === arm);
  return study[by].levels.map((level, index) => {
    const label = words(level.label);
    if (by !== 'site') return { id: level.id, label, fullLabel: label, style: seriesStyle(index) };
    const arm = groupOf(study, 'arm', level.id);
    const place = inArm(arm).findIndex((site) => site.id === level.id);
    const armIndex = study.arm.levels.findIndex((candidate) => candidate.id === arm);
    return {
      id: level.id,
      label,
      fullLabel: `${label} · ${armLabel(arm)}`,
      style: seriesStyle(armIndex + place * study.arm.levels.length)
    };
  });
}
