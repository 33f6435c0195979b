import { beforeAll, expect, test } from 'vitest';
import type { Resource } from '#lib/data/package.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { distribution, type DistributionRow } from '#lib/engine/questions/distribution.ts';
import { responsePatterns, type PatternRow } from '#lib/engine/questions/family-lines.ts';
import { schemasOf } from '#lib/engine/study-tables.ts';
import { askedRecords } from '#lib/figures/asked-records.ts';
import { armIds, armsInView, armsRows } from '#lib/figures/change/arms.ts';
import { baselineRows } from '#lib/figures/change/baseline.ts';
import { changeCsv } from '#lib/figures/change/csv.ts';
import { changeRows } from '#lib/figures/change/rows.ts';
import { distributionCsv } from '#lib/figures/distribution/csv.ts';
import { spreadRows } from '#lib/figures/distribution/rows.ts';
import { familiesCsv } from '#lib/figures/families/csv.ts';
import { patternCounts } from '#lib/figures/families/rows.ts';
import { fragilityCsv } from '#lib/figures/fragility/csv.ts';
import { fragilityRows } from '#lib/figures/fragility/rows.ts';
import { publishedMentions } from '#lib/figures/qualities/mentions.ts';
import { includedCsv } from '#lib/figures/included/records-csv.ts';
import { includedRows } from '#lib/figures/included/rows.ts';
import { recordRows } from '#lib/figures/record-rows.ts';
import type { TakenData } from '#lib/figures/takeaway/taken-data.ts';
import { rowsCsv } from '#lib/figures/whatif/row-text.ts';
import { scopeOf } from '#lib/figures/whatif/scope.ts';
import { regressionRows } from '#lib/figures/whatif-regression/rows.ts';
import { contrastRows, meanRows } from '#lib/figures/whatif-sd/rows.ts';
import { nextCsv } from '#lib/figures/whatif-next/csv.ts';
import { nextRows } from '#lib/figures/whatif-next/rows.ts';
import { sdCsv } from '#lib/figures/whatif-sd/text.ts';
import { unseenRows } from '#lib/figures/whatif-unseen/rows.ts';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';
import { cellsFromRecords } from '#lib/cube/cells-from-records.ts';
import { codedRecords } from '#lib/cube/coded-records.ts';
import { recordsCube } from '#lib/cube/records-cube.ts';
import { qualitiesCsv } from '#lib/figures/qualities/csv.ts';
import { qualityRows } from '#lib/figures/qualities/rows.ts';
import { trajectoryCsv } from '#lib/figures/trajectory/csv.ts';
import { cellsOfDataset, recordsIn } from '../cube/read-dataset-as-records.ts';
import { madeUp } from '../engine/made-up-study.ts';
import { nodeEngine } from '../engine/node-duckdb.ts';
import { agree, lastLines, PROGRAMS, publishedView } from './reproduce.ts';
import { dataset } from './takeaway-data.ts';

test('what-ifs and families measured of the published study are computed', async () => {
  expect(PROGRAMS.length).toBeGreaterThan(0);
  const scope = scopeOf(dataset, DEFAULT_VIEW)!;
  const assumed = {
    ...{ sd: 9, r: 0.4, mu: 47.5, unseen: -3.2 },
    ...{ points: 5, icc: 0.05, families: 25, kept: 0.7 }
  };
  const data = publishedView({});
  const regression = rowsCsv(scope, regressionRows(scope, assumed), { r: assumed.r, mu: 47.5 });
  expect(await lastLines('whatif-regression', regression, data)).toEqual(agree(15));
  const unseen = rowsCsv(scope, unseenRows(scope, assumed), { unseen: assumed.unseen });
  expect(await lastLines('whatif-unseen', unseen, data)).toEqual(agree(16));
  const plan = { sd: 10, r: 0.7, icc: 0.05, points: 5, families: 25, kept: 0.7 };
  const next = nextCsv(plan, nextRows(plan));
  expect(await lastLines('whatif-next', next, data)).toEqual(agree(40));
  const sd = sdCsv(scope, assumed, meanRows(scope, assumed), contrastRows(scope, assumed));
  expect(await lastLines('whatif-sd', sd, data)).toEqual(agree(61));
  const rows = includedRows(dataset, { ...DEFAULT_VIEW, by: 'arm' });
  const included = Object.fromEntries(
    (['group', 'wave', 'n', 'status'] as const).map((name) => [name, rows.map((row) => row[name])])
  );
  expect(await lastLines('included', included, publishedView({ by: 'arm' }))).toEqual(agree(6));
});

