import { cellOf } from '../../data/missing.ts';
import { mean } from '../../statistics/moments.ts';
import { unseenFamilies } from '../../statistics/unseen.ts';
import type { Assumptions } from '../whatif/assumptions.ts';
import { published, type WhatIfRow } from '../whatif/rows.ts';
import type { Scope } from '../whatif/scope.ts';

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
    { id: 'change', n: followUp.n, nStart: start.n, value: seen, status: 'difference' },
    {
      id: 'changeAll',
      n: start.n,
      nStart: start.n,
      value: cellOf(change, 'no-overlap'),
      status: 'assumed'
    },
    {
      id: 'even',
      n,
      value: cellOf((-some * followUp.n * seen) / notSeen, 'no-families'),
      status: 'assumed'
    }
  ];
}
