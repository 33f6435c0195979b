import { expect, test } from 'vitest';
import { isNumber } from '#lib/data/missing.ts';
import { alikeRows, type AlikeRow } from '#lib/figures/alike/rows.ts';
import { alikeSummary } from '#lib/figures/alike/text.ts';
import { armsInView } from '#lib/figures/change/arms.ts';
import { detectableRows } from '#lib/figures/detectable/rows.ts';
import { detectableSummary } from '#lib/figures/detectable/text.ts';
import { state, statedOf, type Stating } from '#lib/figures/weigh/stated.ts';
import { DEFAULT_VIEW, formatView, parseView, type View } from '#lib/state/view.ts';
import { closeTo, reference } from '../statistics/reference.ts';
import { cube, study } from './made-up-records.ts';

const { detectable, alike } = reference<{
  detectable: Record<'change' | 'ancova', { could: number }>;
  alike: { arms: number[][]; again: number[][]; arms_score: number; again_score: number };
}>('weigh');
const view: View = { ...DEFAULT_VIEW, detail: 'conflict' };
const scope = { measure: 'conflict', wave: '9', threshold: 5 };
const arms = armsInView(study, cube, view)!;

test('what could have been found is R’s, and one place with the approach shows nothing of other places', () => {
  const rows = detectableRows(study, arms, scope);
  expect(rows.map(({ way }) => way)).toEqual(['change', 'ancova', 'sites']);
  closeTo(Number(rows[0]!.detectable), detectable.change.could, 1e-9);
  closeTo(Number(rows[1]!.detectable), detectable.ancova.could, 1e-9);
  expect(rows[2]!.detectable).toEqual({ missing: 'few-sites' });
  expect(rows.flatMap(({ within }) => within ?? [])).toEqual([]);
  const said = detectableSummary(rows, study, scope);
  expect(said.join(' ')).toContain('State the largest difference that would not matter to you');
  expect(said.join(' ')).toContain('with fewer than two places on a side');
  expect(said.join(' ')).toContain('18 families in “With RA” and 33 in “Without RA”');
});

test('a margin is compared with the interval of 90%, and said of these families only', () => {
  const at = (margin: number) => {
    const rows = detectableRows(study, arms, { ...scope, margin });
    return [
      rows[0]!.within,
      detectableSummary(rows, study, { ...scope, margin }).join(' ')
    ] as const;
  };
  expect(at(30)[0]).toBe('inside');
  expect(at(30)[1]).toContain('would call this equivalent, of these families only');
  expect(at(20)[0]).toBe('across');
  expect(at(20)[1]).toContain('there is room for a difference that matters to you');
  expect(at(2)[0]).toBe('beyond');
});

test('where sites were put in arms, families taken as independent tell nothing; where families were, sites are no units', () => {
  const bySites = { ...study, design: { ...study.design, allocation: 'site' as const } };
  const rows = detectableRows(bySites, arms, { ...scope, margin: 5 });
  expect(rows.map(({ detectable }) => detectable)).toEqual([
    { missing: 'sites-are-units' },
    { missing: 'few-sites' },
    { missing: 'few-sites' }
  ]);
  expect(rows.every(({ within }) => within === undefined)).toBe(true);
  const byFamilies = { ...study, design: { ...study.design, allocation: 'family' as const } };
  expect(detectableRows(byFamilies, arms, scope).map(({ way }) => way)).toEqual([
    'change',
    'ancova'
  ]);
});

test('below ten measured both times, or the threshold, nothing is said of what could be found', () => {
  const few = armsInView(study, cube, { ...view, f: { child_age_band: ['11-15'] } })!;
  const rows = detectableRows(study, few, scope);
  for (const row of rows) expect(isNumber(row.detectable)).toBe(false);
  expect(detectableSummary(rows, study, scope)).toEqual([
    'It is not worked out: on one side of “With RA” and “Without RA”, fewer than 10 families were measured both times, or none may be shown.'
  ]);
});

