import type { CsvColumns } from '../csv.ts';
import type { RatedQuality } from './rows.ts';

/** The figure's numbers by column; a column `rating_…` for each point counts the families that gave it. */
export function ratingsCsv(rows: readonly RatedQuality[], points: readonly number[]): CsvColumns {
  const flat = rows.flatMap(({ quality, area, groups }) =>
    groups.map((row) => ({ quality, area, ...row }))
  );
  return {
    quality: flat.map((row) => row.quality),
    area: flat.map((row) => row.area),
    group: flat.map((row) => row.group),
    n: flat.map((row) => row.n),
    mean: flat.map((row) => row.mean),
    sd: flat.map((row) => row.sd),
    ci_low: flat.map((row) => row.low),
    ci_high: flat.map((row) => row.high),
    ...Object.fromEntries(
      points.map((point, place) => [`rating_${point}`, flat.map(({ counts }) => counts[place])])
    ),
    status: flat.map((row) => row.status)
  };
}
