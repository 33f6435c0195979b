import { applyStep, applySteps, KINDS, MAKERS } from './makers.ts';
import type { Facts, Proposal, Step, StepKind, StepMaker } from './step.ts';
import type { TextTable } from './text-table.ts';

/** What the reader says of a step that was proposed: whether it is made, and how where that differs. */
export interface Choice {
  readonly on: boolean;
  readonly step?: Step;
}

/** A step that is proposed for a table, with the table before and after it. */
export interface ProposedStep extends Proposal {
  /** By which the reader's choice is known: kind and place among those of its kind. */
  readonly key: string;
  readonly before: TextTable;
  readonly after: TextTable;
}

/**
 * Proposes what a table needs, each step on what those before it made, so that one that is switched
 * off or changed changes what comes after.
 * @param grid as it was read, without a header.
 * @param choices of the reader, by the keys of steps. @param kinds of steps that are proposed.
 * @param facts what the file says of its columns.
 */
export function proposeSteps(
  grid: TextTable,
  choices: ReadonlyMap<string, Choice> = new Map(),
  kinds: readonly StepKind[] = KINDS,
  facts: Facts = new Map()
): { readonly steps: readonly ProposedStep[]; readonly table: TextTable } {
  const steps: ProposedStep[] = [];
  const made: Step[] = [];
  let table = grid;
  for (const kind of kinds) {
    const found = (MAKERS[kind] as StepMaker<StepKind>).propose(table, facts);
    let now = table;
    for (const [at, proposal] of found.entries()) {
      const key = `${kind} ${at + 1}`;
      const choice = choices.get(key);
      const step = (choice?.step ?? proposal.step) as typeof proposal.step;
      const on = choice?.on ?? proposal.on;
      const before = now;
      const after = applyStep(before, step);
      if (on) {
        now = after;
        made.push(step);
      }
      steps.push({ ...proposal, step, on, key, before, after });
    }
    // A grid without a step for its header has it in the first row.
    if (kind === 'header' && !made.length) now = applySteps(grid, []);
    table = now;
  }
  return { steps, table };
}

/** Steps that are made. */
export const madeSteps = (steps: readonly ProposedStep[]): Step[] =>
  steps.filter(({ on }) => on).map(({ step }) => step);
