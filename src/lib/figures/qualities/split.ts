import { spansArms } from '../../cube/selection.ts';
import { isNumber, missing, type Cell } from '../../data/missing.ts';
import { besideHidden } from '../../disclosure/hide-across.ts';
import { split as splitSql } from '../../engine/questions/split.ts';
import { m } from '../../paraglide/messages.js';
import { selectionOf } from '../../state/fit.ts';
import type { View } from '../../state/view.ts';
import type { FigureContext } from '../context.ts';
import { splitLevels } from '../split-levels.ts';
import type { Mentions } from './mentions.ts';
import { qualityRows, type MentionRow, type QualityRow } from './rows.ts';

/** Qualities of one level, drawn in a panel of their own. */
export interface QualitiesPanel {
  readonly level: string;
  readonly label: string;
  readonly rows: readonly QualityRow[];
}

/** The qualities with a panel for each level of a second way of grouping. */
export interface QualitiesSplit {
  readonly panels: readonly QualitiesPanel[];
  readonly rows: readonly QualityRow[];
  /** Whether a panel may have families of both arms, so that there is a difference to show. */
  readonly compares: boolean;
  readonly sql: string;
  readonly title: (plain: string) => string;
  /** @param summary of the rows of one panel. */
  readonly summary: (summary: (rows: readonly QualityRow[]) => string[]) => string[];
}

const HIDDEN = missing('hidden');
const NOTHING = { share: HIDDEN, low: HIDDEN, high: HIDDEN };
const gone = (row: QualityRow): QualityRow => ({
  ...row,
  groups: row.groups.map((one) => ({ ...one, ...NOTHING, k: HIDDEN, n: HIDDEN })),
  arms: withoutDifference(row.arms, true)
});
function withoutDifference(arms: QualityRow['arms'], all = false): QualityRow['arms'] {
  const none = { difference: HIDDEN, low: HIDDEN, high: HIDDEN, p: HIDDEN };
  const counts = all ? { nOther: HIDDEN, nReference: HIDDEN } : {};
  return { ...arms, ...none, adjusted: HIDDEN, holm: HIDDEN, ...counts };
}
const fewest = (one: Cell, other: Cell): Cell =>
  isNumber(one) && isNumber(other) ? Math.min(one, other) : isNumber(one) ? other : one;

/** One quality in all panels: what is hidden of a group, or of a difference, in one alone takes the next smallest along. */
function hideAcross(parts: readonly QualityRow[]): QualityRow[] {
  const groups = [...new Set(parts.flatMap((row) => row.groups.map(({ group }) => group)))];
  const without = new Map<MentionRow, MentionRow>();
  for (const group of groups) {
    const own = parts.flatMap((row) => row.groups.filter((one) => one.group === group));
    const counted = besideHidden(own.map(({ n }) => ({ n, mean: n })));
    const named = besideHidden(own.map(({ n, k }) => ({ n, mean: k })));
    for (const at of [named, counted])
      if (at !== undefined)
        without.set(own[at]!, {
          ...{ ...own[at]!, ...NOTHING, k: HIDDEN },
          ...(at === counted ? { n: HIDDEN } : {})
        });
  }
  const beside = besideHidden(
    parts.map(({ arms }) => ({
      n: fewest(arms.nOther, arms.nReference),
      mean: arms.difference
    }))
  );
  return parts.map((row, at) => ({
    ...row,
    groups: row.groups.map((one) => without.get(one) ?? one),
    arms: at === beside ? withoutDifference(row.arms) : row.arms
  }));
}

/**
 * Splits the qualities of a fitted view by its `facet`: the numbers of a panel are those of a filter
 * by its level, but for those hidden because another panel's would follow from them.
 * @param order of the qualities, the same in all panels.
 */
export function splitQualities(
  context: FigureContext,
  mentionsOf: (view: View) => Mentions,
  order: readonly string[]
): QualitiesSplit {
  const { view } = context;
  const { study } = context.dataset.package;
  const { dimension, levels } = splitLevels(context);
  const asked = levels.map((one) => ({ ...one, mentions: mentionsOf(one.view) }));
  const all = asked.map(({ level, view, mentions, hidden }) =>
    qualityRows(study, mentions, view).map((row) => ({
      ...(hidden ? gone(row) : row),
      facet: level
    }))
  );
  const across = new Map(
    order.map((quality) => [
      quality,
      hideAcross(all.flatMap((rows) => rows.filter((row) => row.quality === quality)))
    ])
  );
  const panels = asked.map(({ level, label }): QualitiesPanel => ({
    ...{ level, label },
    rows: order.flatMap((quality) => across.get(quality)!.filter(({ facet }) => facet === level))
  }));
  return {
    panels,
    rows: panels.flatMap(({ rows }) => rows),
    compares:
      view.facet !== 'arm' &&
      levels.some((one) => spansArms(study, selectionOf(one.view, study).sites)),
    sql: splitSql(asked.map(({ level, mentions }) => ({ level, sql: mentions.sql }))),
    title: (title) => m.split_title({ title, dimension }),
    summary(summary) {
      const said = panels.map(({ label: level, rows }) => ({ level, own: summary(rows) }));
      const common = (said[0]?.own ?? []).filter((one) =>
        said.every(({ own }) => own.includes(one))
      );
      return [
        m.split_said({ dimension }),
        ...said.flatMap(({ level, own }) =>
          own.filter((one) => !common.includes(one)).map((chart) => m.split_chart({ level, chart }))
        ),
        ...common
      ];
    }
  };
}
