import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { recordsCube } from '#lib/cube/records-cube.ts';
import { spansArms } from '#lib/cube/selection.ts';
import { withRanges } from '#lib/cube/with-ranges.ts';
import type { Cube } from '#lib/cube/cube.ts';
import { isNumber } from '#lib/data/missing.ts';
import { thresholdOf } from '#lib/disclosure/threshold.ts';
import { armIds, armsInView, armsRows } from '#lib/figures/change/arms.ts';
import { baselineRows } from '#lib/figures/change/baseline.ts';
import { changeCsv } from '#lib/figures/change/csv.ts';
import { comparisonFacts } from '#lib/figures/change/facts.ts';
import { changeRows } from '#lib/figures/change/rows.ts';
import { changeScope } from '#lib/figures/change/scope.ts';
import { armLabels, changeSummary } from '#lib/figures/change/summary.ts';
import { detectableCsv } from '#lib/figures/detectable/csv.ts';
import { detectableRows } from '#lib/figures/detectable/rows.ts';
import { detectableSummary } from '#lib/figures/detectable/text.ts';
import { overSitesCsv } from '#lib/figures/over-sites/csv.ts';
import { placesIn } from '#lib/figures/over-sites/places.ts';
import { allOverPlaces } from '#lib/figures/over-sites/rows.ts';
import { subgroupsCsv } from '#lib/figures/subgroups/csv.ts';
import { characteristicsOf, subgroups } from '#lib/figures/subgroups/rows.ts';
import { drawnGroups } from '#lib/figures/focus.ts';
import { qualitiesCsv } from '#lib/figures/qualities/csv.ts';
import { qualityRows } from '#lib/figures/qualities/rows.ts';
import { qualitiesSummary } from '#lib/figures/qualities/summary.ts';
import { recordRows } from '#lib/figures/record-rows.ts';
import { trajectoryCsv } from '#lib/figures/trajectory/csv.ts';
import { trajectorySummary } from '#lib/figures/trajectory/summary.ts';
import { readSource } from '#lib/reading/read-source.ts';
import { fitView, selectionOf } from '#lib/state/fit.ts';
import { DEFAULT_VIEW, parseView, type View } from '#lib/state/view.ts';
import { Random } from '../../../tools/sample/random.ts';
import { changedWhereHidden } from './hidden-numbers.ts';

const FAMILIES = 'sample-data/families';
const files = readdirSync(FAMILIES).map(
  (name) => new File([readFileSync(`${FAMILIES}/${name}`)], name)
);
const read = await readSource({ files }, () => {});
if (!read.ok || !read.value.records) throw new Error('The made-up families cannot be read');
const { cells } = read.value.records;
const study = withRanges(read.value.dataset.package.study, cells);
const dataset = { ...read.value.dataset, package: { ...read.value.dataset.package, study } };
const cube = recordsCube(study, cells);

const qualitiesOf = (view: View, from: Cube) => {
  const mentions = recordRows(study, from).mentions(view);
  const rows = qualityRows(study, mentions, view);
  const bothArms = spansArms(study, selectionOf(view, study).sites);
  return { rows, bothArms, summary: qualitiesSummary(rows, armLabels(study), bothArms, false) };
};

/** What the figure of change says, draws and saves; its intervals of effect sizes take long. */
function changeSaid(view: View, from: Cube) {
  const rows = changeRows(study, from, view);
  const drawn = drawnGroups({ dataset, view }, (id) => rows.some(({ group }) => group === id));
  const arms = armsInView(study, from, view);
  const compared = arms && armsRows(study, arms, view);
  const { threshold, at: wave } = changeScope(study, view);
  const could = { measure: view.measure[0]!, wave, threshold, margin: 5 };
  const shown = arms ? detectableRows(study, arms, could) : [];
  const split = characteristicsOf(study).map(({ id: facet }) =>
    subgroupsCsv('', wave, subgroups(study, from, { ...view, facet }))
  );
  return [
    split,
    overSitesCsv('', wave, allOverPlaces(placesIn(study, from, view))),
    detectableSummary(shown, study, could),
    detectableCsv(could, shown),
    changeSummary(rows, compared, study, drawn.focused, threshold),
    changeCsv(rows, baselineRows(study, from, view), compared ?? [], armIds(study)),
    arms && compared?.map((row) => comparisonFacts(study, arms, row, threshold))
  ];
}

