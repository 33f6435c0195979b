import { gram, type Matrix, type Vector } from './matrix.ts';

/** All that a random-intercept likelihood needs to know of the records. */
export interface FamilySums {
  /** Number of records. */
  readonly observations: number;
  /** Size and column means of each family, by its id in order of first appearance. */
  readonly families: ReadonlyMap<string, { readonly size: number; readonly means: Vector }>;
  /** Cross-products of the columns about their family means. */
  readonly within: Matrix;
  /** Families of one size: their number and the summed cross-products of their column means. */
  readonly bySize: readonly { size: number; count: number; between: Matrix }[];
}

/**
 * Splits the cross-products of columns within and between families. For a family of n records
 * x'(I - lambda/(1 + n lambda) 11')x is its within part plus n/(1 + n lambda) times its squared mean,
 * so no term cancels another and families of one size share one weight.
 * @param columns columns of one length, all finite
 * @param family the family id of each record
 */
export function familySums(columns: Matrix, family: readonly string[]): FamilySums {
  const families = new Map(
    [...grouped([...family.keys()], (row) => family[row] as string)].map(([id, rows]) => [
      id,
      {
        size: rows.length,
        means: columns.map((column) => mean(rows.map((r) => column[r] as number)))
      }
    ])
  );
  const meanOfRow = family.map((id) => families.get(id)?.means ?? []);
  const within = gram(
    columns.map((column, k) => column.map((value, row) => value - (meanOfRow[row]?.[k] as number)))
  );
  const bySize = [...grouped([...families.values()], ({ size }) => size)].map(([size, group]) => ({
    size,
    count: group.length,
    between: gram(columns.map((_, k) => group.map(({ means }) => means[k] as number)))
  }));
  return { observations: family.length, families, within, bySize };
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function mean(values: Vector): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
