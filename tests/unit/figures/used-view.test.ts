import { expect, test } from 'vitest';
import { FIGURE_KINDS } from '#lib/figures/figures.ts';
import { usedView } from '#lib/figures/takeaway/used-view.ts';
import { viewWords } from '#lib/figures/takeaway/view-words.ts';
import { DEFAULT_VIEW } from '#lib/state/view.ts';
import { dataset, study } from './made-up-records.ts';
import { dataset as published } from './takeaway-data.ts';

const everything = {
  ...DEFAULT_VIEW,
  by: 'child_age_band',
  site: ['LA3'],
  wave: ['0', '9'],
  f: { child_age_band: ['0-4', '5-10'] },
  measure: ['conflict', 'cohesion'],
  detail: 'cohesion',
  who: 'completers' as const,
  interval: ['exact'],
  threshold: 7
};
const said = (kind: string, view = everything) =>
  viewWords(dataset.package, usedView(kind, view, study), 'en').map((one) => one.join(': '));

test('mean scores of all families are not said to be of those seen both times', () => {
  expect(said('trajectory')).toEqual([
    'Compared by: Age band',
    'Site: LA3',
    'Wave: Start, 9 months',
    'Age band: 0-4, 5-10',
    'Measures: Conflict, Cohesion',
    'n: Numbers based on fewer than 7 families are hidden.'
  ]);
  expect(said('trajectory', { ...everything, show: 'change' as never })).toContain(
    'Families: families measured both times'
  );
});

test('mentions name the interval of shares, and no time point or measure', () => {
  expect(said('qualities')).toEqual([
    'Compared by: Age band',
    'Site: LA3',
    'Age band: 0-4, 5-10',
    'Intervals: exact (Clopper-Pearson)',
    'n: Numbers based on fewer than 7 families are hidden.'
  ]);
});

test('a figure of one measure names that one, and the model its own grouping', () => {
  expect(said('model')).toEqual([
    'Compared by: Site',
    'Site: LA3',
    'Wave: Start, 9 months',
    'Age band: 0-4, 5-10',
    'Measures: Cohesion',
    'n: Numbers based on fewer than 7 families are hidden.'
  ]);
});

test('the model names its variants, and none that its grouping or least squares leave no part', () => {
  const of = (model: string[], by: string, wave: string[] = []) =>
    usedView('model', { ...DEFAULT_VIEW, by, wave, model }, study).model;
  expect(of(['ml', 'linear'], 'site')).toEqual(['ml', 'linear']);
  expect(of(['ml', 'linear', 'cr2'], 'site')).toEqual(['ml', 'linear']);
  expect(of(['ml', 'linear', 'cr2'], 'arm')).toEqual(['linear', 'cr2']);
  expect(of(['linear'], 'arm', ['9'])).toEqual([]);
  expect(usedView('trajectory', { ...DEFAULT_VIEW, model: ['ml'] }, study).model).toEqual([]);
  expect(said('model', { ...everything, model: ['ml'] } as never)).toContain(
    'How it is fitted: Maximum likelihood (ML)'
  );
});

test('an assumed SD is named where means are drawn, not for their differences nor for mentions', () => {
  const assumed = { ...DEFAULT_VIEW, interval: ['sd10'] };
  const of = (kind: string, view = assumed) =>
    viewWords(published.package, usedView(kind, view, published.package.study), 'en').length;
  expect(of('trajectory')).toBe(2);
  expect(of('trajectory', { ...assumed, show: 'change' as never })).toBe(2);
  expect(of('qualities')).toBe(1);
  expect(of('confidence')).toBe(0);
});

test('every figure of records says which settings it uses', () => {
  const silent = Object.entries(FIGURE_KINDS).filter(
    ([, { records, settings }]) => records && !settings
  );
  expect(silent).toEqual([]);
});
