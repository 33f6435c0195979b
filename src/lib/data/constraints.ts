import type { Value } from './field-value.ts';
import type { Field, Schema } from './package.ts';
import type { Problem } from './problem.ts';

/** What a value breaks, and what was expected instead. */
export type Breach = Pick<Problem, 'rule' | 'expected'>;

/**
 * Values that a field may hold, as text; undefined where it may hold any.
 * @param levels of the study that the column names, where it names some.
 */
export const allowedIn = (
  { constraints, categories }: Field,
  levels: readonly string[] | undefined
): readonly string[] | undefined =>
  (constraints?.enum ?? categories?.map(({ value }) => value) ?? levels)?.map(String);

/** @returns what the value breaks, undefined where it breaks nothing. */
export function broken(
  { constraints }: Field,
  value: Value,
  allowed: readonly string[] | undefined
): Breach | undefined {
  const { minimum, maximum } = constraints ?? {};
  if (allowed && !allowed.includes(String(value)))
    return { rule: 'value-enum', expected: allowed.join(', ') };
  if (minimum !== undefined && Number(value) < minimum)
    return { rule: 'value-range', expected: `≥ ${minimum}` };
  if (maximum !== undefined && Number(value) > maximum)
    return { rule: 'value-range', expected: `≤ ${maximum}` };
  return undefined;
}

/** Codes for absent values of a schema, with their reasons; by default an empty cell is `blank`. */
export const missingValues = ({ missingValues }: Schema) =>
  missingValues ?? ([{ value: '', label: 'blank' }] as const);

/** Whether every row needs a value in the column. */
export const isRequired = ({ primaryKey }: Schema, { name, constraints }: Field): boolean =>
  Boolean(constraints?.required || primaryKey?.includes(name));
