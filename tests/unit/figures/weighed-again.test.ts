import { expect, test } from 'vitest';
import { isNumber } from '#lib/data/missing.ts';
import { endsOfScale } from '#lib/figures/got-better/ends-of-scale.ts';
import { gotBetter } from '#lib/figures/got-better/rows.ts';
import { gotBetterSummary } from '#lib/figures/got-better/text.ts';
import { notMeasured } from '#lib/figures/not-measured/rows.ts';
import { notMeasuredSummary } from '#lib/figures/not-measured/text.ts';
import { weighedScope, type ArmUnit } from '#lib/figures/weigh/arm-scores.ts';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';
import { closeTo, reference } from '../statistics/reference.ts';
import { dataset, study } from './made-up-records.ts';

const { delta } = reference<{
  delta: { change: [(number | 'NA')[], number[]] } & Record<'both' | 'tips_other', number[]>;
}>('weigh');
const view: View = { ...DEFAULT_VIEW, detail: 'conflict' };

const units = delta.change[0].map((moved, at): ArmUnit => ({
  family: `F${at}`,
  site: delta.change[1][at] ? 'LA3' : at % 2 ? 'LA1' : 'LA2',
  arm: delta.change[1][at] as 0 | 1,
  scores: [50, NaN, moved === 'NA' ? NaN : 50 + moved]
}));
const said = (found: ReturnType<typeof notMeasured>, moved?: number) =>
  notMeasuredSummary([found], weighedScope({ dataset, view }), moved).join(' ');

test('who was not measured again is always told, with how far they would have to carry the difference', () => {
  const found = notMeasured(units, study, 2, 5, undefined);
  expect(found.lost.other).toMatchObject({ start: 24, again: 18, lost: 6, share: 0.25 });
  expect(found.rows.map(({ way }) => way)).toEqual([
    'arm-other',
    'arm-reference',
    'change',
    'available',
    'mmrm',
    'lost-other',
    'lost-reference',
    'lost-both'
  ]);
  const other = found.rows.find(({ way }) => way === 'lost-other')!;
  closeTo(Number(other.tips), delta.tips_other[0]!, 1e-9);
  closeTo(Number(other.tipsInterval), delta.tips_other[1]!, 1e-9);
  expect(said(found)).toContain('25% in “With RA” (n at the start: 24)');
  expect(said(found)).toContain('by a further +72.0 points, compared with those who were');
  expect(said(found)).toContain('State a further change');
  const within = notMeasuredSummary([found], weighedScope({ dataset, view }), undefined, {
    ...{ least: 20, greatest: 80 }
  }).join(' ');
  expect(within).toContain(
    'A further change in “With RA” alone would have to be +72.0 points to make it 0, which is more than the whole scale. Its 95% interval would hold 0 from a further +38.0 points on.'
  );
  expect(within).toContain('does not make it sure');
  const moved = notMeasured(units, study, 2, 5, 5);
  closeTo(
    Number(moved.rows.find(({ way }) => way === 'lost-both')!.found.value),
    delta.both[0]!,
    1e-10
  );
  expect(said(moved, 5)).toContain('With a further +5.0 points, which you assume');
});

test('few who were not measured again are hidden, and all that would tell how many', () => {
  let lost = 0;
  const some = units.filter(({ arm, scores }) => !(arm && Number.isNaN(scores[2])) || ++lost <= 3);
  const found = notMeasured(some, study, 2, 5, 5);
  expect(found.lost.other).toMatchObject({
    start: 21,
    again: { missing: 'hidden' },
    lost: { missing: 'hidden' },
    share: { missing: 'hidden' }
  });
  for (const { way, found: told, tips } of found.rows)
    if (way.startsWith('lost-') || way === 'arm-other') {
      expect(told.value, way).toEqual({ missing: 'hidden' });
      if (tips !== undefined) expect(tips).toEqual({ missing: 'hidden' });
    }
  expect(said(found, 5)).not.toMatch(/would be 0/);
});

test('where sites were put in arms there are no intervals that take families as independent', () => {
  const bySites = { ...study, design: { ...study.design, allocation: 'site' as const } };
  for (const { way, found, tipsInterval } of notMeasured(units, bySites, 2, 5, 5).rows) {
    if (way === 'mmrm') continue;
    expect(found.low).toEqual({ missing: 'sites-are-units' });
    if (tipsInterval !== undefined) expect(tipsInterval).toEqual({ missing: 'sites-are-units' });
  }
});