/** What scores and mentions of a view say, draw and save. */
function said(view: View, from: Cube) {
  const trajectory = recordRows(study, from).trajectory(view);
  const drawn = drawnGroups({ dataset, view }, (id) =>
    trajectory.some(({ group }) => group === id)
  );
  const { rows: mentioned, bothArms, summary } = qualitiesOf(view, from);
  return {
    summaries: [trajectorySummary(trajectory, study, view, drawn), summary],
    files: [trajectoryCsv(trajectory), qualitiesCsv(mentioned, bothArms, 'synthetic')]
  };
}

const random = new Random(15);
const oneOf = <T>(all: readonly T[]): T => all[Math.floor(random.uniform() * all.length)]!;
const some = (levels: readonly { id: string }[]) =>
  random.uniform() < 0.6 ? [] : [...new Set([oneOf(levels).id, oneOf(levels).id])];
function randomView(): View {
  const withLevels = study.dimensions.filter(({ levels }) => levels.length);
  const asked: View = {
    ...DEFAULT_VIEW,
    data: 'families',
    by: oneOf(['site', 'arm', 'phase', ...withLevels.map(({ id }) => id)]),
    site: some(study.site.levels),
    arm: random.uniform() < 0.8 ? [] : some(study.arm.levels),
    wave: some(study.wave.levels),
    f: Object.fromEntries(withLevels.map(({ id, levels }) => [id, some(levels)])),
    measure: [oneOf(study.measures).id],
    show: oneOf(['score', 'change']),
    who: oneOf(['all', 'completers']),
    threshold: oneOf([0, 0, 8])
  };
  const f = Object.fromEntries(Object.entries(asked.f).filter(([, levels]) => levels.length));
  return fitView({ ...asked, f }, study, 'families').view;
}

test('in 2,000 views, nothing said, drawn or saved depends on a number that is hidden', () => {
  let hidden = 0;
  for (let at = 0; at < 2000; at++) {
    const view = randomView();
    const threshold = thresholdOf(study, view.threshold);
    const plain = said(view, cube);
    hidden += +JSON.stringify(plain.files).includes('"hidden"');
    const changed = said(view, changedWhereHidden(cube, new Random(at), threshold));
    expect(changed, JSON.stringify(view)).toEqual(plain);
    if (at % 20) continue;
    const other = changedWhereHidden(cube, new Random(at), threshold);
    expect(changeSaid(view, other), JSON.stringify(view)).toEqual(changeSaid(view, cube));
  }
  expect(hidden).toBeGreaterThan(1000);
});

test('in 2,000 views, a sentence on qualities counts those that are compared', () => {
  for (let at = 0; at < 2000; at++) {
    const { rows, bothArms, summary } = qualitiesOf(randomView(), cube);
    const compared = rows.filter(({ arms }) => isNumber(arms.difference));
    const [sentence = ''] = summary;
    if (!bothArms || !rows[0]?.groups.length) continue;
    if (compared.length === 0) expect(sentence).toMatch(/^No quality is compared/);
    else expect(sentence).toMatch(new RegExp(` named \\d+ of ${compared.length} qualit(y|ies) `));
  }
});

test('families who speak Welsh at home are too few to compare, and none is said to be 0', () => {
  const { view } = fitView(
    parseView('?data=families&f.home_language=welsh').view,
    study,
    'families'
  );
  expect(qualitiesOf(view, cube).summary[0]).toMatch(/^No quality is compared between/);
});
