import type { Cells } from '#lib/cube/cells.ts';
import type { Question } from '#lib/cube/cube.ts';
import type { Study } from '#lib/data/study.ts';
import { published } from '../engine/published-study.ts';

/** 36,000 cells, too many to pass over for each question; some lack a level of the last axis. */
export function manyCells(): Cells {
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

/** A study of the sites that cells have, all of one arm. */
export function studyOf({ axes }: Cells): Study {
  const { study } = published.package;
  const model = study.site.levels[0]!;
  return {
    ...study,
    site: { ...study.site, levels: axes[0]!.levels.map((id) => ({ ...model, id })) }
  };
}

/** What a cube of cells with a row of four numbers should answer, of families and scores, found one cell at a time. */
export function answerOf({ axes, codes, values }: Cells, { by, filters }: Question) {
  const fails = Array.from(codes[0]!, (_, cell) =>
    axes.filter(
      ({ id, levels }, at) => filters[id] && !filters[id].includes(levels[codes[at]![cell]!]!)
    )
  );
  const facets = axes.map((axis, at) => {
    const counts = axis.levels.map(() => 0);
    fails.forEach((failed, cell) => {
      if (failed.every((one) => one === axis)) counts[codes[at]![cell]!]! += values[cell * 4]!;
    });
    return [axis.id, new Map(axis.levels.map((level, code) => [level, counts[code]!]))] as const;
  });
  const at = axes.findIndex(({ id }) => id === by);
  const sums = new Map<string, number[]>();
  fails.forEach((failed, cell) => {
    const group = by === 'arm' ? 'without' : axes[at]!.levels[codes[at]![cell]!];
    if (failed.length || group === undefined) return;
    const known = sums.get(group) ?? [0, 0, 0, 0];
    const added = known.map((value, place) => value + values[cell * 4 + place]!);
    sums.set(group, added);
  });
  const order = by === 'arm' ? ['without'] : axes[at]!.levels;
  return {
    facets: new Map(facets),
    sums: order.flatMap((group) => (sums.has(group) ? [[group, sums.get(group)!] as const] : []))
  };
}
