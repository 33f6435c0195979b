import type { ComparisonFacts } from '../../../src/lib/statistics/claims.ts';

/** Three sites of which one took up the approach; printed means without SD (the workshop's slides). */
export const threeSites: ComparisonFacts = {
  kind: 'published',
  measure: 'Family conflict',
  arms: { reference: 'Without', other: 'With' },
  sites: { reference: 2, other: 1 },
  families: { reference: 49, other: 25 },
  allocation: 'none',
  assignment: 'not-random',
  entryRulesDiffer: true,
  sd: 'not-published',
  overlap: 'not-published',
  baselineGap: { points: 14.583, norm: { sds: 1.4583, stated: false } },
  shareSeen: { reference: 33 / 49, other: 17 / 25 },
  tests: { count: 0, corrected: false },
  directions: [
    { site: 'A', direction: 'rose' },
    { site: 'B', direction: 'rose' },
    { site: 'C', direction: 'fell' }
  ]
};

/** A randomised trial without any weakness. */
export const trial: ComparisonFacts = {
  kind: 'records',
  measure: 'Family conflict',
  arms: { reference: 'Without', other: 'With' },
  sites: { reference: 20, other: 20 },
  families: { reference: 200, other: 200 },
  allocation: 'site',
  assignment: 'random',
  entryRulesDiffer: false,
  sd: 'known',
  overlap: 'known',
  baselineGap: { points: 0.4, norm: { sds: 0.04, stated: true } },
  shareSeen: { reference: 1, other: 1 },
  tests: { count: 1, corrected: false },
  directions: Array.from({ length: 40 }, (_, index) => ({
    site: `S${index + 1}`,
    direction: index % 2 ? 'fell' : 'rose'
  }))
};
