import { own } from '#lib/data/own.ts';
import type { Study } from '#lib/data/study.ts';
import { labelOf, words } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import type { View } from '#lib/state/view.ts';

/** A filter in use, and what is asked for without it. */
export interface Chip {
  readonly key: string;
  readonly axis: string;
  readonly level: string;
  readonly off: Partial<View>;
}

const AXES = ['site', 'arm', 'phase', 'wave'] as const;

/** Filters in use, each level on its own, in the order of the filters. */
export function chipsOf(study: Study, view: View): Chip[] {
  const without = (chosen: readonly string[], level: string) =>
    chosen.filter((other) => other !== level);
  return [
    ...AXES.flatMap((axis) =>
      view[axis].map((level) => ({
        key: `${axis} ${level}`,
        axis: words(study[axis].label),
        level: labelOf(study[axis].levels, level),
        off: { [axis]: without(view[axis], level) }
      }))
    ),
    ...study.dimensions.flatMap((dimension) =>
      (own(view.f, dimension.id) ?? []).map((level, _, all) => ({
        key: `${dimension.id} ${level}`,
        axis: words(dimension.label),
        level: labelOf(dimension.levels, level),
        off: { f: { ...view.f, [dimension.id]: without(all, level) } }
      }))
    ),
    ...view.measure.map((level) => ({
      key: `measure ${level}`,
      axis: m.explore_measures(),
      level: labelOf(study.measures, level),
      off: { measure: without(view.measure, level) }
    }))
  ];
}
