import { beforeEach, describe, expect, test } from 'vitest';
import {
  claimsByReasons,
  claimText,
  reasonTexts
} from '../../../src/lib/figures/claims/claim-text.ts';
import { overwriteGetLocale } from '../../../src/lib/paraglide/runtime.js';
import { claims, type ClaimId, type ComparisonFacts } from '../../../src/lib/statistics/claims.ts';
import { threeSites, trial } from './comparisons.ts';

beforeEach(() => overwriteGetLocale(() => 'en'));

function claim(facts: ComparisonFacts, id: ClaimId) {
  const found = claims(facts).find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no claim ${id}`);
  return found;
}

test('what happened in each site, in English', () => {
  const described = claim(threeSites, 'describe-each-site');
  expect(claimText(described)).toBe(
    'Family conflict: of these 3 authorities, the published mean fell in 1 (C) and rose in 2 (A, B).'
  );
  expect(reasonTexts(described)).toEqual([
    'Too few authorities: 1 in “With”, 2 in “Without”. With fewer than 10 of each, the approach cannot be separated from the places.',
    'The authorities took families by different rules.',
    'Different starting points: the first mean in “With” minus that in “Without” is +14.6 points. That is +1.5 SDs of a norm that fits the values but is not stated. Scores far from average tend to move back towards it whatever is done (regression to the mean).',
    'Families measured last, as a share of those measured first: 68% in “With”, 67% in “Without”. With fewer than 80% measured again, the missing families could explain the difference.'
  ]);
});

test('what happened in each site, in Welsh', () => {
  overwriteGetLocale(() => 'cy');
  const described = claim({ ...threeSites, measure: 'Gwrthdaro yn y teulu' }, 'describe-each-site');
  expect(claimText(described)).toBe(
    "Gwrthdaro yn y teulu: o'r 3 awdurdod hyn, gostyngodd y cymedr cyhoeddedig mewn 1 (C) a chododd mewn 2 (A, B)."
  );
  expect(reasonTexts(described)[1]).toBe(
    "Roedd yr awdurdodau'n derbyn teuluoedd yn ôl rheolau gwahanol."
  );
});

test('the same claim reads as a permission or as a prohibition', () => {
  expect(claimText(claim(trial, 'cause'))).toBe(
    'The comparison can show whether the approach caused the difference.'
  );
  expect(claimText(claim(threeSites, 'cause'))).toBe(
    'Do not say that the approach caused the difference.'
  );
});

test('only printed means are called published', () => {
  expect(claimText(claim(threeSites, 'difference-of-means'))).toContain('published means');
  expect(claimText(claim(trial, 'difference-of-means'))).not.toContain('published');
  expect(claimText(claim(trial, 'describe-each-site'))).not.toContain('published');
});

test('claims with the same reasons are told together', () => {
  const ids = (facts: ComparisonFacts) =>
    claimsByReasons(claims(facts).filter(({ may }) => !may)).map((group) =>
      group.map(({ id }) => id)
    );
  expect(ids(threeSites)).toEqual([
    ['interval-families-in-these-sites'],
    ['mean-change'],
    ['same-families-followed'],
    ['interval-effect', 'generalise'],
    ['p-value-effect', 'significant'],
    ['cause']
  ]);
  expect(ids({ ...threeSites, kind: 'synthetic' })).toHaveLength(1);
});

const DIRECTIONS = ['fell', 'rose', 'level'] as const;
const PATTERNS = [1, 2, 3, 4, 5, 6, 7].map((bits) =>
  DIRECTIONS.filter((_, index) => bits & (1 << index)).map((direction) => ({
    site: `site ${direction}`,
    direction
  }))
);
const NORMS = [undefined, { sds: 2, stated: true }, { sds: 2, stated: false }];
const EVERY: ComparisonFacts[] = [
  trial,
  { ...threeSites, kind: 'synthetic' },
  { ...threeSites, directions: [] },
  { ...threeSites, sd: 'assumed' },
  ...PATTERNS.flatMap((directions) => [
    { ...threeSites, directions },
    { ...trial, directions }
  ]),
  ...NORMS.map((norm) => ({ ...threeSites, baselineGap: { points: 20, norm } })),
  ...[2, 3, 6, 12].map((count) => ({ ...trial, tests: { count, corrected: false } }))
];

describe.each(['en', 'cy'] as const)('in %s', (locale) => {
  test('every claim and every reason has a whole sentence', () => {
    overwriteGetLocale(() => locale);
    const texts = EVERY.flatMap((facts) =>
      claims(facts).flatMap((one) => [claimText(one), ...reasonTexts(one)])
    );
    expect(new Set(texts).size).toBeGreaterThan(50);
    expect(
      texts.filter((text) => !/^[\p{Lu}\d].*\.$/u.test(text) || /undefined|NaN/.test(text))
    ).toEqual([]);
  });

  test('each site is named once, whichever way the means went', () => {
    overwriteGetLocale(() => locale);
    for (const directions of PATTERNS) {
      const text = claimText(claim({ ...threeSites, directions }, 'describe-each-site'));
      for (const { site } of directions) expect(text.split(`(${site})`)).toHaveLength(2);
    }
  });
});

test('Welsh counts of tests mutate after 2, 3 and 6', () => {
  overwriteGetLocale(() => 'cy');
  const tests = (count: number) =>
    reasonTexts(claim({ ...trial, tests: { count, corrected: false } }, 'significant'))[0];
  expect([2, 3, 6, 12].map(tests)).toEqual([
    'Gwnaed 2 brawf heb gywiro am nifer y profion.',
    'Gwnaed 3 phrawf heb gywiro am nifer y profion.',
    'Gwnaed 6 phrawf heb gywiro am nifer y profion.',
    'Gwnaed 12 prawf heb gywiro am nifer y profion.'
  ]);
});
