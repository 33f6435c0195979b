import { expect, test } from 'vitest';
import { readPolicy } from '#lib/pack/policy.ts';
import {
  emptyDraft,
  policyText,
  type PolicyDraft
} from '../../../src/routes/[[lang=locale]]/explore/publish-policy.ts';

const empty = emptyDraft('2026-12-01');
const draft: PolicyDraft = {
  ...empty,
  roles: { 'families.family_id': 'direct', 'families.a.b': 'quasi', 'scores.note': '' },
  attrition: 'guard',
  name: ' A. Signer ',
  reasons: { 'families.a.b': ' a code of ours ', 'scores.x': ' ' }
};

test('what was said is the policy, and nothing is said for the reader', () => {
  expect(JSON.parse(policyText(draft))).toEqual({
    policy: 1,
    columns: { families: { family_id: 'direct', 'a.b': 'quasi' } },
    ...{ ways: 2, threshold: 10, budget: 0.5, width: 0.25 },
    ...{ attrition: 'guard', shortfall: 'refuse' },
    signer: {
      ...{ name: 'A. Signer', date: '2026-12-01' },
      overrides: [{ column: 'families.a.b', reason: 'a code of ours' }]
    }
  });
  expect(readPolicy(policyText(draft)).ok).toBe(true);
});

test('an unsaid answer on who was measured is refused, and so are a blank number and a threshold of 4', () => {
  const problems = (part: Partial<PolicyDraft>) => {
    const read = readPolicy(policyText({ ...draft, ...part }));
    return read.ok ? [] : read.problems.map(({ where }) => where);
  };
  expect(problems({ attrition: '' })).toEqual(['attrition']);
  expect(problems({ ways: NaN })).toEqual(['ways']);
  expect(problems({ threshold: 4 })).toEqual(['threshold']);
  expect(JSON.parse(policyText(empty)).signer).toBeUndefined();
});