const scored = weighedScope({ dataset, view });
const better = (asked: Partial<Parameters<typeof gotBetter>[3]>, some = units) =>
  gotBetter(some, study, study.measures[0]!, {
    ...{ at: 2, threshold: 0, reliability: undefined, ends: {} },
    ...asked
  });
/** First scores that differ, so that there is a spread to compare changes with. */
const spread = units.map((unit, at) => ({
  ...unit,
  scores: unit.scores.map((score) => score + [-15, -5, 0, 5, 15][at % 5]!)
}));

test('without a reliability nobody is said to have got better, and with one by what is better', () => {
  const none = better({}, spread);
  expect(none.rows).toEqual([]);
  const said = gotBetterSummary([none], scored, undefined, {});
  expect(said[0]).toContain('no reliability of this measure is given');
  expect(said.join(' ')).toContain('The lowest and highest score of the scale are not described');
  const found = better({ reliability: 0.85 }, spread);
  expect(found.rows.map(({ arm, counted }) => `${arm} ${counted}`)).toEqual(
    ['other', 'reference'].flatMap((arm) => [`${arm} better`, `${arm} same`, `${arm} worse`])
  );
  const rows = found.rows.filter(({ arm }) => arm === 'other');
  expect(rows.map(({ k }) => Number(k)).reduce((sum, k) => sum + k, 0)).toBe(18);
  // Less conflict is better.
  const changes = units.flatMap(({ arm, scores }) => (arm ? [scores[2]! - scores[0]!] : []));
  expect(rows[0]!.k).toBe(changes.filter((change) => change < -found.criterion).length);
  expect(gotBetterSummary([found], scored, 0.85, {}).join(' ')).toMatch(
    /Better, “With RA”: \d+ of 18, \d+% \(95% interval: \d+% to \d+%\)/
  );
});

test('few that got better are hidden with others that would tell them; sites in arms leave no interval', () => {
  const counts = (threshold: number) =>
    better({ reliability: 0.85, threshold }, spread).rows.filter(({ arm }) => arm === 'reference');
  expect(counts(0).map(({ k }) => k)).toEqual([2, 20, 11]);
  const few = counts(5).filter(({ k }) => !isNumber(k));
  expect(few.map(({ counted }) => counted)).toEqual(['better', 'worse']);
  for (const { k, share } of few) expect(share.value).toEqual(k);
  const told = gotBetterSummary(
    [better({ reliability: 0.85, threshold: 5 }, spread)],
    scored,
    0.85,
    {}
  );
  expect(told).toContain('Better, “Without RA”: hidden, few families.');
  const bySites = { ...study, design: { ...study.design, allocation: 'site' as const } };
  for (const { share } of gotBetter(spread, bySites, study.measures[0]!, {
    ...{ at: 2, threshold: 0, reliability: 0.85, ends: {} }
  }).rows)
    expect(share.low).toEqual({ missing: 'sites-are-units' });
});

test('scores at an end are counted where the description gives the end, never by the scores seen', () => {
  const about = (minimum?: number, maximum?: number) => ({
    ...dataset.package,
    resources: [
      {
        ...{ name: 'scores', path: 'scores.csv', type: 'table' as const, title: 'Scores' },
        label: { en: 'Scores', cy: 'Sgorau' },
        schema: {
          fields: [
            {
              ...{ name: 'conflict', type: 'number' as const, title: 'Conflict' },
              constraints: {
                ...(minimum === undefined ? {} : { minimum }),
                ...(maximum === undefined ? {} : { maximum })
              }
            }
          ]
        }
      }
    ]
  });
  expect(endsOfScale(dataset.package, 'conflict')).toEqual({});
  expect(endsOfScale(about(50), 'conflict')).toEqual({ least: 50, greatest: undefined });
  const ends = endsOfScale(about(50, 80), 'conflict');
  const rows = better({ ends }).rows.filter(({ arm }) => arm === 'other');
  expect(rows.map(({ counted, k, n }) => [counted, k, n])).toEqual([
    ['least-first', 24, 24],
    ['greatest-first', 0, 24],
    ['least-later', 1, 18],
    ['greatest-later', 0, 18]
  ]);
});
