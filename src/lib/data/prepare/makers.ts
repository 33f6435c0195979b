import { answers } from './answers.ts';
import { bands } from './bands.ts';
import { columns } from './columns.ts';
import { event } from './event.ts';
import { fill } from './fill.ts';
import { header } from './header.ts';
import { id } from './id.ts';
import { levels } from './levels.ts';
import { missing } from './missing-codes.ts';
import { numbers } from './numbers.ts';
import { rows } from './rows.ts';
import { scale } from './scale.ts';
import { spread } from './spread.ts';
import type { Step, StepKind, StepMaker } from './step.ts';
import type { TextTable } from './text-table.ts';
import { trim } from './trim.ts';
import { words } from './words.ts';

/** What makes the steps of each kind, in the order in which steps are proposed and made. */
export const MAKERS: { readonly [Kind in StepKind]: StepMaker<Kind> } = {
  ...{ header, columns, rows, trim, fill, event, spread, id, missing, numbers, levels },
  ...{ words, answers, bands, scale }
};
export const KINDS = Object.keys(MAKERS) as readonly StepKind[];
/** Kinds of steps that make a table of a sheet; all others change what it holds, when several are one. */
export const TABLE_KINDS: readonly StepKind[] = ['header', 'columns', 'rows', 'trim', 'fill'];

/** @returns the table after one step; a grid must first have its header. */
export const applyStep = (table: TextTable, step: Step): TextTable =>
  (MAKERS[step.kind] as StepMaker<StepKind>).apply(table, step);

const FIRST = { kind: 'header', above: 0, rows: 1, left: 0 } as const;

/** @returns the table that a grid becomes by steps; without a step for it, its first row is the header. */
export function applySteps(grid: TextTable, steps: readonly Step[]): TextTable {
  const led = steps[0]?.kind === 'header' ? steps : [FIRST, ...steps];
  return led.reduce(applyStep, grid);
}
