import { criticalZ } from './confidence.ts';

/** How many of a group changed by more than a criterion, up and down, and how many did not. */
export interface ReliableChanges {
  readonly up: number;
  readonly down: number;
  readonly same: number;
}

/**
 * Change that errors of measurement alone exceed in 1 of 20 units that did not change:
 * z·SD·√2·√(1 − r) (Jacobson and Truax 1991).
 *
 * @param sd of first scores, in the units of the scores, above 0
 * @param reliability of the scores, above 0 and below 1
 * @returns in the units of the scores; NaN where either is out of its range
 */
export function reliableChangeCriterion(
  sd: number,
  reliability: number,
  confidence: number = 0.95
): number {
  if (!(sd > 0 && reliability > 0 && reliability < 1)) return NaN;
  return criticalZ(confidence) * sd * Math.SQRT2 * Math.sqrt(1 - reliability);
}

/** @returns how many changes lie beyond the criterion; NaN is not counted, and a change equal to it is none. */
export function reliableChanges(changes: Iterable<number>, criterion: number): ReliableChanges {
  let [up, down, same] = [0, 0, 0];
  for (const change of changes)
    if (change > criterion) up += 1;
    else if (change < -criterion) down += 1;
    else if (!Number.isNaN(change)) same += 1;
  return { up, down, same };
}
