import type { Interval } from '../statistics/interval.ts';
import { linearProgram, type Constraint } from './linear-program.ts';
import type { Bounded } from './proven-intervals.ts';
import type { Members } from './vanishing.ts';

/**
 * Least and greatest that sums over atoms can be for one who knows other sums and the limits of each
 * number: the attacker's problem of cell suppression (Fischetti and Salazar 2000) with continuous
 * numbers. Takes some milliseconds a sum for a hundred atoms and grows with their cube.
 * @returns undefined where rounding leaves no numbers that have the known sums.
 */
export function rangeIntervals(
  { values, low, high, sums }: Bounded,
  asked: readonly Members[]
): Interval[] | undefined {
  const row = (members: Members) => {
    const coefficients = new Array<number>(values.length).fill(0);
    for (const atom of members) coefficients[atom] = 1;
    return coefficients;
  };
  const total = (members: Members, of: Float64Array) =>
    members.reduce((sum, atom) => sum + of[atom]!, 0);
  // Unknowns are counted from their least, since those of the program are 0 or more.
  const constraints: Constraint[] = sums.map((members) => {
    const sum = total(members, values) - total(members, low);
    return { coefficients: row(members), low: sum, high: sum };
  });
  for (const [at, most] of high.entries())
    constraints.push({ coefficients: row(Int32Array.of(at)), low: 0, high: most - low[at]! });
  const greatest = linearProgram(values.length, constraints);
  return (
    greatest &&
    asked.map((members) => {
      const [coefficients, from] = [row(members), total(members, low)];
      return {
        low: from - greatest(coefficients.map((one) => -one)),
        high: from + greatest(coefficients)
      };
    })
  );
}
