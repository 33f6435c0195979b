import { expect, test } from 'vitest';
import {
  formatStudies,
  MOST_STUDIES,
  parseStudies
} from '../../../src/routes/[[lang=locale]]/studies/studies-address.ts';
import {
  firstChoice,
  studyOptions
} from '../../../src/routes/[[lang=locale]]/studies/choose-studies.ts';

test('the address keeps studies and measure, and says nothing of what is left to the site', () => {
  expect(formatStudies({ names: [], measure: '' })).toBe('');
  const asked = { names: ['study', 'county 2'], measure: 'a&b' };
  expect(formatStudies(asked)).toBe('?v=1&data=study~county%202&measure=a%26b');
  expect(parseStudies(formatStudies(asked))).toEqual(asked);
});

test('an address by hand costs no more than what it says', () => {
  expect(parseStudies('?data=~~study~study~')).toEqual({ names: ['study'], measure: '' });
  const many = Array.from({ length: 40 }, (_, at) => `s${at}`);
  expect(parseStudies(`?data=${many.join('~')}`).names).toEqual(many.slice(0, MOST_STUDIES));
});

test('a site compares those kept for the page first, else its first two', () => {
  const kept = ['a', 'b'].map((name) => ({ name, only: 'studies' as const }));
  expect(firstChoice([{ name: 'study' }, { name: 'families' }, ...kept])).toEqual(['a', 'b']);
  expect(firstChoice([{ name: 'study' }, { name: 'x' }, { name: 'y' }])).toEqual(['study', 'x']);
});

test('studies are offered by their titles, or by their names where they have none', () => {
  const listed = [{ name: 'study', title: { en: 'Study', cy: 'Astudiaeth' } }, { name: 'county' }];
  expect(studyOptions(listed)).toEqual([
    { id: 'study', label: 'Study' },
    { id: 'county', label: 'county' }
  ]);
});
