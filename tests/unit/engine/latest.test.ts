import { expect, test } from 'vitest';
import { latest } from '#lib/engine/latest.ts';

/** Asks two questions, the earlier and then the newer, that are answered when the test says so. */
function twoQuestions() {
  const ask = latest((answer: Promise<string>) => answer);
  const [earlier, newer] = [Promise.withResolvers<string>(), Promise.withResolvers<string>()];
  return { earlier, newer, answers: [ask(earlier.promise), ask(newer.promise)] as const };
}

test('an answer in time is given', async () => {
  const ask = latest(async (question: string) => question.toUpperCase());
  expect(await ask('a')).toBe('A');
  expect(await ask('b')).toBe('B');
});

test('a late answer does not win over a newer question', async () => {
  const { earlier, newer, answers } = twoQuestions();
  newer.resolve('newer');
  expect(await answers[1]).toBe('newer');
  earlier.resolve('earlier');
  expect(await answers[0]).toBeUndefined();
});

test('an earlier answer is outdated even while the newer is awaited', async () => {
  const { earlier, newer, answers } = twoQuestions();
  earlier.resolve('earlier');
  expect(await answers[0]).toBeUndefined();
  newer.resolve('newer');
  expect(await answers[1]).toBe('newer');
});

test('only the newest question fails', async () => {
  const { earlier, newer, answers } = twoQuestions();
  earlier.reject(new Error('late'));
  newer.reject(new Error('refused'));
  expect(await answers[0]).toBeUndefined();
  await expect(answers[1]).rejects.toThrow('refused');
});
