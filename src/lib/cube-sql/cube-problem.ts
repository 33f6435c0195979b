/** Why no cells are made of records in an engine. */
export const CUBE_RULES = [
  'table-missing',
  'column-missing',
  'column-type',
  'axis-too-long',
  'scale-too-fine',
  'too-many-cells',
  'id-missing',
  'id-repeated',
  'id-differs',
  'family-unknown',
  'level-unknown',
  'wave-unknown',
  'score-repeated',
  'score-outside',
  'score-decimals',
  'truth-unknown',
  'rating-outside',
  'answer-column',
  'answer-value',
  'answer-repeated',
  'answer-total'
] as const;
export type CubeRule = (typeof CUBE_RULES)[number];

/** One reason: by which rule, where, and how many rows or which names it concerns; never a row's own value. */
export interface CubeProblem {
  readonly rule: CubeRule;
  /** A table, a column as `table.column`, or a place in an answer. */
  readonly where: string;
  /** How many there are, or the type found. */
  readonly found?: string;
  /** What could stand there. */
  readonly expected?: string;
}

/** A result, or why there is none. */
export type Asked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly CubeProblem[] };

type Sentence = (problem: Required<CubeProblem>) => string;

const SENTENCES: Record<CubeRule, Sentence> = {
  'table-missing': ({ where }) =>
    `${where}: the source has no such table. Give it a table or view of that name, or change the description.`,
  'column-missing': ({ where }) =>
    `${where}: the table has no such column. Add it in a view, or take it out of description and policy.`,
  'column-type': ({ where, found, expected }) =>
    `${where}: the column is of type ${found}, but ${expected} is needed. Cast it in a view.`,
  'axis-too-long': ({ where, found, expected }) =>
    `${where}: families are grouped by ${found} levels, at most ${expected} are possible. Merge levels, or drop the column in the policy.`,
  'scale-too-fine': ({ where, found, expected }) =>
    `${where}: scores would need ${found} digits, at most ${expected} are summed exactly. Narrow the scale in the policy, or ask for fewer --decimals.`,
  'too-many-cells': ({ where, found, expected }) =>
    `${where}: there are more than ${found} different families; cells of at most ${expected} are written. Drop characteristics or measures in the policy, or merge levels.`,
  'id-missing': ({ where, found }) =>
    `${where}: ${found} rows have no id. Give each its family's id, or leave them out in a view.`,
  'id-repeated': ({ where, found }) =>
    `${where}: ${found} families stand in more than one row or partition. Keep one row of each.`,
  'id-differs': ({ where, found }) =>
    `${where}: ${found} families are told in two ways in their rows. Make their rows agree.`,
  'family-unknown': ({ where, found, expected }) =>
    `${where}: ${found} rows are of families that ${expected} lacks. Add the families, or leave the rows out in a view.`,
  'level-unknown': ({ where, found, expected }) =>
    `${where}: ${found} rows hold a value that is none of the ${expected} levels described. Correct them, describe the level, or set them to NULL.`,
  'wave-unknown': ({ where, found, expected }) =>
    `${where}: ${found} rows have no time point of the study (${expected}). Correct them, or leave them out in a view.`,
  'score-repeated': ({ where, found }) =>
    `${where}: ${found} times a family has more than one row at a time point. Keep one row of each.`,
  'score-outside': ({ where, found, expected }) =>
    `${where}: ${found} scores are not on the scale of ${expected}. Correct them, set them to NULL, or set the scale in the policy.`,
  'score-decimals': ({ where, found, expected }) =>
    `${where}: ${found} scores have more than ${expected} decimals. Ask for more with --decimals, or round them in a view; columns of type REAL are cast to DECIMAL there.`,
  'truth-unknown': ({ where, found, expected }) =>
    `${where}: ${found} rows are neither true nor false (${expected}). Correct them, or set them to NULL.`,
  'rating-outside': ({ where, found, expected }) =>
    `${where}: ${found} ratings are no point of the scale (${expected}). Correct them, or set them to NULL.`,
  'answer-column': ({ where, expected }) =>
    `${where}: the answer lacks the column ${expected}. Save what the SQL selects, with its column names.`,
  'answer-value': ({ where, expected }) =>
    `${where}: the answer holds no such number as ${expected}. Run the SQL again, and save its answer unchanged.`,
  'answer-repeated': ({ where }) =>
    `${where}: the answer tells the same cell twice. Save the answer of one run alone.`,
  'answer-total': ({ where, found, expected }) =>
    `${where}: the cells add up to ${found}, the records to ${expected}. Run both statements on the same state of the records.`
};

/** Says in one sentence what is wrong and where, and in another what would help. */
export const cubeProblemText = (problem: CubeProblem): string =>
  SENTENCES[problem.rule]({ found: 'no', expected: 'others', ...problem });
