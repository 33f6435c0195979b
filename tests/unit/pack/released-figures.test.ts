import { expect, test, vi } from 'vitest';
import { isNumber } from '#lib/data/missing.ts';
import { armsInView, armsRows } from '#lib/figures/change/arms.ts';
import { baselineRows } from '#lib/figures/change/baseline.ts';
import { comparisonFacts } from '#lib/figures/change/facts.ts';
import { changeRows } from '#lib/figures/change/rows.ts';
import { changeSummary } from '#lib/figures/change/summary.ts';
import { qualityRows } from '#lib/figures/qualities/rows.ts';
import { recordRows } from '#lib/figures/record-rows.ts';
import { trajectorySummary } from '#lib/figures/trajectory/summary.ts';
import { groupsWithStyle } from '#lib/figures/groups.ts';
import { fitView } from '#lib/state/fit.ts';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';
import { itsRecords, shippedRelease } from './shipped-release.ts';

vi.setConfig({ testTimeout: 180_000 });

const release = await shippedRelease();
const records = await itsRecords();
const { study } = release;
const axes = [
  { id: 'site', levels: study.site.levels },
  ...study.dimensions.filter(({ levels }) => levels.length)
];

/** Every grouping under every filter of one level, and under some of two. */
const views: View[] = [];
const single = axes.flatMap(({ id, levels }) => levels.map((level) => [id, level.id] as const));
const pairs = single.flatMap((one, at) =>
  single
    .slice(at + 1)
    .filter(([axis]) => axis !== one[0])
    .map((other) => [one, other])
);
const some = pairs.filter((_, at) => at % 40 === 0);
for (const filters of [[], ...single.map((one) => [one]), ...some])
  for (const by of ['site', 'arm', ...axes.slice(1).map(({ id }) => id)]) {
    const f = Object.fromEntries(
      filters.filter(([axis]) => axis !== 'site').map(([axis, level]) => [axis, [level]])
    );
    const site = filters.filter(([axis]) => axis === 'site').map(([, level]) => level);
    views.push(fitView({ ...DEFAULT_VIEW, data: 'it', by, f, site }, study, 'it').view);
  }

/** What the figures make of a view, without the words of an absence. */
function made({ study, cube }: typeof records, view: View) {
  const rows = recordRows(study, cube);
  const arms = armsInView(study, cube, view);
  return {
    scores: rows.trajectory(view),
    changes: rows.trajectory({ ...view, show: 'change' }),
    paired: rows.trajectory({ ...view, show: 'change', who: 'completers' }),
    included: rows.included(view),
    patterns: rows.patterns(view),
    seenLater: rows.seenLater(view),
    change: changeRows(study, cube, view),
    baseline: view.by === 'site' ? baselineRows(study, cube, view) : [],
    arms: arms ? armsRows(study, arms, view) : [],
    qualities: qualityRows(study, { ...rows.mentions(view) }, view).map(({ groups, ...rest }) => ({
      ...rest,
      groups
    }))
  };
}

/** Numbers by their place: names of groups, measures and waves, then of the number. */
function numbersOf(value: unknown, place: string, into: Map<string, number>): Map<string, number> {
  if (typeof value === 'number') into.set(place, value);
  else if (Array.isArray(value))
    value.forEach((one, at) => {
      const row = one as Record<string, unknown> | null;
      const named = ['measure', 'quality', 'group', 'wave', 'pattern']
        .map((key) => row?.[key])
        .filter((name) => typeof name === 'string');
      numbersOf(one, `${place}/${named.length ? named.join(' ') : at}`, into);
    });
  else if (typeof value === 'object' && value)
    for (const [key, one] of Object.entries(value)) numbersOf(one, `${place}.${key}`, into);
  return into;
}

test('every number of every figure is that of the records, or there is none', () => {
  let [same, suppressed] = [0, 0];
  const wrong: unknown[] = [];
  for (const view of views) {
    const theirs = numbersOf(made(records, view), '', new Map());
    const own = numbersOf(made(release, view), '', new Map());
    for (const [place, n] of own) {
      // How many sites may have families is no number of a release.
      if (/\.sites\./.test(place)) continue;
      const truth = theirs.get(place) ?? NaN;
      if (!Number.isFinite(n) || Math.abs(n - truth) > 1e-6 * Math.max(1, Math.abs(truth)))
        wrong.push({ view: [view.by, view.f, view.site], place, n, truth });
      else same++;
    }
    suppressed += [...theirs.keys()].filter((place) => !own.has(place)).length;
  }
  expect(wrong.slice(0, 20)).toEqual([]);
  expect(same).toBeGreaterThan(3_000);
  expect(suppressed).toBeGreaterThan(10_000);
});

test('no sentence holds a number that is none, and none speaks of what is not released', () => {
  for (const view of views) {
    const groups = groupsWithStyle(study, view.by);
    const rows = recordRows(study, release.cube).trajectory(view);
    const arms = armsInView(study, release.cube, view);
    const compared = arms && armsRows(study, arms, view);
    const said = [
      ...trajectorySummary(rows, study, view, { focused: groups, rest: [] }),
      ...changeSummary(changeRows(study, release.cube, view), compared, study, groups)
    ].join('\n');
    expect(said).not.toMatch(/NaN|undefined|Infinity/);
    for (const row of compared ?? []) {
      const facts = arms && comparisonFacts(study, arms, row);
      if (facts) expect(isNumber(row.score.value)).toBe(true);
      expect(JSON.stringify(facts ?? {})).not.toContain('null');
    }
  }
});
