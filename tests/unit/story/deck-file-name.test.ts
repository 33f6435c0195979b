import { expect, test } from 'vitest';
import { fileName } from '../../../src/lib/story/deck-file-name.ts';

test.each([
  ['', 'deck.json'],
  ['  … ', 'deck.json'],
  ['Tŷ’r Wŷr: 2024', 'ty-r-wyr-2024.deck.json'],
  ['../../etc/passwd', 'etc-passwd.deck.json'],
  ['x'.repeat(99), `${'x'.repeat(60)}.deck.json`]
])('%j is saved as %s', (title, name) => {
  expect(fileName(title)).toBe(name);
});
