import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Study } from '../../../src/lib/data/study.ts';
import { assumedSd, detailOf, fitView, selectionOf } from '../../../src/lib/state/fit.ts';
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

const records = JSON.parse(readFileSync('sample-data/families/datapackage.json', 'utf8'))
  .study as Study;
const fitRecords = (query: string, study = records) =>
  fitView(parseView(query).view, study, 'study');

test('the threshold of records may be raised, never lowered', () => {
  expect(fitRecords('?threshold=10')).toMatchObject({ view: { threshold: 10 }, ignored: [] });
  expect(fitRecords('?threshold=5')).toMatchObject({ view: { threshold: 0 }, ignored: [] });
  expect(fitRecords('?threshold=4')).toMatchObject({
    view: { threshold: 0 },
    ignored: [{ parameter: 'threshold', value: '4', why: 'below-threshold' }]
  });
  expect(fit('?threshold=10')).toMatchObject({
    view: { threshold: 0 },
    ignored: [{ parameter: 'threshold', value: '10', why: 'not-in-data' }]
  });
});
test('groups in focus are those of the grouping, in its order, and no more than can be told apart', () => {
  expect(fitRecords('?focus=LA3~LA1~lone')).toMatchObject({
    view: { focus: ['LA1', 'LA3'] },
    ignored: [{ parameter: 'focus', value: 'lone', why: 'not-in-data' }]
  });
  expect(fitRecords('?by=parents&focus=lone').view.focus).toEqual(['lone']);
  const [site] = records.site.levels;
  const levels = [...'abcdefgh'].map((id) => ({ ...site!, id }));
  const many = fitRecords('?focus=a~b~c~d~e~f~g~h', {
    ...records,
    site: { ...records.site, levels }
  });
  expect(many.view.focus.join('')).toBe('abcdef');
  expect(many.ignored).toEqual([
    { parameter: 'focus', value: 'g', why: 'too-many' },
    { parameter: 'focus', value: 'h', why: 'too-many' }
  ]);
});
test('figures of one measure show the one asked for where it is in view, else the first', () => {
  const detail = (query: string) => detailOf(fitRecords(query).view, records);
  expect(detail('')).toBe('conflict');
  expect(detail('?detail=cohesion')).toBe('cohesion');
  expect(detail('?detail=cohesion&measure=independence~expressiveness')).toBe('independence');
  expect(fitRecords('?detail=warmth').ignored).toEqual([
    { parameter: 'detail', value: 'warmth', why: 'not-in-data' }
  ]);
});
