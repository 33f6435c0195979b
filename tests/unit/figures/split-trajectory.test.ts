import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Resource } from '#lib/data/package.ts';
import { recordsCube } from '#lib/cube/records-cube.ts';
import type { Cube } from '#lib/cube/cube.ts';
import { isNumber, type Cell } from '#lib/data/missing.ts';
import type { Dataset } from '#lib/data/package.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { recordScores, type RecordScoresRow } from '#lib/engine/questions/record-scores.ts';
import { trajectory } from '#lib/engine/questions/trajectory.ts';
import { schemasOf } from '#lib/engine/study-tables.ts';
import type { FigureContext } from '#lib/figures/context.ts';
import { drawnGroups } from '#lib/figures/focus.ts';
import { recordRows } from '#lib/figures/record-rows.ts';
import { trajectoryCsv } from '#lib/figures/trajectory/csv.ts';
import { trajectoryRows, type TrajectoryRow } from '#lib/figures/trajectory/rows.ts';
import { splitTrajectory } from '#lib/figures/trajectory/split.ts';
import type { TakenData } from '#lib/figures/takeaway/taken-data.ts';
import { fitView, questionOf, selectionOf, splitsOf } from '#lib/state/fit.ts';
import { panelsOf } from '#lib/state/panels.ts';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';
import { cellsOfDataset } from '../cube/read-dataset-as-records.ts';
import { nodeEngine } from '../engine/node-duckdb.ts';
import { madeUpFamilies } from './made-up-families.ts';
import { agree, lastLines, publishedView } from './reproduce.ts';
import { dataset as published } from './takeaway-data.ts';

let engine: Engine;
let families: Dataset;
let cube: Cube;
beforeAll(async () => {
  families = await madeUpFamilies();
  cube = recordsCube(families.package.study, await cellsOfDataset(families));
  engine = await nodeEngine();
  await engine.load(schemasOf(families));
});

const fitted = (asked: Partial<View>, study = families.package.study) =>
  fitView({ ...DEFAULT_VIEW, data: 'it', ...asked }, study, 'it').view;
function split(view: View) {
  const { study } = families.package;
  const rows = recordRows(study, cube);
  const context = { dataset: families, view, cube } as unknown as FigureContext;
  return splitTrajectory(context, rows.trajectory, (one) =>
    recordScores(study, questionOf(one, study), selectionOf(one, study))
  );
}
const key = ({ measure, group, wave }: TrajectoryRow) => `${measure} ${group} ${wave}`;
const isHidden = (cell: Cell) => !isNumber(cell) && cell.missing === 'hidden';

