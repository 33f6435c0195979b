import { isNumber, type Cell } from '../../data/missing.ts';
import type { CsvColumns } from '../csv.ts';
import type { RatedQuality } from './rows.ts';

const value = (cell: Cell | undefined) => (cell !== undefined && isNumber(cell) ? cell : undefined);

/** The figure's numbers by column; a column `rating_…` for each point counts the families that gave it. */
export function ratingsCsv(rows: readonly RatedQuality[], points: readonly number[]): CsvColumns {
  const flat = rows.flatMap(({ quality, area, groups }) =>
    groups.map((row) => ({ quality, area, ...row }))
  );
  return {
    quality: flat.map((row) => row.quality),
    area: flat.map((row) => row.area),
    group: flat.map((row) => row.group),
    n: flat.map((row) => value(row.n)),
    mean: flat.map((row) => value(row.mean)),
    sd: flat.map((row) => value(row.sd)),
    ci_low: flat.map((row) => value(row.low)),
    ci_high: flat.map((row) => value(row.high)),
    ...Object.fromEntries(
      points.map((point, place) => [
        `rating_${point}`,
        flat.map(({ counts }) => value(counts[place]))
      ])
    ),
    status: flat.map((row) => row.status)
  };
}
