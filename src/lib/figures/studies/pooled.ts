import { isNumber, type Cell } from '../../data/missing.ts';
import { randomEffects, type RandomEffects } from '../../statistics/random-effects.ts';
import { scaleOf } from './scale.ts';
import type { Difference, StudyRow } from './study-row.ts';

/** Fewest studies that are put together. */
export const FEWEST_STUDIES = 3;

/** What must hold before studies are put together, in the order in which it is told. */
export const GATES = ['studies', 'error', 'design', 'rules', 'kind', 'direction'] as const;
export type Gate = (typeof GATES)[number];

/** Whether a gate is open, and which studies shut it, if it is of single studies. */
export interface Judged {
  readonly gate: Gate;
  readonly open: boolean;
  readonly by: readonly StudyRow[];
}

/** A row turned so that a greater difference is better with the approach, in the unit of all. */
export interface TurnedRow {
  readonly row: StudyRow;
  readonly difference: Difference;
}

/** Several studies in one unit and one direction, and what they say together. */
export interface Together {
  /** Points where all share a scale, else SDs of change. */
  readonly unit: 'points' | 'g';
  readonly rows: readonly TurnedRow[];
  /** Rows that give a difference. */
  readonly count: number;
  readonly gates: readonly Judged[];
  /** Absent where a gate is shut. */
  readonly pooled?: RandomEffects;
}

const minus = (cell: Cell): Cell => (isNumber(cell) ? 0 - cell : cell);

/** @returns the difference with its sign changed where lower is better. */
function turned({ measure }: StudyRow, { value, low, high, se }: Difference): Difference {
  return measure?.better === 'lower'
    ? { value: minus(value), low: minus(high), high: minus(low), se }
    : { value, low, high, se };
}

function gatesOf(rows: readonly TurnedRow[]): Judged[] {
  const told = rows.filter(({ difference }) => isNumber(difference.value)).map(({ row }) => row);
  const errors = new Map(rows.map(({ row, difference }) => [row, difference.se]));
  const designs = new Set(told.map(({ allocation, assignment }) => `${allocation} ${assignment}`));
  const kinds = new Set(told.map(({ madeUp }) => madeUp));
  const shut = {
    studies: told.length < FEWEST_STUDIES,
    error: told.filter((row) => !isNumber(errors.get(row)!)),
    design: designs.size > 1,
    rules: told.filter(({ barredBy }) => barredBy.length > 0),
    kind: kinds.size > 1,
    direction: told.filter(({ measure }) => !measure?.better)
  } satisfies Record<Gate, boolean | StudyRow[]>;
  return GATES.map((gate) => {
    const found = shut[gate];
    return typeof found === 'boolean'
      ? { gate, open: !found, by: [] }
      : { gate, open: found.length === 0, by: found };
  });
}

/**
 * Brings rows to one direction and one unit, and puts them together where every gate is open: three
 * studies or more, each with its error, of one design, which the rules for what may be said allow an
 * interval, all made up or none, on measures that say which way is better.
 */
export function together(given: readonly StudyRow[]): Together {
  const scales = new Set(given.flatMap(({ measure }) => (measure ? [scaleOf(measure)] : [])));
  const unit = scales.size === 1 && !scales.has(undefined) ? 'points' : 'g';
  const rows = given.map((row) => ({ row, difference: turned(row, row[unit]) }));
  const gates = gatesOf(rows);
  const count = rows.filter(({ difference }) => isNumber(difference.value)).length;
  if (!gates.every(({ open }) => open)) return { unit, rows, count, gates };
  const estimates = rows.flatMap(({ difference: { value, se } }) =>
    isNumber(value) && isNumber(se) ? [{ estimate: value, se }] : []
  );
  const found = randomEffects(estimates, 0.95, true);
  return { unit, rows, count, gates, ...(typeof found === 'string' ? {} : { pooled: found }) };
}