test('what the published comparisons of qualities hang on is computed', async () => {
  const view = DEFAULT_VIEW;
  const rows = fragilityRows(dataset.package.study, publishedMentions(dataset, view), view);
  expect(await lastLines('fragility', fragilityCsv(rows), publishedView({}))).toEqual(
    agree(14 * 6 + 7)
  );
});

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
  await engine.load(schemasOf(madeUp));
});
const resource = (name: string): Resource => ({
  name,
  path: `${name}.csv`,
  type: 'table',
  title: name,
  label: { en: name, cy: name },
  schema: { fields: [] }
});

test('patterns, quartiles and bins of records are computed', async () => {
  const view: View = { ...DEFAULT_VIEW, data: 'families', by: 'arm', detail: 'cohesion' };
  const { tables } = madeUp;
  const about = { ...madeUp.package, resources: Object.keys(tables).map(resource) };
  const data: TakenData = { ...publishedView(view), package: about, tables };
  const { study } = about;
  const rows = recordRows(study, recordsCube(study, await cellsOfDataset(madeUp)));
  const included = {
    counts: rows.included(view),
    patterns: rows.patterns(view),
    seenLater: rows.seenLater(view)
  };
  const counted = await lastLines('included', includedCsv('cohesion', included), data);
  expect(counted.every((line) => /^numbers: (\d+) agree: \1$/.test(line))).toBe(true);
  const asked = askedRecords({ dataset: madeUp, view });
  const spread = spreadRows(await engine.ask<DistributionRow>(distribution(asked.scores)), asked);
  const bins = await lastLines('distribution', distributionCsv('cohesion', spread), data);
  const shown = spread.flatMap((row) => row.bins).filter(({ families }) => families === 0 || Number(families) >= 5); // prettier-ignore
  expect(bins).toEqual(
    agree(4 * spread.reduce((sum, row) => sum + row.bins.length, 0) + shown.length)
  );
  const patterns = patternCounts(
    await engine.ask<PatternRow>(responsePatterns(asked.scores)),
    asked
  );
  const lines = await lastLines('families', familiesCsv('cohesion', patterns, spread), data);
  expect(lines.every((line) => /^numbers: (\d+) agree: \1$/.test(line))).toBe(true);
  expect(Number(/\d+/.exec(lines[0]!)![0])).toBeGreaterThan(29);
});

/** Families with a row a visit, codes for absence, and words of their own for yes and no. */
const CODED = {
  'visits.csv': [
    'id,site,parents,wave,conflict,flat',
    ...Array.from({ length: 40 }, (_, at) =>
      [0, 9].map((wave) => {
        const score = at % 7 === 3 ? '-9' : 40 + ((at * 13 + wave * 5) % 23) / 2;
        const about = wave ? `${at % 2 ? 'LA1' : 'LA3'},lone` : ',99';
        return `F${at},${about},${wave},${score},50`;
      })
    ).flat()
  ].join('\n'),
  'mentions.csv': [
    'id,trust',
    ...Array.from({ length: 40 }, (_, at) => {
      const yes = at % 5 > 2 ? 'nac ydy' : 'ydy';
      return `F${at},${at % 11 === 0 ? '88' : yes}`;
    })
  ].join('\n')
};

