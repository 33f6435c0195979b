import { expect, test } from 'vitest';
import { isNumber } from '#lib/data/missing.ts';
import { subgroupsCsv } from '#lib/figures/subgroups/csv.ts';
import { looksWith, takeLook } from '#lib/figures/subgroups/looks.ts';
import { characteristicIn, subgroups } from '#lib/figures/subgroups/rows.ts';
import { subgroupsSummary } from '#lib/figures/subgroups/text.ts';
import { fUpper } from '#lib/statistics/f-upper.ts';
import { interaction, type Interaction } from '#lib/statistics/interaction.ts';
import { momentsOf } from '#lib/statistics/moments.ts';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';
import { closeTo } from '../statistics/reference.ts';
import type { Opened } from './eight-studies.ts';
import { cube, study } from './made-up-records.ts';
import { crossedPlaces, placesInR, wholePlaces } from './places.ts';

const view: View = { ...DEFAULT_VIEW, data: 'local', by: 'arm', facet: 'level' };
const crossed = await crossedPlaces();
const said = (one: Pick<Opened, 'study' | 'cube'>, of: View, looks = 1) => {
  const characteristic = characteristicIn(one.study, of)!;
  const measure = one.study.measures[0]!.id;
  const found = subgroups(one.study, one.cube, of);
  return subgroupsSummary(found, {
    ...{ study: one.study, measure, wave: '9', characteristic, looks }
  }).join(' ');
};

test('each level’s difference and the interaction test are R’s, in the order of the levels', () => {
  const { rows, test } = subgroups(crossed.study, crossed.cube, view);
  expect(rows.map(({ level }) => level)).toEqual(['young', 'middle', 'old']);
  rows.forEach(({ n, difference }, at) => {
    const [other, reference, ...bounds] = placesInR.levels[at]!;
    expect([n.other, n.reference]).toEqual([other, reference]);
    [difference.value, difference.low, difference.high].forEach((one, place) =>
      closeTo(Number(one), bounds[place]!, 1e-10)
    );
  });
  const { f, df1, df2, p } = test as Interaction;
  [f, df1, df2, p].forEach((one, at) => closeTo(one, placesInR.interaction[at]!, 1e-10));
  const text = said(crossed, view, 3);
  expect(text).toContain(
    'young: −5.4 points (95% interval: −8.6 to −2.2; n: 32 in “with”, 36 in “without”).'
  );
  expect(text).toContain('F = 0.79 with 2 and 168 degrees of freedom, p: 0.456');
  expect(text).toContain(
    'score, 9, by “Level”: exploratory. Looks taken in this visit: 3; with each, a chance finding gets likelier. A test of whether'
  );
  expect(text).toContain('read this as exploratory');
});

test('a family without a level is of none, and a level that is filtered away has no row', () => {
  const { rows, test } = subgroups(crossed.study, crossed.cube, {
    ...view,
    f: { level: ['young', 'old'] }
  });
  expect(rows.map(({ level }) => level)).toEqual(['young', 'old']);
  expect(test).toMatchObject({ df1: 1, df2: 32 + 36 + 13 + 23 - 4 });
  const one = { ...view, f: { level: ['old'] } };
  expect(said(crossed, one)).toBe(
    'Only one group of “Level” is in view, so its difference cannot be compared with that of another.'
  );
});

