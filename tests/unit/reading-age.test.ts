import { expect, test } from 'vitest';
import { readingAge, syllables } from '../../tools/reading-age.ts';

test.each([
  ['the', 1],
  ['family', 3],
  ['practitioner', 4],
  ['measured', 2],
  ['confidence', 3],
  ['authority', 4],
  ['change', 1],
  ['table', 2],
  ['46.21', 4]
])('%s has %i syllables', (word, count) => {
  expect(syllables(word)).toBe(count);
});

const page = (main: string) =>
  `<html><body><p>Not this one at all.</p><main>${main}</main></body></html>`;

test('sentences are those of running text, each in its block', () => {
  const { sentences } = readingAge(
    page(`<h1>No sentence</h1><p>The cat <b>sat</b> on the mat. It was LA3&#39;s mat.</p>
      <ul><li>Is it so? <a href="#x">Yes, it is.</a></li></ul>
      <p data-part="summary"><span class="a">It fell.</span><span class="a">It rose.</span></p>
      <svg><text>Drawn.</text></svg><table><tr><td>A cell.</td></tr></table><p data-part="source">A title.</p>`)
  );
  expect(sentences.map(({ text, words }) => [text, words])).toEqual([
    ['The cat sat on the mat.', 6],
    ["It was LA3's mat.", 4],
    ['Is it so?', 3],
    ['Yes, it is.', 3],
    ['It fell.', 2],
    ['It rose.', 2]
  ]);
});

test('the grade is that of Kincaid’s formula', () => {
  // 6 words, 1 sentence, 6 syllables: 0.39 * 6 + 11.8 - 15.59.
  expect(readingAge(page('<p>The cat sat on the mat.</p>')).grade).toBeCloseTo(-1.45, 10);
  // 5 words, 1 sentence, 14 syllables: 0.39 * 5 + 11.8 * 14 / 5 - 15.59.
  expect(
    readingAge(page('<p>Practitioner confidence measured authority family.</p>')).grade
  ).toBeCloseTo(0.39 * 5 + (11.8 * 16) / 5 - 15.59, 10);
});