test('change is computed with its standard error, g and correlation', async () => {
  const view: View = { ...DEFAULT_VIEW, data: 'families', by: 'arm', measure: ['conflict'] };
  const { tables } = madeUp;
  const about = { ...madeUp.package, resources: Object.keys(tables).map(resource) };
  const data: TakenData = { ...publishedView(view), package: about, tables };
  const { study } = about;
  const cube = recordsCube(study, await cellsOfDataset(madeUp));
  const columns = changeCsv(
    changeRows(study, cube, view),
    baselineRows(study, cube, view),
    armsRows(study, armsInView(study, cube, view)!, view),
    armIds(study)
  );
  expect(columns['r']!.filter((one) => typeof one === 'number')).toHaveLength(4);
  const lines = await lastLines('change', columns, data);
  expect(
    lines.every((line) => /^numbers: (\d+) agree: \1$/.test(line)),
    lines.join()
  ).toBe(true);
  expect(Number(/\d+/.exec(lines[0]!)![0])).toBeGreaterThan(90);
});

test('scripts read codes for absence, words for yes and no, and families of several rows as the page does', async () => {
  const base = madeUp.package;
  const text = (name: string) => ({ name, type: 'string' as const, title: name });
  const number = (name: string) => ({ name, type: 'number' as const, title: name });
  const study = {
    ...base.study,
    kind: 'records' as const,
    wave: { ...base.study.wave, levels: base.study.wave.levels.filter(({ id }) => id !== '3') },
    measures: ['conflict', 'flat'].map((id) => ({ id, label: { en: id, cy: id } })),
    dimensions: [
      {
        id: 'parents',
        label: { en: 'P', cy: 'P' },
        levels: [{ id: 'lone', label: { en: 'L', cy: 'L' } }]
      }
    ],
    qualities: [{ id: 'trust', area: 'personal', label: { en: 'T', cy: 'T' } }],
    records: {
      families: { table: 'families', id: 'id', site: 'site' },
      scores: { table: 'scores', id: 'id', wave: 'wave' },
      mentions: { table: 'mentions', id: 'id' }
    }
  };
  const truth = { ...text('trust'), type: 'boolean' as const };
  const fields = {
    families: [text('id'), text('site'), { ...text('parents'), missingValues: ['', '99'] }],
    scores: [
      text('id'),
      text('wave'),
      { ...number('conflict'), missingValues: ['', '-9'] },
      number('flat')
    ],
    mentions: [
      text('id'),
      { ...truth, trueValues: ['ydy'], falseValues: ['nac ydy'], missingValues: ['', '88'] }
    ]
  };
  const resources = Object.entries(fields).map(([name, all]) => ({
    ...resource(name),
    path: name === 'mentions' ? 'mentions.csv' : 'visits.csv',
    schema: { fields: all, fieldsMatch: ['subset' as const] }
  }));
  const about = { ...base, study, resources };
  const { tables } = await recordsIn(about, CODED);
  const cube = recordsCube(study, cellsFromRecords(codedRecords(study, tables)));
  const view: View = { ...DEFAULT_VIEW, data: 'local', by: 'arm', f: { parents: ['lone'] } };
  const data: TakenData = { ...publishedView(view), package: about, tables: {} };
  const rows = recordRows(study, cube);
  const scores = rows.trajectory(view);
  expect(scores.filter(({ measure, n }) => measure === 'conflict' && n === 17)).toHaveLength(4);
  expect(await lastLines('trajectory', trajectoryCsv(scores), data, CODED)).toEqual(agree(32));
  const mentioned = qualitiesCsv(qualityRows(study, rows.mentions(view), view), true, 'records');
  expect(mentioned['k']!.slice(0, 2).every((k) => typeof k === 'number')).toBe(true);
  expect(await lastLines('qualities', mentioned, data, CODED)).toEqual(agree(13));
  const fragile = fragilityCsv(fragilityRows(study, rows.mentions(view), view));
  expect(await lastLines('fragility', fragile, data, CODED)).toEqual(agree(2));
});
