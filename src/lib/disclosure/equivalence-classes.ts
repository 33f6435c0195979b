/** Families grouped by what a few of their characteristics are. */
export interface EquivalenceClasses {
  /** The class of each row, counted from 0 in the order of the rows. */
  readonly classOf: Int32Array;
  /** Families of each class, each 1 or more. */
  readonly sizes: readonly number[];
}

/** Codes or texts of a characteristic, one a row; what is missing is a value like any other. */
export type Characteristic = ArrayLike<string | number>;

/**
 * Groups families that agree in every one of the characteristics (Sweeney 2002: equivalence classes
 * of the quasi-identifiers).
 * @param rows how many there are; each characteristic has as many values.
 * @param families that each row stands for, from 1; one each where it is left out.
 * @returns one class of all families without characteristics, no class without families.
 */
export function equivalenceClasses(
  rows: number,
  characteristics: readonly Characteristic[],
  families?: ArrayLike<number>
): EquivalenceClasses {
  const classOf = new Int32Array(rows);
  let count = Math.min(rows, 1);
  for (const values of characteristics) {
    const codes = new Map<string | number, number>();
    const classes = new Map<number, number>();
    for (let row = 0; row < rows; row++) {
      const value = values[row]!;
      const code = codes.get(value) ?? codes.size;
      codes.set(value, code);
      // Classes and codes are fewer than rows, so no two pairs meet in one key.
      const key = classOf[row]! * rows + code;
      const found = classes.get(key) ?? classes.size;
      classes.set(key, found);
      classOf[row] = found;
    }
    count = classes.size;
  }
  const sizes = new Array<number>(count).fill(0);
  for (let row = 0; row < rows; row++) sizes[classOf[row]!]! += families?.[row] ?? 1;
  return { classOf, sizes };
}
