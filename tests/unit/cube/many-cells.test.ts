import { expect, test } from 'vitest';
import type { Cells } from '#lib/cube/cells.ts';
import type { Question } from '#lib/cube/cube.ts';
import { recordsCube } from '#lib/cube/records-cube.ts';
import { published } from '../engine/published-study.ts';

const { study } = published.package;

/** 36,000 cells, too many to pass over for each question; some lack a level of the last axis. */
function manyCells(): Cells {
  const axes = [30, 20, 12, 5].map((count, at) => ({
    id: at === 0 ? 'site' : `d${at}`,
    levels: Array.from({ length: count }, (_, level) => `l${level}`)
  }));
  const size = 36_000;
  const codes = axes.map(() => new Uint8Array(size));
  const values = new Float64Array(size * 4);
  for (let cell = 0; cell < size; cell++) {
    let rest = cell;
    axes.forEach(({ levels }, at) => {
      codes[at]![cell] = rest % levels.length;
      rest = Math.floor(rest / levels.length);
    });
    if (cell % 11 === 0) codes[3]![cell] = axes[3]!.levels.length;
    const families = 1 + (cell % 7);
    values.set([families, families - 1, cell, 2 * cell], cell * 4);
  }
  return {
    axes,
    codes,
    summed: { waves: ['w0'], measures: [{ id: 'score', centre: 0 }], qualities: [] },
    values
  };
}

test('many cells answer as few do', () => {
  const cells = manyCells();
  const { axes, codes, values } = cells;
  const site = {
    ...study.site,
    levels: axes[0]!.levels.map((id) => ({ ...study.site.levels[0]!, id }))
  };
  const many = recordsCube({ ...study, site }, cells);
  expect(many.families).toBe(values.filter((_, at) => at % 4 === 0).reduce((sum, n) => sum + n));
  const questions: Question[] = [
    { by: 'site', filters: {} },
    { by: 'arm', filters: { d1: ['l3', 'l19'] } },
    { by: 'd2', filters: { d3: ['l1', 'l2'], d1: ['l0', 'l1', 'l2'] } },
    { by: 'd3', filters: { d1: ['l5'], d2: ['l11'], d3: ['l4'], site: ['l29', 'l7'] } },
    { by: 'site', filters: { d2: ['l0'] } }
  ];
  for (const { by, filters } of questions) {
    const fails = Array.from(codes[0]!, (_, cell) =>
      axes.filter(
        ({ id, levels }, at) => filters[id] && !filters[id].includes(levels[codes[at]![cell]!]!)
      )
    );
    const counts = axes.map((axis, at) => {
      const count = axis.levels.map(() => 0);
      fails.forEach((failed, cell) => {
        if (failed.every((one) => one === axis)) count[codes[at]![cell]!]! += values[cell * 4]!;
      });
      return [axis.id, new Map(axis.levels.map((level, code) => [level, count[code]!]))] as const;
    });
    expect(many.facets({ by, filters })).toEqual(new Map(counts));
    const grouped = by === 'arm' ? 'site' : by;
    const at = axes.findIndex(({ id }) => id === grouped);
    const sums = new Map<string, [families: number, n: number, sum: number, sumsq: number]>();
    fails.forEach((failed, cell) => {
      const group = by === 'arm' ? 'without' : axes[at]!.levels[codes[at]![cell]!];
      if (failed.length || group === undefined) return;
      const known = sums.get(group) ?? [0, 0, 0, 0];
      sums.set(
        group,
        known.map((value, place) => value + values[cell * 4 + place]!) as typeof known
      );
    });
    expect(
      many.sums({ by, filters }).map((one) => {
        const { n, sum, sumsq } = one.moments('score', 'w0');
        return [one.group, [one.families, n, sum, sumsq]];
      })
    ).toEqual(
      [...sums].sort(([a], [b]) => axes[at]!.levels.indexOf(a) - axes[at]!.levels.indexOf(b))
    );
  }
});
