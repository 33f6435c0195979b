import { expect, test } from 'vitest';
import { isNumber, type Cell } from '#lib/data/missing.ts';
import { armsInView, armsRows } from '#lib/figures/change/arms.ts';
import { baselineRows } from '#lib/figures/change/baseline.ts';
import type { Estimate } from '#lib/figures/change/cells.ts';
import { changeRows } from '#lib/figures/change/rows.ts';
import { DEFAULT_VIEW } from '#lib/state/view.ts';
import { closeTo, reference } from '../statistics/reference.ts';
import type { RCoefficient, RTest } from '../statistics/t-reference.ts';
import { cube, study } from './made-up-records.ts';

type Numbers = Record<string, number>;
interface FollowUp {
  paired_completers: Record<string, RTest & { mean_pre: number } & Numbers>;
  all_available: Record<string, Numbers>;
  did_change_score_welch: RTest;
  did_hedges_g_change: { n1: number; n2: number; hedges_g: number; ci_noncentral_t: number[] };
  ancova_followup_on_baseline_and_ra: { ra: RCoefficient };
  baseline_of_seen_vs_not_seen: {
    seen: Numbers;
    not_seen: Numbers;
    hedges: { hedges_g: number; ci_noncentral_t: number[] };
  };
}
const r = reference<{ measures: Record<string, { per_followup: Record<string, FollowUp> }> }>(
  'records_tests'
).measures;
const expected = (measure: string, wave: string) => r[measure]!.per_followup[`w${wave}`]!;

const meets = (actual: Cell, wanted: number | undefined, path: string) =>
  closeTo(isNumber(actual) ? actual : NaN, wanted ?? NaN, 1e-8, path);
const estimateMeets = (actual: Estimate, value: number, ci: number[], path: string) => {
  meets(actual.value, value, path);
  meets(actual.low, ci[0], `${path}.low`);
  meets(actual.high, ci[1], `${path}.high`);
};
const rowsBy = (by: string) => changeRows(study, cube, { ...DEFAULT_VIEW, by });

/** R’s name of each group, by grouping; LA3 is all of the arm with the approach. */
const GROUPS: [by: string, names: Record<string, string>][] = [
  ['site', { LA1: 'LA1', LA2: 'LA2', LA3: 'LA3' }],
  ['arm', { without: 'nonRA', with: 'LA3' }],
  ['everyone', { all: 'all' }]
];

test.each(GROUPS)('families seen both times agree with R by %s', (by, names) => {
  const rows = rowsBy(by);
  expect(rows).toHaveLength(4 * 2 * Object.keys(names).length);
  for (const { measure, wave, group, completers } of rows) {
    const paired = expected(measure, wave).paired_completers[names[group] ?? '']!;
    const path = `${measure} ${wave} ${group}`;
    meets(completers.nStart, paired.n_pairs, `${path} n`);
    expect(completers.nLater).toBe(completers.nStart);
    meets(completers.meanStart, paired.mean_pre, `${path} start`);
    meets(completers.meanLater, paired.mean_post, `${path} later`);
    meets(completers.sd, paired.sd_change, `${path} sd`);
    meets(completers.se, paired.se, `${path} se`);
    meets(completers.gAv, paired.g_av, `${path} g_av`);
    estimateMeets(completers.change, paired.estimate, paired.ci, path);
  }
});

test.each(GROUPS)('all families seen agree with R by %s', (by, names) => {
  for (const { measure, wave, group, available } of rowsBy(by)) {
    const all = expected(measure, wave).all_available[names[group] ?? '']!;
    const path = `${measure} ${wave} ${group}`;
    meets(available.nStart, all.n_pre, `${path} start`);
    meets(available.nLater, all.n_post, `${path} later`);
    meets(available.change.value, all.diff_of_means, path);
    const [low, high] = [Number(available.change.low), Number(available.change.high)];
    meets((low + high) / 2, all.diff_of_means, `${path} interval`);
    expect((high - low) / 2).toBeGreaterThan(1.96 * Number(available.se));
  }
});

// The formulas of Derrick and others (2017), worked out with NumPy from the same scores.
test.each([
  ['everyone', 'all', 1.8631600630565885],
  ['arm', 'with', 2.139654263851545],
  ['arm', 'without', 1.9467013505422366]
])('their error allows for families seen both times, by %s: %s', (by, group, se) => {
  const row = rowsBy(by).find((one) => one.group === group && one.wave === '9');
  meets(row?.available.se ?? NaN, se, group);
});

test('the difference between the arms agrees with R, whatever the figure groups by', () => {
  const view = { ...DEFAULT_VIEW, by: 'child_age_band' };
  const rows = armsRows(study, armsInView(study, cube, view)!, view);
  expect(rows).toHaveLength(8);
  for (const { measure, wave, n, score, ancova, g, sites } of rows) {
    const known = expected(measure, wave);
    const path = `${measure} ${wave}`;
    meets(n.other, known.did_hedges_g_change.n1, `${path} n with`);
    meets(n.reference, known.did_hedges_g_change.n2, `${path} n without`);
    const welch = known.did_change_score_welch;
    estimateMeets(score, welch.estimate, welch.ci, `${path} change score`);
    const { ra } = known.ancova_followup_on_baseline_and_ra;
    estimateMeets(ancova, ra.b, ra.ci, `${path} ANCOVA`);
    const { hedges_g, ci_noncentral_t } = known.did_hedges_g_change;
    estimateMeets(g, hedges_g, ci_noncentral_t, `${path} g`);
    expect(sites).toEqual({ reference: 2, other: 1 });
  }
});

test('scores at the start of families seen again and not agree with R', () => {
  const rows = baselineRows(study, cube, { ...DEFAULT_VIEW, by: 'everyone' });
  expect(rows).toHaveLength(8);
  for (const { measure, wave, seen, notSeen, g } of rows) {
    const known = expected(measure, wave).baseline_of_seen_vs_not_seen;
    const path = `${measure} ${wave}`;
    meets(seen.n, known.seen.n, `${path} n seen`);
    meets(seen.mean, known.seen.mean, `${path} seen`);
    meets(notSeen.n, known.not_seen.n, `${path} n not seen`);
    meets(notSeen.mean, known.not_seen.mean, `${path} not seen`);
    estimateMeets(g, known.hedges.hedges_g, known.hedges.ci_noncentral_t, `${path} g`);
  }
});
