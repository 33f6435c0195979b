import { expect, test } from 'vitest';
import { armIds, armsInView, armsRows } from '#lib/figures/change/arms.ts';
import { baselineRows } from '#lib/figures/change/baseline.ts';
import { changeCsv } from '#lib/figures/change/csv.ts';
import { comparisonFacts } from '#lib/figures/change/facts.ts';
import { changeRows } from '#lib/figures/change/rows.ts';
import { changeScope } from '#lib/figures/change/scope.ts';
import { changeSummary } from '#lib/figures/change/summary.ts';
import { toCsv } from '#lib/figures/csv.ts';
import { groupsWithStyle } from '#lib/figures/groups.ts';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';
import { cube, study } from './made-up-records.ts';

const hidden = { missing: 'hidden' };
const nothing = { value: hidden, low: hidden, high: hidden };
const view: View = {
  ...DEFAULT_VIEW,
  by: 'child_age_band',
  site: ['LA3'],
  measure: ['conflict'],
  wave: ['9']
};
const rows = changeRows(study, cube, view);
const band = (id: string, of = rows) => of.find(({ group }) => group === id);

test('a group of 3 families is hidden, whatever is known of them', () => {
  const small = { nStart: hidden, nLater: hidden, meanStart: hidden, meanLater: hidden };
  expect(band('16+')).toMatchObject({
    completers: { ...small, change: nothing, se: hidden, sd: hidden, gAv: hidden },
    available: { ...small, change: nothing, se: hidden }
  });
});
test('a group of 5 with 4 seen at the start is hidden, one of 13 with 9 seen twice is shown without interval', () => {
  expect(band('0-4')?.available).toMatchObject({ nStart: hidden, meanStart: hidden });
  const few = { missing: 'too-few' };
  expect(band('11-15')).toMatchObject({
    completers: { nStart: 9, change: { value: -15, low: few, high: few } },
    available: { nStart: 13, nLater: 9, change: { low: few, high: few } }
  });
});
test('few not seen again are hidden, and with them those seen, of whom they would follow, and g', () => {
  const [row] = baselineRows(study, cube, { ...view, f: { child_age_band: ['11-15'] } });
  expect(row).toMatchObject({
    seen: { n: hidden, mean: hidden },
    notSeen: { n: hidden, mean: hidden },
    g: nothing
  });
});
test('nobody is not a small number, but in a hidden group not even that is told', () => {
  const everyone = { ...cube, sums: () => cube.sums({ by: 'everyone', filters: {} }) };
  const nobody = { n: 0, centre: 50, sum: 0, sumsq: 0 };
  const later = (families: number) => {
    const [sums] = everyone.sums();
    const moments = (measure: string, wave: string) =>
      wave === '0' ? sums!.moments(measure, wave) : nobody;
    return { ...cube, sums: () => [{ ...sums!, families, moments }] };
  };
  const all = { ...view, by: 'everyone' };
  const none = { missing: 'no-families' };
  const [shown] = changeRows(study, later(75), all);
  expect(shown?.available).toMatchObject({ nStart: 73, nLater: none, change: { value: none } });
  const [small] = changeRows(study, later(4), all);
  expect(small?.available).toMatchObject({ nStart: hidden, nLater: hidden, change: nothing });
});
test('nothing of a hidden group is in sentence or file', async () => {
  const labels = groupsWithStyle(study, 'child_age_band');
  const sentences = changeSummary(rows, undefined, study, labels).join('\n');
  expect(sentences).not.toMatch(/16\+|0-4|5-10/);
  expect(sentences).toContain(
    '6 numbers are hidden, because each is based on fewer than 5 families.'
  );
  const csv = await toCsv(changeCsv(rows, baselineRows(study, cube, view), [], armIds(study)));
  const lines = csv.split('\n').filter((line) => line.includes('16+'));
  expect(lines).toEqual([
    'conflict,16+,9,completers,,,,,,,,,,,,,,hidden',
    'conflict,16+,9,all-available,,,,,,,,,,,,,,hidden',
    'conflict,16+,9,start-seen,,,,,,,,,,,,,,hidden',
    'conflict,16+,9,start-not-seen,,,,,,,,,,,,,,hidden',
    'conflict,16+,9,start-hedges-g,,,,,,,,,,,,,,hidden'
  ]);
});
test('arms are not compared where one of them is small', () => {
  const small = { ...view, by: 'site', site: [], f: { child_age_band: ['5-10'] } };
  const arms = armsInView(study, cube, small)!;
  const [row] = armsRows(study, arms, small);
  expect(row).toMatchObject({
    n: { reference: 11, other: hidden },
    score: nothing,
    ancova: nothing,
    g: nothing
  });
  expect(comparisonFacts(study, arms, row!)).toBeUndefined();
  const said = changeSummary(changeRows(study, cube, small), [row!], study, []);
  expect(said.at(-2)).toBe(
    'Conflict, 9 months: the difference in change between “With RA” and “Without RA” is not shown (hidden, few families).'
  );
});
test('a raised threshold hides more, and 5 holds where the study says nothing', () => {
  const shown = (threshold: number | undefined) =>
    changeRows({ ...study, threshold } as typeof study, cube, { ...view, site: [] }).filter(
      ({ completers }) => typeof completers.change.value === 'number'
    ).length;
  expect([undefined, 5, 8, 20, 0].map(shown)).toEqual([4, 4, 3, 0, 4]);
});
test('later waves are those chosen, or the last where only the first is', () => {
  const waves = (wave: string[]) => changeScope(study, { ...view, wave }).waves;
  expect(waves([])).toEqual(['3', '9']);
  expect(waves(['0', '3'])).toEqual(['3']);
  expect(waves(['0'])).toEqual(['9']);
});
