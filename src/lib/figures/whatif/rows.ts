import type { Cell } from '../../data/missing.ts';
import { mean } from '../../statistics/moments.ts';
import type { Scope } from './scope.ts';

/** One number of a figure that assumes something: all that is drawn, said, tabled and exported of it. */
export interface WhatIfRow<Id extends string = string> {
  readonly id: Id;
  /** Families it is about. */
  readonly n: Cell;
  /** Families at the start, where the number is a difference from it. */
  readonly nStart?: Cell;
  readonly value: Cell;
  /** The mean as printed, where it is one. */
  readonly printed?: string;
  /** Printed in the source, reckoned from what is printed, or resting on the reader's assumption. */
  readonly status: 'published' | 'difference' | 'assumed';
}

/** @returns a published mean as a row. */
export const published = <Id extends string>(id: Id, one: Scope['start']): WhatIfRow<Id> => ({
  id,
  n: one.n,
  value: mean(one),
  printed: one.printed,
  status: 'published'
});
