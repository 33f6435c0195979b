import { expect, test } from 'vitest';
import { sameVersion } from '../../../src/lib/story/same-version.ts';

const BEFORE = '?v=1&data=study@1.0.0&measure=conflict';

test('a changed view keeps the version of its data', () => {
  expect(sameVersion('?v=1&measure=conflict~independence&sd=9.5', BEFORE)).toBe(
    '?v=1&data=study@1.0.0&measure=conflict~independence&sd=9.5'
  );
  expect(sameVersion('', BEFORE)).toBe('?v=1&data=study@1.0.0');
});

test('a view of other data, or without a version, has none to keep', () => {
  expect(sameVersion('?v=1&data=families', BEFORE)).toBe('?v=1&data=families');
  expect(sameVersion('?v=1&by=arm', '?v=1&measure=conflict')).toBe('?v=1&by=arm');
  expect(sameVersion('?v=1&data=study@2.0.0', BEFORE)).toBe('?v=1&data=study@2.0.0');
});
