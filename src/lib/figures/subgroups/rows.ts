import type { Cube } from '../../cube/cube.ts';
import { allocationOf } from '../../data/arms.ts';
import { isNumber, missing, type Reason } from '../../data/missing.ts';
import type { Dimension, Study } from '../../data/study.ts';
import { besideHidden } from '../../disclosure/hide-across.ts';
import { detailOf, MOST_PANELS, questionOf } from '../../state/fit.ts';
import { panelsOf } from '../../state/panels.ts';
import type { View } from '../../state/view.ts';
import { carriesTest } from '../../statistics/claims.ts';
import { interaction, type Interaction } from '../../statistics/interaction.ts';
import { changeMoments, pairMomentsOf } from '../../statistics/pairs.ts';
import { FEWEST_FOR_INTERVAL } from '../../statistics/t-interval.ts';
import { armIds, armsInView, armsRows, type ArmsRow } from '../change/arms.ts';
import { cellsOver } from '../change/cells.ts';
import { changeScope } from '../change/scope.ts';

/** The difference between the arms in families of one level of a characteristic. */
export interface SubgroupRow extends Pick<ArmsRow, 'n'> {
  readonly level: string;
  readonly difference: Pick<ArmsRow['score'], 'value' | 'low' | 'high'>;
}

export interface Subgroups {
  /** In the order of the levels. */
  readonly rows: readonly SubgroupRow[];
  /** Whether the difference varies over the levels, or why that is not tested. */
  readonly test: Interaction | Reason;
}

const HIDDEN = missing('hidden');
const NOBODY = pairMomentsOf([], []);

/** @returns characteristics whose levels can be compared. */
export const characteristicsOf = ({ dimensions }: Study): Dimension[] =>
  dimensions.filter(({ levels }) => levels.length > 1 && levels.length <= MOST_PANELS);

/** @returns the characteristic that the view is split by; undefined where it is split by none. */
export const characteristicIn = (study: Study, { facet }: View): Dimension | undefined =>
  characteristicsOf(study).find(({ id }) => id === facet);

/**
 * The figure of change under a filter by each level of what the view is split by. A level with few
 * families in an arm is hidden, another with it where it would follow from the rest, and then nothing
 * is tested, nor where a level lacks the families for an interval or the design carries no p.
 */
export function subgroups(study: Study, cube: Cube, view: View): Subgroups {
  const { at, threshold } = changeScope(study, view);
  const measure = detailOf(view, study);
  const ids = armIds(study);
  const found = panelsOf({ ...view, measure: [measure], wave: [at] }, study).map((panel) => {
    const sums = cube.sums({ ...questionOf(panel.view, study), by: 'arm' });
    const pairs = (arm: string) =>
      sums.find(({ group }) => group === arm)?.pairs(measure, at) ?? NOBODY;
    const [other, reference] = [pairs(ids.other), pairs(ids.reference)];
    const count = (n: number) => cellsOver([n], threshold).one(n);
    const n = { other: count(other.n), reference: count(reference.n) };
    const arms = armsInView(study, cube, panel.view);
    const row = arms && armsRows(study, arms, panel.view)[0];
    const none = cellsOver([other.n, reference.n], threshold).estimate(NaN, {
      low: NaN,
      high: NaN
    });
    const { value, low, high } = row?.score ?? none;
    return {
      row: { level: panel.level, n, difference: { value, low, high } },
      sizes: [other.n, reference.n],
      changes: [changeMoments(other), changeMoments(reference)] as const,
      sites: row?.sites ?? { other: 0, reference: 0 }
    };
  });
  const isHidden = ({ n, difference }: SubgroupRow) =>
    [n.other, n.reference, difference.value].some(
      (cell) => !isNumber(cell) && ['hidden', 'suppressed'].includes(cell.missing)
    );
  const beside = besideHidden(
    found.map(({ row, sizes }) => ({
      n: isHidden(row) ? HIDDEN : Math.min(...sizes),
      mean: row.difference.value
    }))
  );
  const rows = found.map(({ row }, place) =>
    isHidden(row) || place === beside
      ? {
          level: row.level,
          n: { other: HIDDEN, reference: HIDDEN },
          difference: { value: HIDDEN, low: HIDDEN, high: HIDDEN }
        }
      : row
  );
  const filled = found.filter(({ sizes }) => Math.max(...sizes) > 0);
  const why = (): Reason | undefined => {
    if (rows.some(isHidden)) return 'hidden';
    const allocation = allocationOf(study);
    if (allocation === 'site') return 'sites-are-units';
    const { assignment } = study.design;
    const carries = filled.every(({ sites }) => carriesTest({ sites, allocation, assignment }));
    if (!carries || allocation === 'none') return 'no-test';
    const fewest = Math.min(...filled.flatMap(({ sizes }) => sizes));
    return filled.length < 2 || fewest < FEWEST_FOR_INTERVAL ? 'too-few' : undefined;
  };
  const reason = why();
  if (reason) return { rows, test: reason };
  const test = interaction(filled.map(({ changes }) => changes));
  return { rows, test: Number.isNaN(test.p) ? 'no-spread' : test };
}
