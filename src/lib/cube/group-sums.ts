import type { GroupSums } from './cube.ts';
import { cellLayout, PAIR_SUMS, type Summed } from './cell-layout.ts';

function placeOf(kind: string, ids: readonly string[], id: string): number {
  const place = ids.indexOf(id);
  if (place < 0) throw new Error(`The cells have no ${kind} "${id}"`);
  return place;
}

/**
 * Σ of the squared changes. Where all change alike, up to the rounding of the squares that it is taken
 * from, it is that of one change, so that no spread is made of rounding.
 */
export function squaresOfChange(
  n: number,
  sums: Record<(typeof PAIR_SUMS)[number], number>
): number {
  const ofWaves = sums.sumsqPre + sums.sumsqPost;
  const squares = ofWaves - 2 * sums.sumProduct;
  const alike = n ? (sums.sumPost - sums.sumPre) ** 2 / n : 0;
  return squares - alike <= 4 * n * Number.EPSILON * ofWaves ? alike : squares;
}

/**
 * What a row of sums says of a group.
 * @param row as `cellLayout` says; it must not change later.
 */
export function groupSums(summed: Summed, group: string, row: Float64Array): GroupSums {
  const { waves, measures, qualities, ratings = { qualities: [], points: 0 } } = summed;
  const layout = cellLayout(summed);
  const families = row[0]!;
  const measureOf = (id: string) =>
    placeOf(
      'measure',
      measures.map((measure) => measure.id),
      id
    );
  /** Families with scores at least at those waves. */
  const seenAt = (measure: number, bits: number) => {
    let n = 0;
    for (let pattern = bits; pattern < 1 << waves.length; pattern++)
      if ((pattern & bits) === bits) n += row[layout.pattern(measure, pattern)]!;
    return n;
  };
  return {
    group,
    families,
    moments(measure, wave) {
      const [m, w] = [measureOf(measure), placeOf('wave', waves, wave)];
      const [sum, sumsq] = row.subarray(layout.scores(m, w));
      const n = layout.patterns ? seenAt(m, 1 << w) : row[layout.seen(m, w)]!;
      return { n, centre: measures[m]!.centre, sum: sum!, sumsq: sumsq! };
    },
    pairs(measure, wave) {
      const [m, w] = [measureOf(measure), placeOf('later wave', waves.slice(1), wave) + 1];
      const start = layout.pairs(m, w);
      const sums = Object.fromEntries(
        PAIR_SUMS.map((name, at) => [name, row[start + at]!] as const)
      ) as Record<(typeof PAIR_SUMS)[number], number>;
      const n = layout.patterns ? seenAt(m, 1 | (1 << w)) : row[layout.both(m, w)]!;
      return {
        n,
        centrePre: measures[m]!.centre,
        centrePost: measures[m]!.centre,
        ...sums,
        sumsqChange: squaresOfChange(n, sums)
      };
    },
    patterns(measure) {
      if (!layout.patterns) return undefined;
      const m = measureOf(measure);
      const counts = new Map<string, number>();
      for (let pattern = (1 << waves.length) - 1; pattern >= 0; pattern--) {
        const n = pattern
          ? row[layout.pattern(m, pattern)]!
          : families - [...counts.values()].reduce((sum, count) => sum + count, 0);
        const text = waves.map((_, wave) => (pattern & (1 << wave) ? 'X' : '.')).join('');
        if (n > 0) counts.set(text, n);
      }
      return counts;
    },
    mentions(quality) {
      const [n, k] = row.subarray(layout.mentions(placeOf('quality', qualities, quality)));
      return { k: k!, n: n! };
    },
    ratings(quality) {
      const start = layout.ratings(placeOf('rated quality', ratings.qualities, quality));
      return [...row.subarray(start, start + ratings.points)];
    }
  };
}
