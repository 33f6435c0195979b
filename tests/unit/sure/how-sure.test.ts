import fc from 'fast-check';
import { expect, test } from 'vitest';
import { howSure, sureFactsOf, type SureFacts } from '#lib/statistics/how-sure.ts';
import { threeSites, trial } from '../claims/comparisons.ts';

const sound = sureFactsOf(trial);
const rating = (facts: SureFacts) => {
  const { met, word } = howSure(facts);
  return [met, word];
};

test('a randomised trial without weakness is strong, three places without SD very weak', () => {
  expect(rating(sound)).toEqual([5, 'strong']);
  expect(rating(sureFactsOf(threeSites))).toEqual([1, 'very-weak']);
});

test.each<[string, Partial<SureFacts['compared'] & object>, boolean]>([
  ['10 and 10 sites', { sites: { reference: 10, other: 10 } }, true],
  ['9 and 20 sites', { sites: { reference: 20, other: 9 } }, false],
  ['64 and 64 families', { unit: 'family', n: { reference: 64, other: 64 } }, true],
  ['63 and 90 families', { unit: 'family', n: { reference: 63, other: 90 } }, false],
  ['a start 0.25 SD apart', { gapInSds: -0.25 }, true],
  ['a start 0.26 SD apart', { gapInSds: 0.26 }, false],
  ['other entry rules', { entryRulesDiffer: true }, false],
  ['nobody in one group', { n: { reference: 0, other: 9 } }, false]
])('with %s', (_, weaker, strong) => {
  const facts = { ...sound, compared: { ...sound.compared!, ...weaker } };
  expect(rating(facts)).toEqual(strong ? [5, 'strong'] : [4, 'fairly-strong']);
});

test('made-up families are no evidence, whatever is met', () => {
  expect(rating({ ...sound, kind: 'synthetic' })).toEqual([5, 'made-up']);
});

test('what does not apply is told and not counted', () => {
  const { checks, met, word } = howSure({
    kind: 'records',
    chance: { tests: 1, corrected: true, interval: false }
  });
  expect(checks.map(({ state }) => state)).toEqual([
    'not-met',
    'not-applicable',
    'not-applicable',
    'not-applicable',
    'met'
  ]);
  expect([met, word]).toEqual([1, 'very-weak']);
});

const perArm = <T>(value: fc.Arbitrary<T>) => fc.record({ reference: value, other: value });
const share = fc.double({ min: 0, max: 1 });
const facts: fc.Arbitrary<SureFacts> = fc.record(
  {
    kind: fc.constant('records' as const),
    compared: fc.record(
      {
        arms: fc.constant({ reference: 'Without', other: 'With' }),
        n: perArm(fc.nat(130)),
        unit: fc.constantFrom('site', 'family'),
        sites: perArm(fc.nat(20)),
        entryRulesDiffer: fc.boolean(),
        gapInSds: fc.double({ min: -0.6, max: 0.6 })
      },
      { requiredKeys: ['arms', 'n', 'unit', 'sites', 'entryRulesDiffer'] }
    ),
    again: fc.record({
      known: fc.boolean(),
      groups: fc.array(fc.record({ first: fc.nat(100), share }), { minLength: 1, maxLength: 2 })
    }),
    chance: fc.record({ tests: fc.nat(3), corrected: fc.boolean(), interval: fc.boolean() })
  },
  { requiredKeys: ['kind', 'chance'] }
);

type Weaker = (facts: SureFacts) => SureFacts;
const ofGroups =
  (weaken: (compared: SureFacts['compared'] & object) => object): Weaker =>
  (f) =>
    f.compared ? { ...f, compared: { ...f.compared, ...weaken(f.compared) } } : f;
const WEAKEN: Record<string, Weaker> = {
  'no other group': ({ compared: _, ...f }) => f,
  'fewer families': ofGroups(({ n }) => ({ n: { ...n, other: Math.floor(n.other / 2) } })),
  'fewer sites': ofGroups(({ sites }) => ({
    sites: { ...sites, reference: Math.floor(sites.reference / 2) }
  })),
  'other entry rules': ofGroups(() => ({ entryRulesDiffer: true })),
  'a wider gap': ofGroups(({ gapInSds }) =>
    gapInSds === undefined ? {} : { gapInSds: gapInSds * 2 }
  ),
  'an unknown gap': ofGroups(() => ({ gapInSds: undefined })),
  'a gap that is no number': ofGroups(() => ({ gapInSds: NaN })),
  'fewer measured again': (f) =>
    f.again
      ? {
          ...f,
          again: { ...f.again, groups: f.again.groups.map((g) => ({ ...g, share: g.share / 2 })) }
        }
      : f,
  'unknown who': (f) => (f.again ? { ...f, again: { ...f.again, known: false } } : f),
  'not measured again': ({ again: _, ...f }) => f,
  'no tests': (f) => ({ ...f, chance: { ...f.chance, tests: 0 } }),
  'no interval': (f) => ({ ...f, chance: { ...f.chance, interval: false } })
};

test.each(Object.entries(WEAKEN))('%s never raises the rating', (_, weaken) => {
  fc.assert(
    fc.property(facts, (before) => howSure(weaken(before)).met <= howSure(before).met),
    { numRuns: 1000 }
  );
});
