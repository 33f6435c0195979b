import fc from 'fast-check';
import { test } from 'vitest';
import { claims, type ComparisonFacts } from '../../../src/lib/statistics/claims.ts';
import { threeSites, trial } from './comparisons.ts';

const perArm = <T>(value: fc.Arbitrary<T>) => fc.record({ reference: value, other: value });
/** The trial with some of its facts replaced, so that strong and weak comparisons both occur. */
const facts: fc.Arbitrary<ComparisonFacts> = fc
  .record<Partial<ComparisonFacts>>(
    {
      kind: fc.constantFrom('published', 'synthetic', 'records'),
      sites: perArm(fc.integer({ min: 1, max: 20 })),
      assignment: fc.constantFrom('random', 'not-random'),
      entryRulesDiffer: fc.boolean(),
      sd: fc.constantFrom('known', 'assumed', 'not-published'),
      overlap: fc.constantFrom('known', 'not-published'),
      baselineGap: fc
        .tuple(fc.integer({ min: -5, max: 5 }), fc.boolean())
        .map(([points, known]) =>
          known ? { points, norm: { sds: points / 10, stated: true } } : { points }
        ),
      shareSeen: perArm(fc.constantFrom(0.6, 0.8, 0.85, 1)),
      tests: fc.record({ count: fc.integer({ min: 0, max: 4 }), corrected: fc.boolean() }),
      directions: fc.constantFrom(trial.directions, threeSites.directions, [])
    },
    { requiredKeys: [] }
  )
  .map((replaced) => ({ ...trial, ...replaced }));

/** Ways in which a comparison can become weaker. */
const WEAKEN: Record<string, (facts: ComparisonFacts) => ComparisonFacts> = {
  'made-up families': (f) => ({ ...f, kind: 'synthetic' }),
  'a site fewer': (f) => ({ ...f, sites: { ...f.sites, other: f.sites.other - 1 } }),
  'half the reference sites': (f) => ({
    ...f,
    sites: { ...f.sites, reference: Math.floor(f.sites.reference / 2) }
  }),
  'no random assignment': (f) => ({ ...f, assignment: 'not-random' }),
  'other entry rules': (f) => ({ ...f, entryRulesDiffer: true }),
  'the SD assumed where known': (f) => ({ ...f, sd: f.sd === 'known' ? 'assumed' : f.sd }),
  'no SD': (f) => ({ ...f, sd: 'not-published' }),
  'an unknown overlap': (f) => ({ ...f, overlap: 'not-published' }),
  'a wider gap': ({ baselineGap: { points, norm }, ...f }) => ({
    ...f,
    baselineGap: norm
      ? { points: points * 2, norm: { ...norm, sds: norm.sds * 2 } }
      : { points: points * 2 }
  }),
  'no norm': ({ baselineGap: { points }, ...f }) => ({ ...f, baselineGap: { points } }),
  'fewer seen': (f) => ({
    ...f,
    shareSeen: { ...f.shareSeen, reference: f.shareSeen.reference * 0.9 }
  }),
  'no correction': (f) => ({ ...f, tests: { ...f.tests, corrected: false } }),
  'no test': (f) => ({ ...f, tests: { ...f.tests, count: 0 } }),
  'a test more': (f) => ({
    ...f,
    tests: { ...f.tests, count: f.tests.count && f.tests.count + 1 }
  }),
  'no means': (f) => ({ ...f, directions: [] })
};

test.each(Object.entries(WEAKEN))('%s never turns a "may not" into a "may"', (_, weaken) => {
  fc.assert(
    fc.property(facts, (before) => {
      const after = new Map(claims(weaken(before)).map(({ id, may }) => [id, may]));
      return claims(before).every(({ id, may }) => may || after.get(id) === false);
    }),
    { numRuns: 1000 }
  );
});

test('whatever is forbidden has a reason', () => {
  fc.assert(
    fc.property(facts, (some) =>
      claims(some).every(({ may, because }) => may || because.length > 0)
    ),
    { numRuns: 1000 }
  );
});

test.each([
  ['significant', 'p-value-effect'],
  ['cause', 'p-value-effect'],
  ['p-value-effect', 'interval-effect'],
  ['generalise', 'interval-effect'],
  ['interval-effect', 'interval-families-in-these-sites'],
  ['same-families-followed', 'mean-change'],
  ['mean-change', 'difference-of-means'],
  ['difference-of-means', 'describe-each-site']
])('where "%s" may be said, so may "%s"', (bolder, plainer) => {
  fc.assert(
    fc.property(facts, (some) => {
      const may = Object.fromEntries(claims(some).map((claim) => [claim.id, claim.may]));
      return !may[bolder] || may[plainer] === true;
    }),
    { numRuns: 1000 }
  );
});