test('what a reader states is of one measure, and the address keeps it', () => {
  const margin: Stating = { name: 'margin', least: 0.001, greatest: 999_999 };
  let shown: View = view;
  const show = (patch: Partial<View>) => (shown = { ...shown, ...patch });
  state({ view: shown, show }, margin, 'conflict', 5);
  expect(formatView(shown)).toContain('if.margin.conflict=5');
  const again = parseView(formatView(shown));
  expect(again.ignored).toEqual([]);
  expect(statedOf(again, margin, 'conflict')).toBe(5);
  expect(statedOf(again, margin, 'cohesion')).toBeUndefined();
  expect(state({ view: shown, show }, margin, 'conflict', -4)).toBe(0.001);
  expect(statedOf({ view: shown }, margin, 'conflict')).toBe(0.001);
  state({ view: shown, show }, margin, 'conflict', NaN);
  expect(shown.assumed).toEqual({});
  expect(statedOf(parseView('if.margin.conflict=-3'), margin, 'conflict')).toBeUndefined();
});

const rows = alikeRows(study, cube, view);
const find = (contrast: AlikeRow['contrast'], what: string, level?: string) =>
  rows.find((row) => row.contrast === contrast && row.what === what && row.level === level)!;

test('standardised differences at the start are R’s, by level and by first score', () => {
  const bands = ['0-4', '5-10', '11-15', '16+'];
  for (const contrast of ['arms', 'again'] as const)
    bands.forEach((band, at) => {
      const row = find(contrast, 'child_age_band', band);
      const [k1, n1, k0, n0, d] = alike[contrast].map((of) => of[at]!);
      if (!isNumber(row.difference)) {
        expect(row.difference).toEqual({ missing: 'hidden' });
        return;
      }
      expect([row.value[0], row.value[1]]).toEqual([k1! / n1!, k0! / n0!]);
      closeTo(row.difference, d!, 1e-10, `${contrast} ${band}`);
    });
  closeTo(Number(find('arms', 'conflict').difference), alike.arms_score, 1e-10);
  closeTo(Number(find('again', 'conflict').difference), alike.again_score, 1e-10);
});

test('a level with few families in a group is hidden, with another so that it does not follow', () => {
  // With RA: 4, 4, 13 and 3 families; measured again: 4 and 2 of the first and last are not.
  const hidden = (contrast: AlikeRow['contrast']) =>
    rows
      .filter(
        (row) =>
          row.contrast === contrast &&
          row.what === 'child_age_band' &&
          row.level &&
          !isNumber(row.difference)
      )
      .map(({ level }) => level);
  expect(hidden('arms')).toEqual(['0-4', '5-10', '16+']);
  expect(hidden('again')).toEqual(['0-4', '16+']);
  const said = alikeSummary(rows, study, { measure: 'conflict', wave: '9', threshold: 5 }).join(
    ' '
  );
  expect(said).toContain('Hidden does not mean that there is none.');
  expect(said).toContain('No test is made');
  expect(said).not.toMatch(/\bp\s*[<=]/);
  // Nobody differs in a level that all have: there is no scale to compare with.
  expect(find('arms', 'everyone', 'all').difference).toEqual({ missing: 'no-spread' });
});

test('of two levels one is shown, since the other says the same', () => {
  const two = {
    ...study,
    dimensions: [{ ...study.dimensions[1]!, levels: study.dimensions[1]!.levels.slice(1, 3) }]
  };
  const levels = alikeRows(two, cube, view).flatMap(({ level }) => level ?? []);
  expect([...new Set(levels)]).toEqual(['5-10']);
});

test('with one arm in view only those measured again are compared', () => {
  const one = alikeRows(study, cube, { ...view, arm: ['without'] });
  expect([...new Set(one.map(({ contrast }) => contrast))]).toEqual(['again']);
});
