/** Families grouped by what a few of their characteristics are. */
export interface EquivalenceClasses {
  /** The class of each family, counted from 0 in the order of the families. */
  readonly classOf: Int32Array;
  /** Families of each class, each 1 or more. */
  readonly sizes: readonly number[];
}

/** Codes or texts of a characteristic, one a family; what is missing is a value like any other. */
export type Characteristic = ArrayLike<string | number>;

/**
 * Groups families that agree in every one of the characteristics (Sweeney 2002: equivalence classes
 * of the quasi-identifiers).
 * @param families how many there are; each characteristic has as many values.
 * @returns one class of all families without characteristics, no class without families.
 */
export function equivalenceClasses(
  families: number,
  characteristics: readonly Characteristic[]
): EquivalenceClasses {
  const classOf = new Int32Array(families);
  let sizes = families ? [families] : [];
  for (const values of characteristics) {
    const codes = new Map<string | number, number>();
    const classes = new Map<number, number>();
    const split: number[] = [];
    for (let family = 0; family < families; family++) {
      const value = values[family]!;
      const code = codes.get(value) ?? codes.size;
      codes.set(value, code);
      // Classes and codes are fewer than families, so no two pairs meet in one key.
      const key = classOf[family]! * families + code;
      const found = classes.get(key) ?? classes.size;
      classes.set(key, found);
      classOf[family] = found;
      split[found] = (split[found] ?? 0) + 1;
    }
    sizes = split;
  }
  return { classOf, sizes };
}