test('there is no p where a level has few, nothing was drawn, or places were put in arms', async () => {
  const raised = { ...view, threshold: 14 };
  const hidden = subgroups(crossed.study, crossed.cube, raised);
  // 13 are hidden, and the next smallest with them, since the whole would tell them.
  expect(hidden.rows.map(({ n }) => n.other)).toEqual([
    32,
    { missing: 'hidden' },
    { missing: 'hidden' }
  ]);
  expect(hidden.rows.map(({ n }) => isNumber(n.reference))).toEqual([true, false, false]);
  expect(said(crossed, raised)).toContain('because the number of a group is hidden');
  expect(said(crossed, raised)).not.toMatch(/\bp:/);
  const described = await crossedPlaces({ assignment: 'not-random' });
  expect(subgroups(described.study, described.cube, view).test).toBe('no-test');
  expect(said(described, view)).toContain('because it was not decided at random');
  const drawn = await crossedPlaces({ allocation: 'none' });
  expect(subgroups(drawn.study, drawn.cube, view).test).toBe('no-test');
  const bySites = { ...study, design: { ...study.design, allocation: 'site' as const } };
  const ages: View = { ...DEFAULT_VIEW, by: 'arm', facet: 'child_age_band', detail: 'conflict' };
  const some = { ...ages, threshold: 0, f: { child_age_band: ['5-10', '11-15'] } };
  const units = subgroups({ ...bySites, threshold: 0 }, cube, some);
  expect(units.test).toBe('sites-are-units');
  // One place with the approach has no spread of places.
  expect(units.rows.every(({ difference }) => !isNumber(difference.low))).toBe(true);
  expect(said({ study: { ...bySites, threshold: 0 }, cube }, some)).toContain(
    'such a test would take families as independent'
  );
  expect(subgroups(study, cube, ages).test).toBe('hidden');
});

test('fewer than ten on one side leave a difference without interval, and no test', () => {
  const { rows, test } = subgroups(crossed.study, crossed.cube, {
    ...view,
    site: ['S1', 'S2', 'S3']
  });
  const old = rows.find(({ level }) => level === 'old')!;
  expect(Number(old.n.other)).toBeLessThan(10);
  expect(isNumber(old.difference.value)).toBe(true);
  expect(old.difference.low).toEqual({ missing: 'too-few' });
  expect(test).toBe('too-few');
});

test('a level that nobody of one arm is of is said to have none', async () => {
  const { study, cube } = await wholePlaces();
  const one = { id: 'level', label: study.site.label, levels: study.site.levels.slice(0, 2) };
  const found = subgroups({ ...study, dimensions: [one] }, cube, { ...view, facet: 'site' });
  expect(characteristicIn({ ...study, dimensions: [one] }, { ...view, facet: 'site' })).toBe(
    undefined
  );
  for (const { difference } of found.rows)
    expect(difference.value).toEqual({ missing: expect.stringMatching(/no-families|hidden/) });
});

test('the file has a row a level and one of the test, which says why there is none', () => {
  const columns = subgroupsCsv('score', '9', subgroups(crossed.study, crossed.cube, view));
  expect(columns.facet).toEqual(['young', 'middle', 'old', undefined]);
  expect(columns.status).toEqual(['difference', 'difference', 'difference', 'interaction']);
  expect(columns.df_error?.at(-1)).toBe(168);
  const none = subgroupsCsv(
    'score',
    '9',
    subgroups(study, cube, { ...view, facet: 'child_age_band', detail: 'conflict' })
  );
  expect(none.status?.at(-1)).toBe('hidden');
  expect(new Set(Object.values(none).map(({ length }) => length)).size).toBe(1);
});

test('a look is counted once, however often it is taken', () => {
  expect(looksWith('a')).toBe(1);
  takeLook('a');
  takeLook('a');
  expect(looksWith('a')).toBe(1);
  expect(looksWith('b')).toBe(2);
  takeLook('b');
  expect(looksWith('a')).toBe(2);
});

test('tails of F are R’s', () => {
  for (const { f, df1, df2, p } of placesInR.tails)
    closeTo(fUpper(f, df1, df2), p, 1e-10, `${f} ${df1} ${df2}`);
  expect(fUpper(0, 3, 20)).toBe(1);
  expect(fUpper(NaN, 3, 20)).toBeNaN();
  expect(() => fUpper(1, 0, 20)).toThrow(RangeError);
});

test('nothing is tested of one level, of an empty arm or of values that are all one', () => {
  const [some, flat, none] = [momentsOf([1, 2, 4]), momentsOf([3, 3]), momentsOf([])];
  expect(interaction([[some, some]]).p).toBeNaN();
  expect(interaction([[some, some], [some, none]]).p).toBeNaN(); // prettier-ignore
  expect(interaction([[flat, flat], [flat, flat]]).p).toBeNaN(); // prettier-ignore
});
