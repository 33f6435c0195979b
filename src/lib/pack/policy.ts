import {
  integer,
  list,
  matching,
  number,
  object,
  oneOf,
  record,
  text,
  type Shape
} from '../data/shape.ts';
import type { Localised } from '../data/localised.ts';
import { refused, type Packed, type PackProblem } from './pack-problem.ts';

/** What a column is: `static/schema/policy.schema.json` says what each comes to. */
export const ROLES = ['direct', 'quasi', 'sensitive', 'measure', 'drop'] as const;
export type Role = (typeof ROLES)[number];

/** Who answers for a release, and why warnings may be passed over, by column as `table.column`. */
export interface Signer {
  readonly name: string;
  readonly date: string;
  readonly overrides?: readonly { readonly column: string; readonly reason: string }[];
}

/** What may be released of records and how it is guarded, with nothing left out. */
export interface Policy {
  readonly policy: 1;
  readonly columns: Readonly<Record<string, Readonly<Record<string, Role>>>>;
  readonly ways: number;
  readonly tables?: readonly (readonly string[])[];
  readonly priority: readonly (readonly string[])[];
  readonly threshold: number;
  /** Shares from 0 to 1: of the unknowns that may be fixed, and of the scale that must stay open. */
  readonly budget: number;
  readonly width: number;
  readonly attrition: 'public' | 'guard';
  readonly shortfall: 'refuse' | 'cut';
  readonly scales: Readonly<Record<string, readonly [number, number]>>;
  readonly rounding: number;
  /** What the pack is called, where not as the records are. */
  readonly title?: Localised;
  readonly signer?: Signer;
}

const DEFAULTS = {
  ways: 2,
  priority: [],
  threshold: 10,
  budget: 0.5,
  width: 0.25,
  shortfall: 'refuse',
  scales: {},
  rounding: 2
} as const;

/** A number of that shape from one limit to another; `above` the least where that is left out. */
const within =
  (shape: Shape, least: number, most: number, above = false): Shape =>
  (value, path, report) => {
    let fits = true;
    shape(value, path, () => (fits = false));
    const held =
      typeof value === 'number' && (above ? value > least : value >= least) && value <= most;
    if (!fits || !held) report(path, value, `${above ? '> ' : ''}${least} … ${most}`);
  };

const scale: Shape = (value, path, report) => {
  const held =
    Array.isArray(value) &&
    value.length === 2 &&
    value.every(Number.isFinite) &&
    value[0] < value[1];
  if (!held) report(path, value, '[least, greatest]');
};

const axes = list((value, path, report) => {
  list(text)(value, path, report);
  if (Array.isArray(value) && !value.length) report(path, value, '["site"]');
});
const override = object({ column: text, reason: text });
const shapes: Readonly<Record<string, Shape>> = {
  policy: oneOf([1]),
  columns: record(record(oneOf(ROLES))),
  ways: within(integer, 1, 4),
  tables: axes,
  priority: axes,
  threshold: within(integer, 5, 1_000_000),
  budget: within(number, 0, 0.75, true),
  width: within(number, 0.1, 1),
  attrition: oneOf(['public', 'guard']),
  shortfall: oneOf(['refuse', 'cut']),
  scales: record(scale),
  rounding: within(integer, 0, 6),
  title: object({ en: text, cy: text }),
  signer: object(
    { name: text, date: matching(/^\d{4}-\d{2}-\d{2}$/) },
    { overrides: list(override) }
  )
};
const { policy, columns, attrition, ...optional } = shapes as Record<string, Shape> &
  Record<'policy' | 'columns' | 'attrition', Shape>;
const whole = object({ policy, columns, attrition }, optional);

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** Properties that no policy has, which may be misspelt ones. */
function unknownIn(json: object): PackProblem[] {
  const expected = Object.keys(shapes).join(', ');
  return Object.keys(json)
    .filter((name) => !Object.hasOwn(shapes, name))
    .map((where) => ({ rule: 'policy-property', where, value: where, expected }));
}

/** Reads a policy by its form alone, and fills in what it leaves out. */
export function readPolicy(content: string): Packed<Policy> {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return refused({ rule: 'policy-not-json', where: 'policy' });
  }
  const problems: PackProblem[] = [];
  whole(json, '', (where, value, expected) =>
    problems.push({
      rule: 'policy-property',
      where: where || 'policy',
      ...(value === undefined ? {} : { value: shown(value) }),
      expected
    })
  );
  if (typeof json === 'object' && json && !Array.isArray(json)) problems.push(...unknownIn(json));
  if (problems.length) return refused(...problems);
  return { ok: true, value: { ...DEFAULTS, ...(json as Policy) } };
}
