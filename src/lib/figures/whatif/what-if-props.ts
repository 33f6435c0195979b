import type { FigureContext } from '../context.ts';
import type { Assumed, Assumptions, Range } from './assumptions.ts';
import type { Scope } from './scope.ts';

/** What each figure that assumes something is given. */
export interface WhatIfProps {
  readonly context: FigureContext;
  readonly scope: Scope;
  readonly ranges: Readonly<Record<Assumed, Range>>;
  readonly assumed: Assumptions;
  readonly assume: (name: Assumed, value: number) => void;
}
