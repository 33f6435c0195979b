import type { Study } from '../data/study.ts';
import type { Axis, Cells } from './cells.ts';
import type { Cube, Question } from './cube.ts';
import { groupSums } from './group-sums.ts';
import { addRows, rollUp, unrolled, type RollUp } from './roll-up.ts';
import { GROUPINGS, groupOf } from './selection.ts';
import { sumCells, type CellSums } from './sum-cells.ts';

/** Cells up to which a question passes over all of them, which takes less than a millisecond. */
const FEW_CELLS = 5_000;
/** Most cells of a roll-up, and fewest cells for each: only much fewer repay making it. */
const ROLLED = { most: 10_000, from: 16 } as const;
/** Roll-ups that are kept. */
const KEPT = 4;

/**
 * Finds the cells that answer a question soonest. Where there are many, they are summed over axes
 * that are not asked for: questions that differ only in levels then pass over few cells, and so do
 * those of other axes that fit among few cells and are kept for them.
 */
function fewestCells(all: RollUp): (asked: ReadonlySet<Axis>) => RollUp {
  const kept: RollUp[] = [];
  const most = Math.min(ROLLED.most, all.families.length / ROLLED.from);
  return (asked) => {
    if (all.families.length <= FEW_CELLS) return all;
    const found = kept.find(({ axes }) => [...asked].every((axis) => axes.includes(axis)));
    if (found) return found;
    const keep = new Set(asked);
    let size = [...asked].reduce((product, { levels }) => product * levels.length, 1);
    if (size > most) return all;
    for (const axis of all.axes.toSorted((a, b) => a.levels.length - b.levels.length)) {
      if (keep.has(axis) || size * axis.levels.length > most) continue;
      size *= axis.levels.length;
      keep.add(axis);
    }
    kept.unshift(rollUp(all, keep));
    kept.length = Math.min(kept.length, KEPT);
    return kept[0]!;
  };
}

/**
 * Answers questions of records from their cells. Sums under the filters last asked are kept, so that
 * all who ask under them share a pass over the cells.
 * @param study whose sites say which arm and phase they belong to.
 */
export function recordsCube(study: Study, cells: Cells): Cube {
  const all = unrolled(cells);
  const fewest = fewestCells(all);
  let asked = '';
  const known = new Map<Axis, CellSums & { readonly width: number }>();

  function axisOf(id: string): Axis {
    const axis = all.axes.find((one) => one.id === id);
    if (!axis) throw new Error(`The cells have no axis "${id}"`);
    return axis;
  }

  const siteGrouping = (by: string) => GROUPINGS.find((grouping) => grouping === by);

  function answer({ by, filters }: Question) {
    const now = JSON.stringify(filters);
    if (now !== asked) known.clear();
    asked = now;
    const axis = axisOf(siteGrouping(by) ? 'site' : by);
    const found = known.get(axis);
    if (found) return found;
    // Most figures group by site or arm, whatever else is asked.
    const among = fewest(new Set([axis, ...Object.keys(filters).map(axisOf), axisOf('site')]));
    const sums = { ...sumCells(among, filters, axis), width: among.width };
    known.set(axis, sums);
    return sums;
  }

  return {
    families: all.families.reduce((sum, families) => sum + families, 0),
    sums(question) {
      const { totals, width } = answer(question);
      const grouping = siteGrouping(question.by);
      const levels = axisOf(grouping ? 'site' : question.by).levels;
      const groups = grouping ? study[grouping].levels.map(({ id }) => id) : levels;
      const groupOfLevel = levels.map((level) =>
        groups.indexOf(grouping ? groupOf(study, grouping, level) : level)
      );
      const rows = new Float64Array(groups.length * width);
      addRows(rows, width, Int32Array.from(groupOfLevel), totals, width);
      return groups.flatMap((group, place) => {
        const row = rows.subarray(place * width, (place + 1) * width);
        return row[0]! > 0 ? [groupSums(cells.summed, group, row)] : [];
      });
    },
    facets: (question) =>
      new Map(
        [...answer(question).facets].map(([{ id, levels }, counts]) => [
          id,
          new Map(levels.map((level, code) => [level, counts[code]!]))
        ])
      )
  };
}
