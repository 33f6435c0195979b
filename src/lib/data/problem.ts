/** Rules that data and descriptors are held to. Each has a message that says what is wrong and the remedy. */
export const RULES = [
  'file-missing',
  'file-empty',
  'not-json',
  'descriptor-invalid',
  'role-unknown',
  'header-missing',
  'header-duplicate',
  'header-unknown',
  'row-ragged',
  'value-type',
  'value-enum',
  'value-range',
  'value-required',
  'value-unique'
] as const;
export type Rule = (typeof RULES)[number];

/** One thing wrong with a file: where, by which rule, and the value that broke it. */
export interface Problem {
  readonly rule: Rule;
  /** Name of the file as the reader knows it. */
  readonly file: string;
  /** Line of the file, the header being 1; absent when the whole file is meant. */
  readonly row?: number;
  readonly column?: string;
  /** The offending value as it stands in the file. */
  readonly value?: string;
  /** What the rule expected, in the terms of the descriptor: a type, a list of values, a range, a property. */
  readonly expected?: string;
}

/** A result, or all problems that stood in its way; never both. */
export type Checked<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };
