import { cellOf, type Cell } from '../../data/missing.ts';
import { mean } from '../../statistics/moments.ts';
import { regressionToTheMean } from '../../statistics/regression-to-the-mean.ts';
import { unseenFamilies } from '../../statistics/unseen.ts';
import type { Assumptions } from './assumptions.ts';
import type { Scope } from './scope.ts';

/** One number of a figure that assumes something: all that is drawn, said, tabled and exported of it. */
export interface WhatIfRow<Id extends string = string> {
  readonly id: Id;
  /** Families it is about. */
  readonly n: Cell;
  readonly value: Cell;
  /** The mean as printed, where it is one. */
  readonly printed?: string;
  /** Printed in the source, reckoned from what is printed, or resting on the reader's assumption. */
  readonly status: 'published' | 'difference' | 'assumed';
}

const published = <Id extends string>(id: Id, one: Scope['start']): WhatIfRow<Id> => ({
  id,
  n: one.n,
  value: mean(one),
  printed: one.printed,
  status: 'published'
});

/**
 * How far the mean would have come back by itself, had nothing changed in the families' lives.
 * `follows` is the part of `change` that the assumptions lead to expect, `rest` what is left of it.
 */
export function regressionRows(
  { start, followUp }: Scope,
  { r, mu }: Assumptions
): WhatIfRow<'start' | 'expected' | 'later' | 'change' | 'follows' | 'rest'>[] {
  const expected = regressionToTheMean(mean(start), mu, r);
  const { n } = followUp;
  return [
    published('start', start),
    { id: 'expected', n, value: expected, status: 'assumed' },
    published('later', followUp),
    { id: 'change', n, value: mean(followUp) - mean(start), status: 'difference' },
    { id: 'follows', n, value: expected - mean(start), status: 'assumed' },
    { id: 'rest', n, value: mean(followUp) - expected, status: 'assumed' }
  ];
}

/**
 * The later mean of all families of the start, were those not seen again to have moved by `unseen`.
 * `even` is the move of the unseen that would leave the mean of all where it began; it and the mean
 * of the unseen are missing where all were seen, and the mean of all where more were seen than began.
 */
export function unseenRows(
  { start, followUp }: Scope,
  { unseen }: Assumptions
): WhatIfRow<'start' | 'later' | 'unseen' | 'all' | 'change' | 'changeAll' | 'even'>[] {
  const { notSeen, mean: all, change } = unseenFamilies(start, followUp, unseen);
  const seen = mean(followUp) - mean(start);
  const some = notSeen > 0 ? 1 : NaN;
  const n = Math.max(notSeen, 0);
  return [
    published('start', start),
    published('later', followUp),
    {
      id: 'unseen',
      n,
      value: cellOf(some * (mean(start) + unseen), 'no-families'),
      status: 'assumed'
    },
    { id: 'all', n: start.n, value: cellOf(all, 'no-overlap'), status: 'assumed' },
    { id: 'change', n: followUp.n, value: seen, status: 'difference' },
    { id: 'changeAll', n: start.n, value: cellOf(change, 'no-overlap'), status: 'assumed' },
    {
      id: 'even',
      n,
      value: cellOf((-some * followUp.n * seen) / notSeen, 'no-families'),
      status: 'assumed'
    }
  ];
}
