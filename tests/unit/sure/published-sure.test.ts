import { beforeAll, describe, expect, test } from 'vitest';
import type { Dataset } from '#lib/data/package.ts';
import { meansSure, trainingSure } from '#lib/figures/sure/published-sure.ts';
import { studySure } from '#lib/figures/sure/study-sure.ts';
import { sureText } from '#lib/figures/sure/sure-text.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { datasetIn } from '../sample-rows.ts';

let study: Dataset;
beforeAll(async () => {
  study = await datasetIn('sample-data/study');
});

test('the five findings are as sure as their checks count', () => {
  const sure = Object.entries({ ...studySure(study) }).map(([id, { word, checks }]) => [
    id,
    word,
    ...checks.map(({ state }) => state)
  ]);
  const [met, not, none] = ['met', 'not-met', 'not-applicable'];
  expect(sure).toEqual([
    ['practice', 'weak', met, not, not, none, met],
    ['noticed', 'weak', met, not, not, none, met],
    ['dynamics', 'very-weak', met, not, not, not, not],
    ['training', 'weak', not, none, none, met, met],
    ['needed', 'description', not, none, none, none, not]
  ]);
});

test('independence is as unsure as conflict, though it began alike', () => {
  const sure = meansSure(study, 'independence');
  expect(sure.word).toBe('very-weak');
  expect(sureText(sure).checks.map(({ reason }) => reason)).toEqual([
    '25 in “With RA”, 49 in “Without RA”.',
    'Sites: 1 in “With RA”, 2 in “Without RA”. At least 10 in each are needed.',
    'The first means were 0.05 SD apart, and families came in by different rules.',
    'Numbers at the last time: 68% of 25 in “With RA”, 67% of 49 in “Without RA”. Which people were measured both times is not known.',
    'No test, interval or spread (SD) was reported.'
  ]);
});

test('the training is judged where its finding is, and says who was left', () => {
  expect(sureText(trainingSure(study)).checks.map(({ said }) => said)).toEqual([
    'Compared: not met. There was no other group to compare with.',
    'Enough sites: does not apply. There was no other group to compare with.',
    'Alike at the start: does not apply. There was no other group to compare with.',
    'Most measured again: met. Measured again: 85% of 81. At least 80% is needed. By the last time it was 27%.',
    'Chance shown: met. 12 tests were made, with no correction for their number.'
  ]);
});

describe.each(['en', 'cy'] as const)('in %s', (locale) => {
  test('every check is said in whole sentences', () => {
    overwriteGetLocale(() => locale);
    const texts = Object.values(studySure(study)).map(sureText);
    overwriteGetLocale(() => 'en');
    const said = texts.flatMap(({ said, checks }) => [said, ...checks.map((one) => one.said)]);
    expect(said).toHaveLength(30);
    expect(
      said.filter((text) => !/^\p{Lu}.*\.$/u.test(text) || /NaN|undefined|sure_/.test(text))
    ).toEqual([]);
  });
});