describe('the trajectory split by one more characteristic', () => {
  const study = () => families.package.study;

  test('has a panel for each level, with numbers that R gives, too', () => {
    // R, in sample-data/families: f <- merge(read.csv("families.csv"), read.csv("scores.csv"))
    //    aggregate(conflict ~ site + parents, f[f$wave == 0, ], function(x) c(length(x), mean(x)))
    const { panels, rows } = split(fitted({ facet: 'parents', measure: ['conflict'] }));
    expect(panels.map(({ level }) => level)).toEqual(['lone', 'two']);
    const start = rows.filter(({ wave }) => wave === '0');
    expect(
      start.map(({ facet, group, n, mean }) => [facet, group, n, Number(Number(mean).toFixed(4))])
    ).toEqual(PARENTS_AT_START);
  });

  test('in any view, a panel is what a filter by its level shows, but for what goes with a hidden one', () => {
    const ids = study().dimensions.filter(({ levels }) => levels.length);
    const axis = fc.constantFrom('site', 'arm', 'phase', ...ids.map(({ id }) => id));
    const views = fc.record({
      by: axis,
      facet: axis,
      show: fc.constantFrom('score' as const, 'change' as const),
      who: fc.constantFrom('all' as const, 'completers' as const),
      threshold: fc.constantFrom(0, 8),
      f: fc.constantFrom<View['f']>({}, { parents: ['lone'] }, { age_band: ['5to10', '11to15'] }),
      site: fc.constantFrom<string[]>([], ['LA1', 'LA3'])
    });
    let [compared, hidden] = [0, 0];
    fc.assert(
      fc.property(views, (asked) => {
        const view = fitted(asked);
        if (!view.facet) return;
        const { rows, panels } = split(view);
        for (const panel of panelsOf(view, study())) {
          expect(panel.view.facet).toBe('');
          const own = rows.filter(({ facet }) => facet === panel.level);
          const alone = recordRows(study(), cube).trajectory(panel.view);
          expect(own.map(key)).toEqual(alone.map(key));
          own.forEach((row, at) => {
            const { facet, ...shown } = row;
            expect(facet).toBe(panel.level);
            const { nStart, ...bare } = shown;
            const { nStart: alsoStart, ...bareAlone } = alone[at]!;
            if (isHidden(row.n) && !isHidden(bareAlone.n)) hidden += 1;
            else if (!isHidden(row.mean) || isHidden(bareAlone.mean))
              expect(bare).toEqual(bareAlone);
            if (nStart === undefined || !isHidden(nStart)) expect(nStart).toEqual(alsoStart);
            compared += 1;
          });
        }
        // What one group's panels sum to is shown without them, so that none is hidden alone.
        for (const name of new Set(rows.map(key))) {
          const parts = rows.filter((row) => key(row) === name);
          const starts = parts.flatMap(({ nStart }) => nStart ?? []);
          if (starts.filter(isHidden).length === 1)
            expect(starts.filter((n) => isNumber(n) && n > 0)).toEqual([]);
          const gone = parts.filter(({ n, mean }) => isHidden(n) || isHidden(mean));
          const left = parts.filter(({ n, mean }) => !isHidden(mean) && isNumber(n) && n > 0);
          if (gone.length === 1) expect(left).toEqual([]);
        }
        for (const { families, rows } of panels)
          if (families !== undefined && isHidden(families))
            expect(rows.every(({ n }) => isHidden(n))).toBe(true);
      }),
      { numRuns: 60, seed: 17 }
    );
    expect(compared).toBeGreaterThan(2000);
    expect(hidden).toBeGreaterThan(10);
  });

  test('is what SQL gives, level by level', async () => {
    for (const facet of ['parents', 'arm', 'phase']) {
      const view = fitted({ by: 'age_band', facet, measure: ['conflict', 'independence'] });
      const { rows, sql } = split(view);
      const asked = await engine.ask<RecordScoresRow & { facet: string }>(sql);
      const found = new Map(asked.map((row) => [`${row.facet} ${row.measure} ${row.group} ${row.wave}`, row])); // prettier-ignore
      let compared = 0;
      for (const row of rows) {
        if (!isNumber(row.mean)) continue;
        const there = found.get(`${row.facet} ${key(row)}`)!;
        expect(there.n).toBe(row.n);
        expect(there.mean).toBeCloseTo(row.mean, 9);
        compared += 1;
      }
      expect(compared).toBeGreaterThan(10);
    }
  });

  test('is told in sentences and files, and scripts compute it anew', async () => {
    const view = fitted({ facet: 'parents', measure: ['conflict'] });
    const { rows, title, summary } = split(view);
    expect(title('Mean scores')).toBe('Mean scores, split by “Lone or two parents”');
    const drawn = drawnGroups({ dataset: families, view }, () => true);
    const said = summary(drawn);
    expect(new Set(said).size).toBe(said.length);
    expect(said[0]).toBe(
      'There is one panel for each level of “Lone or two parents”, all on the same scales.'
    );
    expect(said.join(' ')).toMatch(/Conflict, LA1 · Without RA, Lone parent/);
    const columns = trajectoryCsv(rows);
    expect(Object.keys(columns).slice(0, 3)).toEqual(['measure', 'facet', 'group']);
    const resource = (name: string): Resource => ({
      ...{ name, path: `${name}.csv`, type: 'table', title: name },
      ...{ label: { en: name, cy: name }, schema: { fields: [] } }
    });
    const about = {
      ...families.package,
      resources: Object.keys(families.tables).map(resource)
    };
    for (const facet of ['parents', 'arm']) {
      const own = fitted({ facet, by: 'age_band', measure: ['conflict'] });
      const data: TakenData = { ...publishedView(own), package: about, tables: families.tables };
      const lines = await lastLines('trajectory', trajectoryCsv(split(own).rows), data);
      for (const line of lines) expect(line).toMatch(/^numbers: (\d+) agree: \1$/);
      expect(Number(/\d+/.exec(lines[0]!)![0])).toBeGreaterThan(20);
    }
  }, 60_000);

  test('of published means is by sites alone, and scripts find them', async () => {
    const { study } = published.package;
    expect(splitsOf(study, 'site')).toEqual(['arm', 'phase']);
    const view = fitted({ facet: 'arm', measure: ['conflict'] }, study);
    const context = { dataset: published, view } as unknown as FigureContext;
    const { panels, rows } = splitTrajectory(
      context,
      (one) => trajectoryRows(published, one),
      (one) => trajectory(selectionOf(one, study))
    );
    expect(panels.map(({ level, families }) => [level, families])).toEqual([
      ['without', undefined],
      ['with', undefined]
    ]);
    expect(rows.filter(({ wave }) => wave === '0').map(({ facet, group, printed }) => [facet, group, printed])).toEqual([
      ['without', 'LA1', '46.21'],
      ['without', 'LA2', '47.4'],
      ['with', 'LA3', '61.4']
    ]); // prettier-ignore
    const lines = await lastLines('trajectory', trajectoryCsv(rows), publishedView({ ...view, data: 'study' })); // prettier-ignore
    expect(lines).toEqual(agree(18));
  });
});

test('a view is split by what it is not compared by, and by no more than twelve levels', () => {
  const { study } = families.package;
  expect(fitView({ ...DEFAULT_VIEW, data: 'it', facet: 'site' }, study, 'it').ignored).toEqual([
    { parameter: 'facet', value: 'site', why: 'not-in-data' }
  ]);
  expect(fitted({ facet: 'site', by: 'arm' }).facet).toBe('site');
  const many = Array.from({ length: 13 }, (_, at) => ({ ...study.site.levels[0]!, id: `S${at}` }));
  expect(splitsOf({ ...study, site: { ...study.site, levels: many } }, 'arm')).not.toContain(
    'site'
  );
});

const PARENTS_AT_START = [
  ['lone', 'LA1', 15, 44.7333],
  ['lone', 'LA2', 15, 45.0667],
  ['lone', 'LA3', 13, 59.8462],
  ['two', 'LA1', 9, 48.6667],
  ['two', 'LA2', 10, 50.9],
  ['two', 'LA3', 12, 63.0833]
];
