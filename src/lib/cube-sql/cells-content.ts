import { cellLayout, PAIR_SUMS, type CellLayout, type Summed } from '../cube/cell-layout.ts';
import type { ResponsePattern } from '../pack/pattern-cells.ts';
import type { CubeAsk } from './cube-ask.ts';
import { numberOf } from './exact.ts';
import type { ExactCell } from './read-cells.ts';
import { name } from './told-families.ts';

/** Numbers of a cell in the order of the layout. */
function valuesOf(
  { axes, waves, measures, mentions, ratings, points }: CubeAsk,
  layout: CellLayout,
  { key, sums }: ExactCell
): number[] {
  const values = new Array<number>(layout.width).fill(0);
  const families = Number(sums.get(name.families));
  values[0] = families;
  mentions.forEach((_, q) => {
    const said = key[axes.length + measures.length + q]!;
    values[layout.mentions(q)] = said * families;
    values[layout.mentions(q) + 1] = Number(sums.get(name.mention(q)));
  });
  ratings.forEach((_, q) =>
    points.forEach((_point, at) => {
      values[layout.ratings(q) + at] = Number(sums.get(name.rated(q, at)));
    })
  );
  measures.forEach(({ behind }, m) => {
    const bits = key[axes.length + m]!;
    const sum = (column: string) => numberOf(sums.get(column)!, behind);
    const square = (column: string) => numberOf(sums.get(column)!, 2 * behind);
    if (bits) values[layout.pattern(m, bits)] = families;
    waves.forEach((_, w) => {
      values[layout.scores(m, w)] = sum(name.sum(m, w));
      values[layout.scores(m, w) + 1] = square(name.squares(m, w));
      if (!w || !(bits & 1) || !((bits >> w) & 1)) return;
      const paired: Record<(typeof PAIR_SUMS)[number], number> = {
        sumPre: sum(name.sum(m, 0)),
        sumPost: sum(name.sum(m, w)),
        sumsqPre: square(name.squares(m, 0)),
        sumsqPost: square(name.squares(m, w)),
        sumProduct: square(name.products(m, w))
      };
      PAIR_SUMS.forEach((one, at) => (values[layout.pairs(m, w) + at] = paired[one]));
    });
  });
  return values;
}

/**
 * The file of cells that `readCells` of `src/lib/pack/cells-file.ts` reads, in parts. The same cells
 * give the same bytes, whichever engine summed them. As private as the records.
 */
export function* cellsContent(ask: CubeAsk, cells: readonly ExactCell[]): Generator<string> {
  const { dataset, axes, waves, measures, mentions, ratings, points } = ask;
  const summed: Summed = {
    waves,
    measures: measures.map(({ id, centre }) => ({ id, centre })),
    qualities: mentions,
    ...(ratings.length ? { ratings: { qualities: ratings, points: points.length } } : {})
  };
  const layout = cellLayout(summed);
  const places = new Map<string, number>();
  const patterns: ResponsePattern[] = [];
  const placeOf = ({ key }: ExactCell) => {
    const own = key.slice(axes.length);
    const found = places.get(own.join());
    if (found !== undefined) return found;
    places.set(own.join(), patterns.length);
    const [bits, said] = [own.slice(0, measures.length), own.slice(measures.length)];
    return patterns.push({ bits, said: said.map(Boolean) }) - 1;
  };
  const pattern = cells.map(placeOf);
  const head = JSON.stringify({ dataset, axes, patterns, summed });
  yield `${head.slice(0, -1)},"cells":[`;
  for (const [at, cell] of cells.entries()) {
    const codes = cell.key.slice(0, axes.length);
    const written = { pattern: pattern[at], codes, values: valuesOf(ask, layout, cell) };
    yield `${at ? ',' : ''}\n${JSON.stringify(written)}`;
  }
  yield '\n]}\n';
}
