import { expect, test } from 'vitest';
import { claims, type ClaimId, type ComparisonFacts } from '../../../src/lib/statistics/claims.ts';
import { threeSites, trial } from './comparisons.ts';

const ids = (facts: ComparisonFacts, may: boolean) =>
  claims(facts)
    .filter((claim) => claim.may === may)
    .map(({ id }) => id);

const ALL: ClaimId[] = [
  'describe-each-site',
  'difference-of-means',
  'interval-families-in-these-sites',
  'mean-change',
  'same-families-followed',
  'interval-effect',
  'generalise',
  'p-value-effect',
  'significant',
  'cause'
];

test('one site against two, with printed means only, allows description and no more', () => {
  expect(claims(threeSites).map(({ id, may, because }) => [id, may, because])).toEqual([
    ['describe-each-site', true, ['few-sites', 'entry-rules-differ', 'baseline-gap', 'few-seen']],
    ['difference-of-means', true, ['overlap-not-published', 'few-seen']],
    ['interval-families-in-these-sites', false, ['sd-not-published']],
    ['mean-change', false, ['overlap-not-published']],
    ['same-families-followed', false, ['overlap-not-published', 'not-all-seen']],
    [
      'interval-effect',
      false,
      ['few-sites', 'not-randomised', 'sd-not-published', 'overlap-not-published']
    ],
    [
      'generalise',
      false,
      ['few-sites', 'not-randomised', 'sd-not-published', 'overlap-not-published']
    ],
    [
      'p-value-effect',
      false,
      ['few-sites', 'not-randomised', 'sd-not-published', 'overlap-not-published', 'no-test']
    ],
    [
      'significant',
      false,
      ['few-sites', 'not-randomised', 'sd-not-published', 'overlap-not-published', 'no-test']
    ],
    [
      'cause',
      false,
      [
        'few-sites',
        'not-randomised',
        'sd-not-published',
        'overlap-not-published',
        'no-test',
        'entry-rules-differ',
        'baseline-gap',
        'few-seen'
      ]
    ]
  ]);
});

test('a randomised trial without a weakness may say everything, with nothing attached', () => {
  expect(ids(trial, true)).toEqual(ALL);
  expect(claims(trial).flatMap(({ because }) => because)).toEqual([]);
});

const EFFECT = ['interval-effect', 'generalise', 'p-value-effect', 'significant', 'cause'];
test.each<[string, Partial<ComparisonFacts>, string[]]>([
  ['nine sites in an arm', { sites: { reference: 20, other: 9 } }, EFFECT],
  ['ten sites in an arm', { sites: { reference: 20, other: 10 } }, []],
  ['no random assignment', { assignment: 'not-random' }, EFFECT],
  ['other entry rules', { entryRulesDiffer: true }, ['cause']],
  ['no SD', { sd: 'not-published' }, ['interval-families-in-these-sites', ...EFFECT]],
  ['an assumed SD', { sd: 'assumed' }, ['interval-families-in-these-sites', ...EFFECT]],
  [
    'an unknown overlap',
    { overlap: 'not-published' },
    ['mean-change', 'same-families-followed', ...EFFECT]
  ],
  ['a gap of 0.25', { baselineGap: { points: -2.5, norm: { sds: -0.25, stated: true } } }, []],
  [
    'a gap of 0.26',
    { baselineGap: { points: -2.6, norm: { sds: -0.26, stated: true } } },
    ['cause']
  ],
  ['a gap without a norm', { baselineGap: { points: 0.1 } }, ['cause']],
  ['no gap, without a norm', { baselineGap: { points: 0 } }, []],
  ['all seen', { shareSeen: { reference: 1, other: 1 } }, []],
  ['80% seen', { shareSeen: { reference: 0.8, other: 1 } }, ['same-families-followed']],
  ['a gap in SDs of the records', { baselineGap: { points: 9, records: { sds: 0.02 } } }, []],
  ['nothing allocated', { allocation: 'none' }, EFFECT],
  [
    'families in few sites',
    { allocation: 'family', sites: { reference: 1, other: 1 } },
    ['generalise']
  ],
  ['79% seen', { shareSeen: { reference: 0.79, other: 1 } }, ['same-families-followed', 'cause']],
  [
    'nobody to follow',
    { shareSeen: { reference: NaN, other: 1 } },
    ['same-families-followed', 'cause']
  ],
  [
    'no test',
    { tests: { count: 0, corrected: false } },
    ['p-value-effect', 'significant', 'cause']
  ],
  ['12 uncorrected tests', { tests: { count: 12, corrected: false } }, ['significant']],
  ['12 corrected tests', { tests: { count: 12, corrected: true } }, []],
  ['no means', { directions: [] }, ALL]
])('%s forbids exactly: %s', (_, weakness, forbidden) => {
  expect(ids({ ...trial, ...weakness }, false)).toEqual(forbidden);
});

test('made-up families allow one statement: that they are made up', () => {
  const made = { ...threeSites, kind: 'synthetic' } as const;
  expect(ids(made, true)).toEqual(['not-evidence']);
  expect(ids(made, false)).toEqual(ALL);
  for (const { may, because } of claims(made)) expect(because).toEqual(may ? [] : ['synthetic']);
});

test('what a permitted claim must be said with', () => {
  const weak = { ...trial, shareSeen: { reference: 0.7, other: 0.9 }, entryRulesDiffer: true };
  const said = Object.fromEntries(claims(weak).map(({ id, because }) => [id, because]));
  expect(said['mean-change']).toEqual(['few-seen']);
  expect(said['interval-effect']).toEqual(['entry-rules-differ', 'few-seen']);
});
