import { GROUPINGS } from '../../cube/selection.ts';
import { own } from '../../data/own.ts';
import type { Level } from '../../data/study.ts';
import { labelOf, list, number, words } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import type { FigureContext, TakenFigure } from '../context.ts';
import { FIGURE_KINDS } from '../figures.ts';
import { standing } from './standing.ts';
import { usedView } from './used-view.ts';

/** What of the view narrows a figure or alters its numbers, each with its name, as one sentence; none where the view has no part in it, or the link alone tells it. */
export function filtersInWords(
  { dataset, view: whole, link }: FigureContext,
  { kind, id }: Pick<TakenFigure, 'kind' | 'id'>
): string[] {
  const { study } = dataset.package;
  const view = usedView(kind, whole, study);
  const one = (axis: string, level: string) => m.explore_chip({ axis, level });
  const some = (axis: string, levels: readonly Level[], chosen: readonly string[]) =>
    chosen.length ? [one(axis, list(chosen.map((id) => labelOf(levels, id))))] : [];
  const filters = [
    ...[...GROUPINGS, 'wave' as const].flatMap((axis) =>
      some(words(study[axis].label), study[axis].levels, view[axis])
    ),
    ...study.dimensions.flatMap(({ id, label, levels }) =>
      some(words(label), levels, own(view.f, id) ?? [])
    ),
    ...some(m.explore_measures(), study.measures, view.measure),
    ...(view.who === 'completers' ? [one(m.explore_who(), m.explore_who_completers())] : []),
    ...(view.interval.includes('exact')
      ? [one(m.explore_interval(), m.explore_interval_exact())]
      : []),
    ...(view.threshold ? [one(m.threshold_label(), number(view.threshold, 'count'))] : [])
  ];
  if (filters.length) return [m.picture_filters({ filters: filters.join('; ') })];
  // A figure may have filters of its own, which are no characteristics of families.
  return own(FIGURE_KINDS, kind)?.settings && !/[?&]f\./.test(link(id))
    ? [m.picture_unfiltered()]
    : [];
}

/** What stands in for the picture where it cannot be seen: its title, what it shows with every n, and what it is not. */
export function altText({
  title,
  caveat,
  sure,
  summary,
  context
}: Pick<TakenFigure, 'title' | 'caveat' | 'sure' | 'summary' | 'context'>): string {
  const sentences = [
    `${title}.`,
    ...(sure ? [sure.said] : []),
    ...(caveat ? [caveat] : []),
    ...summary
  ];
  return [...sentences, ...standing({ context, caveat })].join(' ');
}
