import { isNumber } from '../../data/missing.ts';
import type { CsvColumns } from '../csv.ts';
import type { QualityRow } from './rows.ts';

/** How the arms were compared, with the p-values that the design carries. */
const compared = ({ p, adjusted, holm }: QualityRow['arms'], bySites: boolean) => {
  const [how, test] = bySites ? ['t-of-site-shares', 't_p'] : ['newcombe', 'fisher_p'];
  return isNumber(p)
    ? `${how};${test}=${p};bh_p=${Number(adjusted)};holm_p=${Number(holm)}`
    : `${how};p-withheld`;
};

/**
 * The figure's numbers by column: mentions by group, then the difference between the arms as a
 * group of its own, with its p-values in `status`.
 * @param bySites whether sites are the units. @param status of a count that is shown; one that is not shows its reason.
 */
export function qualitiesCsv(
  rows: readonly QualityRow[],
  bothArms: boolean,
  status: string,
  bySites = false
): CsvColumns {
  const flat = rows.flatMap(({ groups, arms, quality, area, facet = '' }) => [
    ...groups.map((row) => ({ ...row, facet, status: isNumber(row.k) ? status : row.k.missing })),
    ...(bothArms
      ? [
          {
            ...{
              quality,
              area,
              facet,
              group: 'difference',
              k: undefined,
              n: undefined,
              share: arms.difference
            },
            ...{ low: arms.low, high: arms.high },
            status: isNumber(arms.difference) ? compared(arms, bySites) : arms.difference.missing
          }
        ]
      : [])
  ]);
  return {
    quality: flat.map((row) => row.quality),
    area: flat.map((row) => row.area),
    ...(rows.some(({ facet }) => facet !== undefined)
      ? { facet: flat.map(({ facet }) => facet) }
      : {}),
    group: flat.map((row) => row.group),
    k: flat.map((row) => row.k),
    n: flat.map((row) => row.n),
    share: flat.map((row) => row.share),
    ci_low: flat.map((row) => row.low),
    ci_high: flat.map((row) => row.high),
    status: flat.map((row) => row.status)
  };
}
