import type { Study } from '../data/study.ts';
import type { Axis, Cells } from './cells.ts';
import type { Cube, Question } from './cube.ts';
import { groupSums } from './group-sums.ts';
import { addRow, unrolled } from './roll-up.ts';
import { rollUps } from './roll-ups.ts';
import { GROUPINGS, groupOf } from './selection.ts';
import { sumCells, type CellSums } from './sum-cells.ts';

/**
 * Answers questions of records from their cells. Sums under the filters last asked are kept, so that
 * all who ask under them share a pass over the cells.
 * @param study whose sites say which arm and phase they belong to.
 */
export function recordsCube(study: Study, cells: Cells): Cube {
  const all = unrolled(cells);
  const { fewest, make } = rollUps(all);
  let last: (CellSums & { readonly filters: string; readonly by: Axis }) | undefined;

  function axisOf(id: string): Axis {
    const axis = all.axes.find((one) => one.id === id);
    if (!axis) throw new Error(`The cells have no axis "${id}"`);
    return axis;
  }

  const site = axisOf('site');
  // Where families have arms, an arm is no set of sites but an axis of its own.
  const siteGrouping = (by: string) =>
    GROUPINGS.find(
      (grouping) => grouping === by && !(by !== 'site' && all.axes.some(({ id }) => id === by))
    );
  const groupedBy = (by: string) => (siteGrouping(by) ? site : axisOf(by));

  /** Axes that a question asks of. Most figures group by site or arm, whatever else is asked. */
  const axesOf = ({ by, filters }: Question) =>
    new Set([site, groupedBy(by), ...Object.keys(filters).map(axisOf)]);

  function answer(question: Question) {
    const [by, filters] = [groupedBy(question.by), JSON.stringify(question.filters)];
    if (last?.filters !== filters || (by !== site && by !== last.by)) {
      const among = fewest(axesOf(question));
      last = { ...sumCells(among, question.filters, new Set([by, site])), filters, by };
    }
    return last;
  }

  return {
    families: all.families.reduce((sum, families) => sum + families, 0),
    sums(question) {
      const { totals, width, by } = answer(question);
      const grouping = siteGrouping(question.by);
      const { levels } = grouping ? site : by;
      const groups = grouping ? study[grouping].levels.map(({ id }) => id) : levels;
      const groupOfCode = levels.map((level, code) =>
        grouping ? groups.indexOf(groupOf(study, grouping, level)) : code
      );
      const rows = new Float64Array(groups.length * width);
      const span = site.levels.length + 1;
      for (let place = 0; place * width < totals.length; place++) {
        const group = groupOfCode[grouping ? place % span : Math.floor(place / span)];
        if (group !== undefined) addRow(rows, group * width, totals, place * width, width);
      }
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
      ),
    *prepare(question) {
      const axes = axesOf(question);
      yield* make(axes);
      for (const axis of all.axes) yield* make(new Set([...axes, axis]));
    }
  };
}
