import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, pieces } from '../../../src/routes/search/excerpt.ts';
import { fold, formsOf, placesOf, wordsOf } from '../../../src/routes/search/words.ts';

test('words keep their letters, their accents and the decimals of numbers', () => {
  expect(wordsOf("Mae'r gŵyn yn P08: −20.7 (n 11), T-score.")).toEqual([
    'Mae',
    'r',
    'gŵyn',
    'yn',
    'P08',
    '20.7',
    'n',
    '11',
    'T',
    'score'
  ]);
});

test('accents and capitals make no difference, however they are written', () => {
  expect(['Ŵ', 'ŷ', 'Â', 'É', 'w\u0302'].map(fold)).toEqual(['w', 'y', 'a', 'e', 'w']);
});

test('folding twice is folding once, and words stand where they are said to', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      for (const { word, at } of placesOf(text))
        expect(text.slice(at, at + word.length)).toBe(word);
      expect(placesOf(text).map(({ word }) => word)).toEqual(wordsOf(text));
    })
  );
});

test.each([
  ['Caerdydd', ['Gaerdydd', 'Nghaerdydd', 'Chaerdydd']],
  ['pobl', ['bobl', 'phobl', 'mhobl']],
  ['teulu', ['deulu', 'theulu', 'nheulu']],
  ['gwrthdaro', ['wrthdaro', 'ngwrthdaro']],
  ['bwrdd', ['fwrdd', 'mwrdd']],
  ['mesur', ['fesur']],
  ['dull', ['ddull', 'null']],
  ['llais', ['lais']],
  ['rhinwedd', ['rinwedd']],
  ['annibyniaeth', ['hannibyniaeth']]
])('%s is found in all its mutations', (radical, mutated) => {
  const common = (one: string, other: string) =>
    formsOf(one, 'cy').filter((form) => formsOf(other, 'cy').includes(form));
  for (const form of mutated) {
    expect(common(radical, form), form).not.toEqual([]);
    expect(common(form, mutated[0] ?? ''), form).not.toEqual([]);
  }
});

test('English words, and short ones, have no form but their own', () => {
  expect(formsOf('Families', 'en')).toEqual(['families']);
  expect(formsOf('fy', 'cy')).toEqual(['fy']);
  expect(formsOf('ffordd', 'cy')).toEqual(['ffordd']);
});

const isHit = (word: string) => fold(word).startsWith('con');

test('the pieces of a text are the text, and those that are hits are marked', () => {
  expect(pieces('No conflict, no contest.', isHit)).toEqual([
    { text: 'No ', hit: false },
    { text: 'conflict', hit: true },
    { text: ', no ', hit: false },
    { text: 'contest', hit: true },
    { text: '.', hit: false }
  ]);
  fc.assert(
    fc.property(fc.string(), (text) => {
      const cut = pieces(text, (word) => word.length % 2 === 0);
      expect(cut.map((piece) => piece.text).join('')).toBe(text);
    })
  );
});

test('an excerpt holds the first hit, begins at a word and says that it is cut', () => {
  const text = `${'before '.repeat(40)}the conflict ${'after '.repeat(60)}`;
  const shown = excerpt(text, isHit);
  const whole = shown.map((piece) => piece.text).join('');
  expect(whole).toMatch(/^… before .* the conflict after .* …$/);
  expect(whole.length).toBeLessThan(190);
  expect(shown.filter(({ hit }) => hit)).toEqual([{ text: 'conflict', hit: true }]);
  expect(excerpt('Short.', isHit)).toEqual([{ text: 'Short.', hit: false }]);
});
