import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { assumedSd, fitView, selectionOf } from '../../../src/lib/state/fit.ts';
import { DEFAULT_VIEW, parseView } from '../../../src/lib/state/view.ts';

const { study } = JSON.parse(readFileSync('sample-data/study/datapackage.json', 'utf8'));
const fit = (query: string) => fitView(parseView(query).view, study, 'study');

test('the plain view asks for all of the study', () => {
  expect(selectionOf(fit('').view, study)).toEqual({
    by: 'site',
    sites: ['LA1', 'LA2', 'LA3'],
    waves: ['0', '3', '9'],
    measures: ['conflict', 'cohesion', 'independence', 'expressiveness']
  });
});
test('filters on site, arm and phase must all hold', () => {
  expect(selectionOf(fit('?arm=without&site=LA2~LA3').view, study).sites).toEqual(['LA2']);
  expect(selectionOf(fit('?phase=3&arm=without').view, study).sites).toEqual([]);
});
test('lists take the order of the study', () => {
  expect(fit('?site=LA3~LA1&wave=9~0').view).toMatchObject({
    site: ['LA1', 'LA3'],
    wave: ['0', '9']
  });
});
test('what the data lack is left out and told', () => {
  const { view, ignored } = fit(
    '?data=other&by=need&site=LA9&f.need=a&interval=sd99~exact&who=completers'
  );
  expect(view).toEqual({ ...DEFAULT_VIEW, interval: ['exact'] });
  expect(ignored.map(({ parameter, value }) => `${parameter}=${value}`)).toEqual([
    'data=other',
    'by=need',
    'f.need=a',
    'who=completers',
    'interval=sd99',
    'site=LA9'
  ]);
});
test('an assumed SD is read from the options', () => {
  expect(assumedSd(fit('?interval=exact~sd12').view)).toBe(12);
  expect(assumedSd(DEFAULT_VIEW)).toBeUndefined();
});
