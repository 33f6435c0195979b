/** Why a pack is refused. Each has a message that says what is wrong and what would help. */
export const PACK_RULES = [
  'policy-not-json',
  'policy-property',
  'policy-column-unnamed',
  'policy-column-unknown',
  'policy-role',
  'policy-table',
  'policy-scale',
  'policy-unsigned',
  'no-records',
  'cells-unreadable',
  'column-identifies',
  'column-warning',
  'score-outside',
  'too-few-families',
  'too-many-atoms',
  'too-many-waves',
  'too-much-fixed',
  'too-narrow',
  'total-hidden',
  'versions-follow',
  'ledger-unreadable',
  'ledger-other-study',
  'ledger-version',
  'ledger-lacks',
  'ledger-without-ids'
] as const;
export type PackRule = (typeof PACK_RULES)[number];

/** One reason why a pack is refused: by which rule, where, and the numbers or names it concerns. */
export interface PackProblem {
  readonly rule: PackRule;
  /** A column, table, measure, property or file, in terms that need no translation. */
  readonly where: string;
  /** What stands there, or how much of it there is. */
  readonly value?: string;
  /** What could stand there, or how much there may be. */
  readonly expected?: string;
  /** How many there are in all. */
  readonly of?: string;
}

/** A result, or why it is refused; never both. */
export type Packed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: PackProblem[] };

export const refused = (...problems: PackProblem[]): Packed<never> => ({ ok: false, problems });
