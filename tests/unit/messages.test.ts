import { expect, test } from 'vitest';
import { incompleteMessages } from '../../tools/messages-complete.ts';

test('every message stands in both languages with the same inputs', () => {
  expect(incompleteMessages('messages', ['en', 'cy'])).toEqual([]);
});
