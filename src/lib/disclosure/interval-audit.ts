import { linearProgram, type Constraint } from './linear-program.ts';
import type { Interval } from '../statistics/interval.ts';

/** What is known of the count of a selection: both limits are the count itself where it is published. */
export interface KnownCount {
  /** 1 for each profile whose families are selected, else 0. */
  readonly members: readonly number[];
  /** Least families, from 0. */
  readonly low: number;
  /** Most families; Infinity where nothing is said. */
  readonly high: number;
}

const ROUNDING = 1e-6;

/**
 * Least and most families that a hidden count can be, given all that is published: the interval of the
 * linear programs over the counts of profiles, made narrower to whole numbers (Fischetti and Salazar
 * 2000: the attacker's problem of cell suppression). A published count is known, a rounded one lies
 * around its figure, and one hidden for being small lies from 0 to below the threshold. Profiles that do
 * not occur are taken as known, so the interval may be narrower than what a reader can infer; that
 * counts are whole may narrow it further than it says.
 * @param profiles how many there are.
 * @returns one interval for each hidden selection, `low` equal to `high` where the count is disclosed; or
 * undefined where no counts agree with what is known.
 */
export function countIntervals(
  profiles: number,
  known: readonly KnownCount[],
  hidden: readonly { readonly members: readonly number[] }[]
): Interval[] | undefined {
  const constraints = known.map(({ members, low, high }): Constraint => ({
    coefficients: members,
    low,
    high
  }));
  const greatest = linearProgram(profiles, constraints);
  return (
    greatest &&
    hidden.map(({ members }) => ({
      low: Math.max(0, Math.ceil(-greatest(members.map((member) => -member)) - ROUNDING)),
      high: Math.floor(greatest(members) + ROUNDING)
    }))
  );
}
