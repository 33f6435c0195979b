import { mean } from '../../statistics/moments.ts';
import { regressionToTheMean } from '../../statistics/regression-to-the-mean.ts';
import type { Assumptions } from '../whatif/assumptions.ts';
import { published, type WhatIfRow } from '../whatif/rows.ts';
import type { Scope } from '../whatif/scope.ts';

/**
 * How far the mean would have come back by itself, had nothing changed in the families' lives.
 * `follows` is what the assumptions lead to expect, at most all of a `change` that way, `rest` what is
 * left of the change.
 */
export function regressionRows(
  { start, followUp }: Scope,
  { r, mu }: Assumptions
): WhatIfRow<'start' | 'expected' | 'later' | 'change' | 'follows' | 'rest'>[] {
  const expected = regressionToTheMean(mean(start), mu, r);
  const { n } = followUp;
  const change = mean(followUp) - mean(start);
  const move = expected - mean(start);
  // No more of a change than all of it can follow from the start.
  const follows = change * move > 0 && Math.abs(move) > Math.abs(change) ? change : move;
  const both = { n, nStart: start.n };
  return [
    published('start', start),
    { id: 'expected', n, value: expected, status: 'assumed' },
    published('later', followUp),
    { id: 'change', ...both, value: change, status: 'difference' },
    { id: 'follows', ...both, value: follows, status: 'assumed' },
    { id: 'rest', ...both, value: change - follows, status: 'assumed' }
  ];
}
