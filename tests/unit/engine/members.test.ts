import { expect, test } from 'vitest';
import { members } from '#lib/engine/questions/members.ts';

const scores = { table: 'scores', id: 'id', wave: 'wave' };
const question = { by: 'arm', filters: { arm: ['x'], site: ['A'], age: ['old'] } };

test('arms that stand on families are asked of their column', () => {
  const families = { table: 'families', id: 'id', site: 'clinic', arm: 'group' };
  const { group, conditions } = members({ families, scores }, question);
  expect(group).toBe('CAST(member."group" AS VARCHAR)');
  expect(conditions).toEqual([
    `CAST(member."group" AS VARCHAR) IN ('x')`,
    `CAST(member."clinic" AS VARCHAR) IN ('A')`,
    `CAST(member."age" AS VARCHAR) IN ('old')`
  ]);
});

test('arms that stand on sites are asked of the site', () => {
  const families = { table: 'families', id: 'id', site: 'clinic' };
  expect(members({ families, scores }, { by: 'arm', filters: {} }).group).toBe('site.arm');
});
