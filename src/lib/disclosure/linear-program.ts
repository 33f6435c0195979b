/** A sum of unknowns, each times its coefficient, that lies between two limits. */
export interface Constraint {
  readonly coefficients: readonly number[];
  /** Equal to `high` where the sum is known; else 0 or less sets no limit, as sums of counts need none. */
  readonly low: number;
  /** Infinity where there is no upper limit. */
  readonly high: number;
}

const TINY = 1e-9;
/** Pivots that gain nothing, after which Bland's rule is followed, which never cycles. */
const PATIENCE = 20;

/** The constraints solved for the unknowns of a basis; the last column holds their values. */
interface Tableau {
  readonly rows: Float64Array[];
  readonly basis: number[];
}

function pivot({ rows, basis }: Tableau, objective: Float64Array, row: number, column: number) {
  const chosen = rows[row]!;
  const by = chosen[column]!;
  for (let at = 0; at < chosen.length; at++) chosen[at]! /= by;
  for (const other of [...rows, objective]) {
    const times = other[column]!;
    if (other === chosen || times === 0) continue;
    for (let at = 0; at < other.length; at++) {
      const value = other[at]! - times * chosen[at]!;
      other[at] = Math.abs(value) < TINY ? 0 : value;
    }
  }
  basis[row] = column;
}

/** Follows the simplex method to the greatest value of an objective, of which `columns` may enter. */
function climb(tableau: Tableau, objective: Float64Array, columns: number): number {
  const last = objective.length - 1;
  for (let idle = 0; ;) {
    let enter = -1;
    for (let at = 0; at < columns; at++)
      if (
        objective[at]! < -TINY &&
        (enter < 0 || (idle < PATIENCE && objective[at]! < objective[enter]!))
      )
        enter = at;
    if (enter < 0) return objective[last]!;
    let [leave, least] = [-1, Infinity];
    for (const [at, row] of tableau.rows.entries()) {
      if (row[enter]! <= TINY) continue;
      const ratio = row[last]! / row[enter]!;
      const tie = Math.abs(ratio - least) <= TINY;
      if (ratio < least - TINY || (tie && tableau.basis[at]! < tableau.basis[leave]!))
        [leave, least] = [at, ratio];
    }
    if (leave < 0) return Infinity;
    const before = objective[last]!;
    pivot(tableau, objective, leave, enter);
    idle = objective[last]! > before + TINY ? 0 : idle + 1;
  }
}

/** The first columns of a row and its last. */
function shortened(row: Float64Array, columns: number): Float64Array {
  const short = row.slice(0, columns + 1);
  short[columns] = row[row.length - 1]!;
  return short;
}

/**
 * Prepares linear programs over unknowns of 0 or more that share their constraints, by the two-phase
 * simplex method in dense floating point (Dantzig 1963; Bland's rule against cycling).
 * @param unknowns how many; each constraint has as many coefficients.
 * @returns the greatest value of a sum of unknowns under the constraints, Infinity without limit; or
 * undefined where no unknowns meet all constraints.
 */
export function linearProgram(
  unknowns: number,
  constraints: readonly Constraint[]
): ((coefficients: readonly number[]) => number) | undefined {
  // Each limit is a row: a sum plus a slack of 0 or more, less one for a lower limit, none for equality.
  const limits = constraints.flatMap(({ coefficients, low, high }) =>
    low === high
      ? [{ coefficients, slack: 0, value: low }]
      : [
          ...(low > 0 ? [{ coefficients, slack: -1, value: low }] : []),
          ...(high < Infinity ? [{ coefficients, slack: 1, value: high }] : [])
        ]
  );
  const slacks = unknowns + limits.length;
  const artificial = limits.filter(({ slack }) => slack !== 1).length;
  const width = slacks + artificial + 1;
  const tableau: Tableau = { rows: [], basis: [] };
  const infeasibility = new Float64Array(width);
  let next = slacks;
  for (const [at, { coefficients, slack, value }] of limits.entries()) {
    const row = new Float64Array(width);
    row.set(coefficients);
    row[unknowns + at] = slack;
    row[width - 1] = value;
    if (slack !== 1) {
      for (let column = 0; column < width; column++) infeasibility[column]! -= row[column]!;
      row[next] = 1;
    }
    tableau.rows.push(row);
    tableau.basis.push(slack === 1 ? unknowns + at : next++);
  }
  climb(tableau, infeasibility, slacks);
  if (infeasibility[width - 1]! < -1e-6) return undefined;
  for (const [at, row] of tableau.rows.entries()) {
    if (tableau.basis[at]! < slacks) continue;
    const column = row.findIndex((value, index) => index < slacks && Math.abs(value) > 1e-7);
    if (column >= 0) pivot(tableau, infeasibility, at, column);
  }
  const kept = tableau.rows.flatMap((row, at) =>
    tableau.basis[at]! < slacks ? [{ row: shortened(row, slacks), basis: tableau.basis[at]! }] : []
  );
  return (coefficients) => {
    // Each objective starts afresh, lest rounding grow from one to the next.
    const feasible: Tableau = {
      rows: kept.map(({ row }) => row.slice()),
      basis: kept.map(({ basis }) => basis)
    };
    const objective = new Float64Array(slacks + 1);
    for (const [at, value] of coefficients.entries()) objective[at] = -value;
    for (const [at, row] of feasible.rows.entries()) {
      const times = objective[feasible.basis[at]!]!;
      if (times !== 0)
        for (let column = 0; column <= slacks; column++) objective[column]! -= times * row[column]!;
    }
    return climb(feasible, objective, slacks);
  };
}
