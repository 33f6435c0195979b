import { expect, test } from 'vitest';
import { answerRows } from '#lib/figures/answers/rows.ts';
import { leftOutRows } from '#lib/figures/left-out/rows.ts';
import { pairsOf, type ArmUnit } from '#lib/figures/weigh/arm-scores.ts';
import { madeUp } from '../engine/made-up-study.ts';
import { reference } from '../statistics/reference.ts';

interface Scores {
  site: string[];
  group: number[];
  pre: number[];
  post: number[];
  without_change: number[];
}
const { families, mmrm } = reference<{
  families: Scores;
  mmrm: { conflict: { b: number } };
}>('weigh');
const { study } = madeUp.package;
/** Families of the reference data that were measured both times, who are all of these. */
const units: ArmUnit[] = families.site.map((site, at) => ({
  family: `F${at}`,
  site,
  arm: families.group[at] as 0 | 1,
  scores: [families.pre[at]!, NaN, families.post[at]!]
}));
const shownOf = (rows: ReturnType<typeof answerRows>) =>
  Object.fromEntries(
    rows.map(({ way, site, difference: { value } }) => [site ? `${way} ${site}` : way, value])
  );

test('all answers of families measured both times agree where they must, and sites need two an arm', () => {
  const rows = answerRows(units, study, 2, 0);
  const shown = shownOf(rows);
  expect(Object.keys(shown)).toEqual([
    'change',
    'ancova',
    'available',
    'alike',
    'intercept',
    'mmrm',
    'sites',
    'without-site LA1',
    'without-site LA2'
  ]);
  for (const way of ['available', 'intercept', 'mmrm'])
    expect(shown[way]).toBeCloseTo(Number(shown['change']), 6);
  expect(shown['ancova']).not.toBeCloseTo(Number(shown['change']), 1);
  expect(rows.find(({ way }) => way === 'sites')!.difference.low).toEqual({
    missing: 'few-sites'
  });
  expect(Math.abs(Number(shown['change']) - mmrm.conflict.b)).toBeLessThan(5);
});

test('an answer that tells of a small site is hidden, and one that rests on families alone has no interval where sites were put in arms', () => {
  const small = [
    ...units,
    { family: 'x', site: 'LA4', arm: 0 as const, scores: [50, NaN, 51] },
    { family: 'y', site: 'LA4', arm: 0 as const, scores: [40, NaN, 44] }
  ];
  const hidden = shownOf(answerRows(small, study, 2, 5));
  expect(hidden['without-site LA4']).toEqual({ missing: 'hidden' });
  expect(hidden['alike']).toEqual({ missing: 'hidden' });
  expect(hidden['without-site LA1']).toBeTypeOf('number');
  const bySites = { ...study, design: { ...study.design, allocation: 'site' as const } };
  const [change] = answerRows(units, bySites, 2, 0);
  expect(change!.difference.value).toBeTypeOf('number');
  expect(change!.difference.low).toEqual({ missing: 'sites-are-units' });
});

test('an arm without families gives no answer, and a time without scores none either', () => {
  const alone = units.filter(({ arm }) => arm === 0);
  for (const { difference } of answerRows(alone, study, 2, 0))
    expect(difference.value).toBeTypeOf('object');
  for (const { difference } of answerRows(units, study, 1, 0))
    expect(difference.value).toBeTypeOf('object');
});

test('the range without each family is R’s, and needs ten on each side', () => {
  const pairs = pairsOf(units, 2);
  const family = leftOutRows(pairs, 'none', 5).find(({ left }) => left === 'family')!;
  expect(family.least).toBeCloseTo(Math.min(...families.without_change), 9);
  expect(family.greatest).toBeCloseTo(Math.max(...families.without_change), 9);
  const few = [
    ...pairs.filter(({ group }) => group === 0),
    ...pairs.filter(({ group }) => group === 1).slice(0, 9)
  ];
  expect(leftOutRows(few, 'none', 5).find(({ left }) => left === 'family')!.least).toEqual({
    missing: 'too-few'
  });
  const sites = leftOutRows(pairs, 'none', 5).filter(({ left }) => left === 'site');
  expect(sites.map(({ method, site }) => `${method} ${site}`)).toEqual([
    'change LA1',
    'change LA2',
    'ancova LA1',
    'ancova LA2'
  ]);
});

test('a thousand families are answered at once', () => {
  const many = Array.from({ length: 1000 }, (_, at): ArmUnit => ({
    family: `F${at}`,
    site: `S${at % 20}`,
    arm: at % 2 ? 1 : 0,
    scores: [0, 1, 2].map((time) =>
      (at * 7 + time) % 5 === 0 ? NaN : 50 + ((at * 37 + time * 11) % 29) - time * (at % 2)
    )
  }));
  const start = performance.now();
  expect(answerRows(many, study, 2, 5).filter(({ way }) => way === 'mmrm')).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(1000);
});
