import { formatView, parseView } from '../state/view.ts';

/** What of a figure is shown at a step. */
export interface Moment {
  /** The view as the query of an address. */
  readonly view: string;
  /** How many of the groups are shown, in their order. */
  readonly groups: number;
}

/**
 * The moments in which a figure is built up: group by group, and where the saved view shows
 * changes of scores, the scores before them. The last one is the saved view, whole.
 * @param saved the view as the query of an address.
 * @param groups that the figure draws in full; 0 where it has none.
 * @param scores whether it draws scores over time.
 */
export function momentsOf(saved: string, groups: number, scores: boolean): Moment[] {
  const { view } = parseView(saved);
  const before = scores && view.show === 'change';
  const first = before ? formatView({ ...view, show: 'score' }) : saved;
  const built = Array.from({ length: Math.max(groups, 1) }, (_, at) => ({
    view: first,
    groups: groups && at + 1
  }));
  return before ? [...built, { view: saved, groups }] : built;
}
