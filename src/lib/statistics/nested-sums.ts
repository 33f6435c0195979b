import { familySums, type FamilySums } from './family-sums.ts';
import type { Matrix } from './matrix.ts';

/** The records of one site: its own columns, then those of the design with the response as last. */
export interface SiteSums {
  readonly id: string;
  /** How many columns are the site's own: ones, then one for each wave it has, where waves are told. */
  readonly own: number;
  readonly sums: FamilySums;
}

/**
 * Sums columns within families and over the families of each site, in order of first appearance. A
 * family that occurs at two sites is two families.
 * @param columns columns of one length, all finite
 * @param family the family id of each record
 * @param site the site id of each record
 * @param wave the wave of each record, where sites vary by wave too
 */
export function nestedSums(
  columns: Matrix,
  family: readonly string[],
  site: readonly string[],
  wave?: readonly string[]
): readonly SiteSums[] {
  const rowsOf = new Map<string, number[]>();
  site.forEach((id, row) => {
    const rows = rowsOf.get(id);
    if (rows) rows.push(row);
    else rowsOf.set(id, [row]);
  });
  return [...rowsOf].map(([id, rows]) => {
    const waves = wave ? [...new Set(rows.map((row) => wave[row] as string))] : [];
    const own = [
      rows.map(() => 1),
      ...waves.map((one) => rows.map((row) => (wave?.[row] === one ? 1 : 0)))
    ];
    const picked = columns.map((column) => rows.map((row) => column[row] as number));
    const families = rows.map((row) => family[row] as string);
    return { id, own: own.length, sums: familySums([...own, ...picked], families) };
  });
}
