import { mean } from '../../statistics/moments.ts';
import { regressionToTheMean } from '../../statistics/regression-to-the-mean.ts';
import type { Assumptions } from '../whatif/assumptions.ts';
import { published, type WhatIfRow } from '../whatif/rows.ts';
import type { Scope } from '../whatif/scope.ts';

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
  const both = { n, nStart: start.n };
  return [
    published('start', start),
    { id: 'expected', n, value: expected, status: 'assumed' },
    published('later', followUp),
    { id: 'change', ...both, value: mean(followUp) - mean(start), status: 'difference' },
    { id: 'follows', ...both, value: expected - mean(start), status: 'assumed' },
    { id: 'rest', ...both, value: mean(followUp) - expected, status: 'assumed' }
  ];
}
