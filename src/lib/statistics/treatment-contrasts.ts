/** A numeric variable; NaN where a record has no value. */
export interface NumericTerm {
  readonly name: string;
  readonly values: readonly number[];
}

/** A factor in treatment contrasts: its first level is the reference; null where a record has no value. */
export interface FactorTerm {
  readonly name: string;
  readonly levels: readonly string[];
  readonly values: readonly (string | null)[];
}

/** A design matrix by columns, one entry a record, with the names of the columns as R gives them. */
export interface Design {
  readonly names: readonly string[];
  readonly columns: readonly (readonly number[])[];
}

/**
 * The design matrix of an intercept, main effects and two-way interactions, in the order of R's
 * `model.matrix`: of an interaction, the first variable's levels change fastest. A record without a value
 * has NaN in the columns of that variable.
 * @param records number of records
 * @param terms the variables, all of that length
 * @param interactions pairs of names of these variables
 * @throws RangeError for a value that is no level, a variable of another length, or an unknown name
 */
export function treatmentContrasts(
  records: number,
  terms: readonly (NumericTerm | FactorTerm)[],
  interactions: readonly (readonly [string, string])[] = []
): Design {
  const parts = new Map<string, Column[]>();
  for (const term of terms) {
    if (term.values.length !== records) {
      throw new RangeError(`${term.name} has ${term.values.length} values for ${records} records.`);
    }
    parts.set(term.name, 'levels' in term ? indicators(term) : [[term.name, term.values]]);
  }
  const columnsOf = (name: string) => {
    const columns = parts.get(name);
    if (!columns) throw new RangeError(`${name} is no variable of the design.`);
    return columns;
  };
  const products = interactions.flatMap(([first, second]) =>
    columnsOf(second).flatMap(([name, values]) =>
      columnsOf(first).map(([other, factor]): Column => [
        `${other}:${name}`,
        values.map((value, row) => value * (factor[row] as number))
      ])
    )
  );
  const intercept: Column = ['(Intercept)', Array.from({ length: records }, () => 1)];
  const all = [intercept, ...[...parts.values()].flat(), ...products];
  return { names: all.map(([name]) => name), columns: all.map(([, values]) => values) };
}

type Column = readonly [name: string, values: readonly number[]];

function indicators({ name, levels, values }: FactorTerm): Column[] {
  const stranger = values.find((value) => value !== null && !levels.includes(value));
  if (stranger !== undefined) throw new RangeError(`${stranger} is no level of ${name}.`);
  return levels
    .slice(1)
    .map((level) => [
      name + level,
      values.map((value) => (value === null ? NaN : value === level ? 1 : 0))
    ]);
}
