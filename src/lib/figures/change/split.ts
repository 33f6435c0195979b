import type { Cube } from '../../cube/cube.ts';
import { isNumber, missing } from '../../data/missing.ts';
import { split as splitSql } from '../../engine/questions/split.ts';
import { reasonText } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import type { View } from '../../state/view.ts';
import type { FigureContext } from '../context.ts';
import { splitLevels, type SplitOne } from '../split-levels.ts';
import type { ArmsRow } from './arms.ts';
import type { BaselineRow } from './baseline.ts';
import type { EndsOf } from './csv.ts';
import {
  hideArms,
  hideBaseline,
  hideChange,
  sameOf,
  withoutArms,
  withoutBaseline,
  withoutChange
} from './hide-parts.ts';
import { changePart } from './part.ts';
import type { ChangeRow } from './rows.ts';

/** Change of the families of one level. */
export interface ChangePanel extends SplitOne {
  readonly rows: readonly ChangeRow[];
  readonly compared?: readonly ArmsRow[];
}

/** The figure of change with a panel for each level of a second way of grouping. */
export interface ChangeSplit {
  readonly panels: readonly ChangePanel[];
  readonly rows: readonly ChangeRow[];
  readonly compared: readonly ArmsRow[];
  readonly baseline: () => readonly BaselineRow[];
  readonly ends: () => Promise<EndsOf>;
  /** Asks records; a release has another question. */
  readonly sql: () => string;
  readonly title: (plain: string) => string;
  /** @param summary of one panel. */
  readonly summary: (summary: (panel: ChangePanel) => string[]) => string[];
}

const HIDDEN = missing('hidden');

/**
 * Splits the change of a fitted view by its `facet`: the numbers of a panel are those of a filter by
 * its level, but for those hidden because another panel's would follow from them.
 */
export function splitChange(
  context: FigureContext,
  cube: Cube,
  sqlOf: (view: View) => string
): ChangeSplit {
  const { dimension, levels } = splitLevels(context);
  const parts = levels.map((one) => ({ ...one, part: changePart(context, cube, one.view) }));
  type Part = (typeof parts)[number];
  /** Rows of all panels, each with its level, and without numbers where so few families are of it. */
  const ofAll = <Row extends object>(
    rowsOf: (part: Part['part']) => readonly Row[],
    without: (row: Row) => Row
  ) =>
    parts.flatMap(({ level, hidden, part }) =>
      rowsOf(part).map((row) => ({ ...(hidden ? without(row) : row), facet: level }))
    );
  const rows = hideChange(ofAll(({ rows }) => rows, withoutChange));
  const compared = hideArms(ofAll((part) => part.compared ?? [], withoutArms));
  const own = <Row extends { readonly facet?: string }>(level: string, all: readonly Row[]) =>
    all.filter(({ facet }) => facet === level);
  const panels = parts.map(({ level, label, families, part }): ChangePanel => {
    const mine = own(level, rows);
    const ways = mine.flatMap(({ completers, available }) => [completers, available]);
    const values = ways.map(({ change }) => change.value);
    const reason = values.find((value) => !isNumber(value));
    return {
      ...{ level, label, rows: mine },
      ...(part.compared && { compared: own(level, compared) }),
      ...(families === undefined ? {} : { families }),
      ...(values.some(isNumber)
        ? {}
        : { why: reasonText(reason && !isNumber(reason) ? reason.missing : 'no-families') })
    };
  });
  /** Whether a row stands without numbers that its own panel alone would have. */
  const isGone = (of: Pick<ChangeRow, 'facet' | 'measure' | 'group' | 'wave'>) =>
    rows.some(
      (row) =>
        row.facet === of.facet &&
        sameOf(row) === sameOf(of) &&
        !isNumber(row.completers.change.value) &&
        row.completers.change.value.missing === 'hidden'
    );
  return {
    panels,
    rows,
    compared,
    baseline: () =>
      hideBaseline(
        ofAll((part) => part.baseline(), withoutBaseline).map((row) =>
          // Those seen again are the families whose change it is.
          isGone(row) ? withoutBaseline(row) : row
        )
      ),
    async ends() {
      const found = new Map<string | undefined, EndsOf>();
      for (const { level, part } of parts) found.set(level, await part.ends());
      return (of) =>
        isGone(of)
          ? { least: HIDDEN, greatest: HIDDEN }
          : (found.get(of.facet)?.(of) ?? { least: HIDDEN, greatest: HIDDEN });
    },
    sql: () => splitSql(levels.map(({ level, view }) => ({ level, sql: sqlOf(view) }))),
    title: (title) => m.split_title({ title, dimension }),
    summary(summary) {
      const drawn = panels.filter(({ why }) => why === undefined);
      const said = drawn.map((panel) => ({ level: panel.label, own: summary(panel) }));
      const common = (said[0]?.own ?? []).filter((one) =>
        said.every(({ own }) => own.includes(one))
      );
      return [
        m.split_said({ dimension }),
        ...said.flatMap(({ level, own }) =>
          own.filter((one) => !common.includes(one)).map((chart) => m.split_chart({ level, chart }))
        ),
        ...panels.flatMap(({ label: level, why }) =>
          why === undefined ? [] : [m.split_nothing({ level, why })]
        ),
        ...common
      ];
    }
  };
}
