import { own } from '../data/own.ts';
import type { Check } from './checks-sql.ts';
import type { CubeAsk } from './cube-ask.ts';
import type { Asked, CubeProblem } from './cube-problem.ts';
import { unitsOf } from './exact.ts';

/** A row of an answer, every value as text. */
export type AnswerRow = Readonly<Record<string, string | null>>;

/** What cells must add up to; sums are in units of their measure. Mentions and ratings are absent where they cannot be added up. */
export interface Totals {
  families: bigint;
  readonly scores: bigint[];
  readonly sum: bigint[];
  readonly mentions: bigint[];
  readonly ratings: bigint[];
}

/** Reads what an engine found of the records: totals, or what is wrong with them. */
export function readChecks(
  { measures }: CubeAsk,
  checks: readonly Check[],
  row: AnswerRow
): Asked<Totals> {
  const totals: Totals = { families: 0n, scores: [], sum: [], mentions: [], ratings: [] };
  const problems: CubeProblem[] = [];
  checks.forEach((check, at) => {
    const column = `c${at}`;
    if (own(row, column) === undefined) {
      problems.push({ rule: 'answer-column', where: 'checks', expected: column });
      return;
    }
    const behind = 'total' in check && check.total === 'sum' ? measures[check.of]!.behind : 0;
    const found = unitsOf(own(row, column) ?? '', behind);
    if (found === undefined)
      problems.push({ rule: 'answer-value', where: `checks ${column}`, expected: '1' });
    else if ('problem' in check) {
      if (found) problems.push({ ...check.problem, found: String(found) });
    } else if (check.total === 'families') totals.families = found;
    else totals[check.total][check.of] = found;
  });
  return problems.length ? { ok: false, problems } : { ok: true, value: totals };
}
