import { isNumber, type Cell } from '../data/missing.ts';
import { hideParts, thresholdOf } from '../disclosure/threshold.ts';
import { labelOf, words } from '../format.ts';
import { questionOf } from '../state/fit.ts';
import { panelsOf, type Panel } from '../state/panels.ts';
import type { FigureContext } from './context.ts';
import { groupingOf } from './groups.ts';

/** A level with what is said of it in its panel. */
export interface SplitOne {
  readonly level: string;
  readonly label: string;
  /** Families of it; absent where figures are published, which do not say it. */
  readonly families?: Cell;
  /** Why nothing is drawn of it. */
  readonly why?: string;
}

/** A level that has a panel of its own. */
export interface SplitLevel extends Panel {
  readonly label: string;
  /** Families of it; absent where figures are published, which do not say it. */
  readonly families?: Cell;
  /** Whether it has so few families that nothing of it is shown, or another would follow from it. */
  readonly hidden: boolean;
}

/** What figures of a fitted view are split by, and its levels in view. */
export function splitLevels({ view, cube, dataset }: FigureContext): {
  readonly dimension: string;
  readonly levels: readonly SplitLevel[];
} {
  const { study } = dataset.package;
  const { label, levels } = groupingOf(study, view.facet);
  const panels = panelsOf(view, study);
  const counts = cube
    ? hideParts(
        panels.map((panel) =>
          cube.sums(questionOf(panel.view, study)).reduce((sum, { families }) => sum + families, 0)
        ),
        thresholdOf(study, view.threshold)
      )
    : [];
  return {
    dimension: words(label),
    levels: panels.map((panel, at) => {
      const families = counts[at];
      const named = { ...panel, label: labelOf(levels, panel.level) };
      if (families === undefined) return { ...named, hidden: false };
      return { ...named, families, hidden: !isNumber(families) && families.missing === 'hidden' };
    })
  };
}
