import { isNumber, missing } from '../../data/missing.ts';
import { besideHidden } from '../../disclosure/hide-across.ts';
import { split as splitSql } from '../../engine/questions/split.ts';
import { reasonText } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import type { View } from '../../state/view.ts';
import type { FigureContext } from '../context.ts';
import type { DrawnGroups } from '../focus.ts';
import { splitLevels, type SplitOne } from '../split-levels.ts';
import type { TrajectoryRow } from './rows.ts';
import { closingSentences, groupSentences } from './summary.ts';

/** Families of one level, drawn in a panel of their own. */
export interface SplitPanel extends SplitOne {
  readonly rows: readonly TrajectoryRow[];
}

/** The trajectory with a panel for each level of a second way of grouping. */
export interface Split {
  readonly panels: readonly SplitPanel[];
  readonly rows: readonly TrajectoryRow[];
  readonly sql: string;
  readonly title: (plain: string) => string;
  readonly summary: (drawn: DrawnGroups) => string[];
}

const HIDDEN = missing('hidden');
const startOf = ({ nStart }: TrajectoryRow) => (nStart === undefined ? {} : { nStart });
const hidden = (row: TrajectoryRow): TrajectoryRow => ({
  ...{ ...row, n: HIDDEN, mean: HIDDEN, sd: HIDDEN, low: HIDDEN, high: HIDDEN, status: 'hidden' },
  ...(row.nStart === undefined ? {} : { nStart: HIDDEN })
});

/** Numbers of the same group, measure and time point in all panels; one hidden alone takes the next smallest along. */
function hideAcross(rows: TrajectoryRow[]): TrajectoryRow[] {
  const whole = new Map<string, TrajectoryRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.measure, row.group, row.wave]);
    whole.set(key, [...(whole.get(key) ?? []), row]);
  }
  const gone = new Set<TrajectoryRow>();
  const unstarted = new Set<TrajectoryRow>();
  for (const parts of whole.values()) {
    const beside = besideHidden(parts);
    if (beside !== undefined) gone.add(parts[beside]!);
    // How many were seen at the start stands in the rows of later time points, too.
    const starts = parts.flatMap(({ nStart: n }) => (n === undefined ? [] : [{ n, mean: n }]));
    const start = starts.length === parts.length ? besideHidden(starts) : undefined;
    if (start !== undefined) unstarted.add(parts[start]!);
  }
  return rows.map((row) => {
    const shown = gone.has(row) ? { ...hidden(row), ...startOf(row) } : row;
    return unstarted.has(row) ? { ...shown, nStart: HIDDEN } : shown;
  });
}

/**
 * Splits the trajectory of a fitted view by its `facet`: the numbers of a panel are those of a filter
 * by its level, but for those hidden because another panel's would follow from them.
 */
export function splitTrajectory(
  context: FigureContext,
  rowsOf: (view: View) => readonly TrajectoryRow[],
  sqlOf: (view: View) => string
): Split {
  const { view } = context;
  const { study } = context.dataset.package;
  const { dimension, levels } = splitLevels(context);
  const rows = hideAcross(
    levels.flatMap(({ level, view, hidden: isHidden }) =>
      rowsOf(view)
        .map((row) => ({ ...row, facet: level }))
        .map((row) => (isHidden ? hidden(row) : row))
    )
  );
  const panels = levels.map(({ level, label, families }): SplitPanel => {
    const own = rows.filter(({ facet }) => facet === level);
    const reason = own.map(({ mean }) => mean).find((mean) => !isNumber(mean));
    const none = !own.some(({ mean }) => isNumber(mean));
    return {
      ...{ level, label, rows: own },
      ...(families === undefined ? {} : { families }),
      ...(none
        ? { why: reasonText(reason && !isNumber(reason) ? reason.missing : 'no-families') }
        : {})
    };
  });
  return {
    panels,
    rows,
    sql: splitSql(levels.map(({ level, view }) => ({ level, sql: sqlOf(view) }))),
    title: (title) => m.split_title({ title, dimension }),
    summary(drawn) {
      if (!rows.length) return [m.figure_nothing()];
      const named = ({ label: level }: SplitPanel) =>
        drawn.focused.map(({ id, fullLabel }) => ({
          id,
          fullLabel: m.split_group({ group: fullLabel, level })
        }));
      const said = panels.flatMap((panel) =>
        panel.why === undefined
          ? groupSentences(panel.rows, study, view, named(panel))
          : [m.split_nothing({ level: panel.label, why: panel.why })]
      );
      return [m.split_said({ dimension }), ...said, ...closingSentences(rows, study, view, drawn)];
    }
  };
}
