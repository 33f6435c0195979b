import { expect, inject, test } from 'vitest';
import { readingAge } from '../../tools/reading-age.ts';

test('the findings are for readers of 12 to 14: a grade of at most 9, no sentence over 30 words', async () => {
  const { grade, sentences } = readingAge(await (await fetch(inject('site'))).text());
  expect(sentences.length).toBeGreaterThan(150);
  expect(grade).toBeGreaterThan(3);
  expect(grade).toBeLessThanOrEqual(9);
  expect(sentences.filter(({ words }) => words > 30)).toEqual([]);
});
