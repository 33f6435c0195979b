import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Cube } from '#lib/cube/cube.ts';
import { recordsCube } from '#lib/cube/records-cube.ts';
import { isNumber, type Cell } from '#lib/data/missing.ts';
import type { Dataset } from '#lib/data/package.ts';
import type { Engine } from '#lib/engine/engine.ts';
import type { RecordMentionsRow } from '#lib/engine/questions/record-mentions.ts';
import { schemasOf } from '#lib/engine/study-tables.ts';
import type { FigureContext } from '#lib/figures/context.ts';
import { qualitiesCsv } from '#lib/figures/qualities/csv.ts';
import { publishedMentions } from '#lib/figures/qualities/mentions.ts';
import { mentionsInRecords } from '#lib/figures/qualities/record-mentions.ts';
import { qualityRows } from '#lib/figures/qualities/rows.ts';
import { splitQualities } from '#lib/figures/qualities/split.ts';
import type { TakenData } from '#lib/figures/takeaway/taken-data.ts';
import { fitView } from '#lib/state/fit.ts';
import { panelsOf } from '#lib/state/panels.ts';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';
import { cellsOfDataset } from '../cube/read-dataset-as-records.ts';
import { nodeEngine } from '../engine/node-duckdb.ts';
import { madeUpFamilies } from './made-up-families.ts';
import { lastLines, publishedView } from './reproduce.ts';
import { dataset as published } from './takeaway-data.ts';

let engine: Engine;
let families: Dataset;
let cube: Cube;
beforeAll(async () => {
  // Of 32 families interviewed hardly a part is shown at the threshold of the data.
  const { package: about, tables } = await madeUpFamilies();
  families = { tables, package: { ...about, study: { ...about.study, threshold: 2 } } };
  cube = recordsCube(families.package.study, await cellsOfDataset(families));
  engine = await nodeEngine();
  await engine.load(schemasOf(families));
});
const study = () => families.package.study;
const fitted = (asked: Partial<View>) =>
  fitView({ ...DEFAULT_VIEW, data: 'it', ...asked }, study(), 'it').view;
const mentionsOf = (view: View) => mentionsInRecords(study(), cube, view);
const split = (view: View) =>
  splitQualities(
    { dataset: families, view, cube } as unknown as FigureContext,
    mentionsOf,
    study().qualities.map(({ id }) => id)
  );
const isHidden = (cell: Cell) => !isNumber(cell) && cell.missing === 'hidden';

test('in any view, a panel has the mentions of a filter by its level, and none is hidden alone', () => {
  const ids = study().dimensions.filter(({ levels }) => levels.length);
  const axis = fc.constantFrom('site', 'arm', 'phase', ...ids.map(({ id }) => id));
  const views = fc.record({
    ...{ by: axis, facet: axis, threshold: fc.constantFrom(0, 3) },
    interval: fc.constantFrom<string[]>([], ['exact']),
    f: fc.constantFrom<View['f']>({}, { parents: ['two'] }),
    site: fc.constantFrom<string[]>([], ['LA1', 'LA3'])
  });
  let [compared, shown] = [0, 0];
  fc.assert(
    fc.property(views, (asked) => {
      const view = fitted(asked);
      if (!view.facet) return;
      const { panels } = split(view);
      panelsOf(view, study()).forEach((panel, at) => {
        const alone = qualityRows(study(), mentionsOf(panel.view), panel.view);
        panels[at]!.rows.forEach(({ facet, ...row }, place) => {
          const same = alone[place]!;
          expect([facet, row.quality]).toEqual([panel.level, same.quality]);
          row.groups.forEach((group, of) => {
            compared += 1;
            if (isNumber(group.k)) expect(group).toEqual(same.groups[of]);
            if (isNumber(group.n)) expect(group.n).toBe(same.groups[of]!.n);
            shown += Number(isNumber(group.k));
            if (!isNumber(group.k) && !isHidden(group.k))
              expect(group.k).toEqual(same.groups[of]!.k);
          });
          if (isNumber(row.arms.difference)) expect(row.arms).toEqual(same.arms);
        });
      });
      for (const { id } of study().qualities) {
        const own = panels.flatMap(({ rows }) => rows.filter(({ quality }) => quality === id));
        for (const group of new Set(own.flatMap(({ groups }) => groups.map((one) => one.group))))
          for (const name of ['k', 'n'] as const) {
            const cells = own.flatMap(({ groups }) => groups.filter((one) => one.group === group)); // prettier-ignore
            const rest = cells.filter((one) => isNumber(one[name]) && Number(one.n) > 0);
            if (cells.filter((one) => isHidden(one[name])).length === 1) expect(rest).toEqual([]);
          }
      }
    }),
    { numRuns: 60, seed: 5 }
  );
  expect(compared).toBeGreaterThan(2000);
  expect(shown).toBeGreaterThan(100);
});

test('mentions split by lone and two parents are those of SQL and of the scripts', async () => {
  const view = fitted({ by: 'arm', facet: 'parents' });
  const { rows, sql, title, summary, compares } = split(view);
  expect(compares).toBe(true);
  expect(title('Mentions')).toBe('Mentions, split by “Lone or two parents”');
  expect(summary((own) => [`${own.length} of them`, 'Caution.', own[0]!.facet!]).slice(1)).toEqual([
    'Lone parent. lone',
    'Two parents. two',
    '14 of them',
    'Caution.'
  ]);
  const asked = await engine.ask<RecordMentionsRow & { facet: string }>(sql);
  let compared = 0;
  for (const { quality, facet, groups } of rows)
    for (const { group, k, n } of groups) {
      if (!isNumber(k)) continue;
      const there = asked.find((one) => one.facet === facet && one.quality === quality && one.group === group); // prettier-ignore
      expect([there?.k, there?.n]).toEqual([k, n]);
      compared += 1;
    }
  expect(compared).toBeGreaterThan(5);
  const columns = qualitiesCsv(rows, true, 'synthetic');
  expect(Object.keys(columns).slice(0, 4)).toEqual(['quality', 'area', 'facet', 'group']);
  const data: TakenData = {
    ...publishedView(view),
    package: families.package,
    tables: families.tables
  };
  for (const line of await lastLines('qualities', columns, data))
    expect(line).toMatch(/^numbers: (\d+) agree: \1$/);
}, 60_000);

test('published mentions are split by arm, and the scripts find them', async () => {
  const { study } = published.package;
  const view = fitView({ ...DEFAULT_VIEW, facet: 'arm' }, study, 'study').view;
  const { panels, rows, compares } = splitQualities(
    { dataset: published, view } as unknown as FigureContext,
    (one) => publishedMentions(published, one),
    study.qualities.map(({ id }) => id)
  );
  expect(panels.map(({ label, rows }) => [label, rows[0]!.groups.map(({ group }) => group)])).toEqual([
    ['Without RA', ['LA1', 'LA2']],
    ['With RA', ['LA3']]
  ]); // prettier-ignore
  expect(compares).toBe(false);
  const lines = await lastLines('qualities', qualitiesCsv(rows, false, 'published'), publishedView(view)); // prettier-ignore
  for (const line of lines) expect(line).toMatch(/^numbers: 210 agree: 210$/);
}, 60_000);
