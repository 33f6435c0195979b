import { isNumber, missing, type Cell } from '../../data/missing.ts';
import { besideHidden } from '../../disclosure/hide-across.ts';
import type { ArmsRow, Tested } from './arms.ts';
import type { BaselineRow } from './baseline.ts';
import type { Estimate } from './cells.ts';
import type { Change, ChangeRow } from './rows.ts';

const HIDDEN = missing('hidden');
const cell = (one: Cell): Cell => (isNumber(one) ? HIDDEN : one);
const estimate = ({ value, low, high }: Estimate): Estimate => ({
  value: cell(value),
  low: cell(low),
  high: cell(high)
});
const change = (one: Change): Change => ({
  nStart: cell(one.nStart),
  nLater: cell(one.nLater),
  meanStart: cell(one.meanStart),
  meanLater: cell(one.meanLater),
  change: estimate(one.change),
  se: cell(one.se),
  sd: cell(one.sd),
  gAv: cell(one.gAv),
  dZ: cell(one.dZ),
  r: cell(one.r)
});

/** A row without its numbers; what is missing for another reason keeps it. */
export const withoutChange = (row: ChangeRow): ChangeRow => ({
  ...row,
  completers: change(row.completers),
  available: change(row.available)
});
export const withoutArms = (row: ArmsRow): ArmsRow => {
  const tested = ({ value, low, high }: Tested) => estimate({ value, low, high });
  const { n, score, ancova, g, gStart, clustering, ...where } = row;
  return {
    ...where,
    n: { other: cell(n.other), reference: cell(n.reference) },
    score: tested(score),
    ancova: tested(ancova),
    g: estimate(g),
    gStart: cell(gStart),
    ...(clustering && {
      clustering: {
        icc: cell(clustering.icc),
        designEffect: cell(clustering.designEffect),
        effectiveN: cell(clustering.effectiveN)
      }
    })
  };
};
export const withoutBaseline = (row: BaselineRow): BaselineRow => {
  const { seen, notSeen, g } = row;
  const start = ({ n, mean }: BaselineRow['seen']) => ({ n: cell(n), mean: cell(mean) });
  return { ...row, seen: start(seen), notSeen: start(notSeen), g: estimate(g) };
};

/** What a row is of in every panel. */
export const sameOf = (row: {
  readonly measure: string;
  readonly group?: string;
  readonly wave: string;
}): string => JSON.stringify([row.measure, row.group, row.wave]);

interface Counted {
  readonly n: Cell;
  readonly mean: Cell;
}

/**
 * Rows of the same in all panels: what is hidden in one alone takes the next smallest along.
 * @param parts numbers of a row of which the figure without panels shows the sum.
 * @param without takes the numbers from a row.
 */
export function hideAcross<Row extends Parameters<typeof sameOf>[0]>(
  rows: readonly Row[],
  parts: readonly ((row: Row) => Counted)[],
  without: (row: Row) => Row
): Row[] {
  const whole = new Map<string, Row[]>();
  for (const row of rows) whole.set(sameOf(row), [...(whole.get(sameOf(row)) ?? []), row]);
  const gone = new Set<Row>();
  for (const own of whole.values())
    for (const part of parts) {
      const beside = besideHidden(own.map(part));
      if (beside !== undefined) gone.add(own[beside]!);
    }
  return rows.map((row) => (gone.has(row) ? without(row) : row));
}

/** Change of groups in all panels, families seen twice and all that were seen each by itself. */
export function hideChange(rows: readonly ChangeRow[]): ChangeRow[] {
  const paired = hideAcross(
    rows,
    [({ completers: { nLater: n, change } }) => ({ n, mean: change.value })],
    (row) => ({ ...row, completers: change(row.completers) })
  );
  // All that were seen at a time are counted at other times, too: only what is of that time goes.
  const later = hideAcross(
    paired,
    [({ available: { nLater: n, meanLater: mean } }) => ({ n, mean })],
    ({ available, ...row }) => {
      const { nStart, meanStart } = available;
      return { ...row, available: { ...change(available), nStart, meanStart } };
    }
  );
  return hideAcross(
    later,
    [({ available: { nStart: n, meanStart: mean } }) => ({ n, mean })],
    ({ available, ...row }) => {
      const { nLater, meanLater } = available;
      return { ...row, available: { ...change(available), nLater, meanLater } };
    }
  );
}

/** Differences between the arms in all panels; of the two arms' numbers only that of the arm goes. */
export function hideArms(rows: readonly ArmsRow[]): ArmsRow[] {
  const ofArm = (all: readonly ArmsRow[], arm: 'other' | 'reference') =>
    hideAcross(all, [({ n }) => ({ n: n[arm], mean: n[arm] })], (row) => ({
      ...withoutArms(row),
      n: { ...row.n, [arm]: cell(row.n[arm]) }
    }));
  return ofArm(ofArm(rows, 'other'), 'reference');
}

/** Scores at the start in all panels. */
export const hideBaseline = (rows: readonly BaselineRow[]): BaselineRow[] =>
  hideAcross(rows, [({ seen }) => seen, ({ notSeen }) => notSeen], withoutBaseline);
