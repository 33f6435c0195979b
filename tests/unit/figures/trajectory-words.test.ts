import { expect, test } from 'vitest';
import { changeSummary } from '#lib/figures/change/summary.ts';
import { changeRows } from '#lib/figures/change/rows.ts';
import { groupsWithStyle } from '#lib/figures/groups.ts';
import { trajectoryCsv } from '#lib/figures/trajectory/csv.ts';
import { trajectoryRows } from '#lib/figures/trajectory/rows.ts';
import { trajectorySummary } from '#lib/figures/trajectory/summary.ts';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';
import { cube, study as madeUp } from './made-up-records.ts';
import { dataset } from './takeaway-data.ts';

const { study } = dataset.package;
const view = (patch: Partial<View>): View => ({
  ...DEFAULT_VIEW,
  ...{ show: 'change', measure: ['conflict'], wave: ['9'] },
  ...patch
});
const firstSentence = (asked: View) => {
  const rows = trajectoryRows(dataset, asked);
  const focused = groupsWithStyle(study, asked.by).filter(({ id }) => rows[0]!.group === id);
  return trajectorySummary(rows, study, asked, { focused, rest: [] })[0];
};

test('a difference of published means gives both n', () => {
  expect(firstSentence(view({ site: ['LA3'] }))).toMatch(
    /published mean \(9 months, n 17\) differs by −20\.7 points from the published mean at the start \(n 25\)\.$/
  );
});

test('means over several authorities are not called the published mean', () => {
  const asked = view({ by: 'arm', arm: ['without'] });
  expect(firstSentence(asked)).toMatch(
    /the published means, weighted by n \(9 months, n 33\), differ by \+6\.5 points from those at the start \(n 49\)\.$/
  );
  const csv = trajectoryCsv(trajectoryRows(dataset, asked));
  expect([csv['n_start'], csv['status']]).toEqual([[49], ['weighted-difference']]);
});

test('a study of one arm is not said to have chosen one of two', () => {
  const one = { ...madeUp, arm: { ...madeUp.arm, levels: madeUp.arm.levels.slice(0, 1) } };
  const rows = changeRows(one, cube, view({ site: ['LA1'] }));
  const sentences = changeSummary(rows, undefined, one, []);
  expect(sentences.length).toBeGreaterThan(0);
  expect(sentences.filter((sentence) => sentence.startsWith('Only one of'))).toEqual([]);
  const both = changeSummary(rows, undefined, madeUp, []);
  expect(both.filter((sentence) => sentence.startsWith('Only one of'))).toHaveLength(1);
});
