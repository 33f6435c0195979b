import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Cube } from '#lib/cube/cube.ts';
import { recordsCube } from '#lib/cube/records-cube.ts';
import { isNumber, type Cell } from '#lib/data/missing.ts';
import type { Dataset } from '#lib/data/package.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { change, type ChangeRow as Asked } from '#lib/engine/questions/change.ts';
import { schemasOf } from '#lib/engine/study-tables.ts';
import type { FigureContext } from '#lib/figures/context.ts';
import { armIds } from '#lib/figures/change/arms.ts';
import { changeCsv } from '#lib/figures/change/csv.ts';
import { changePart } from '#lib/figures/change/part.ts';
import { changeScope } from '#lib/figures/change/scope.ts';
import { splitChange } from '#lib/figures/change/split.ts';
import type { TakenData } from '#lib/figures/takeaway/taken-data.ts';
import { fitView } from '#lib/state/fit.ts';
import { panelsOf } from '#lib/state/panels.ts';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';
import { cellsOfDataset } from '../cube/read-dataset-as-records.ts';
import { nodeEngine } from '../engine/node-duckdb.ts';
import { madeUpFamilies } from './made-up-families.ts';
import { lastLines, publishedView } from './reproduce.ts';

let engine: Engine;
let families: Dataset;
let cube: Cube;
beforeAll(async () => {
  families = await madeUpFamilies();
  cube = recordsCube(families.package.study, await cellsOfDataset(families));
  engine = await nodeEngine();
  await engine.load(schemasOf(families));
});
const study = () => families.package.study;
const fitted = (asked: Partial<View>) =>
  fitView({ ...DEFAULT_VIEW, data: 'it', ...asked }, study(), 'it').view;
const contextOf = (view: View) =>
  ({
    ...{ dataset: families, view, cube, engine },
    whole: async () => families
  }) as unknown as FigureContext;
const sqlOf = (view: View) => {
  const scope = changeScope(study(), view);
  return change(study(), scope.question, scope);
};
const split = (view: View) => splitChange(contextOf(view), cube, sqlOf);
const isHidden = (cell: Cell) => !isNumber(cell) && cell.missing === 'hidden';

/** Every number of a row by its path. */
function cellsOf(row: object, path = ''): [string, Cell][] {
  return Object.entries(row).flatMap(([name, one]): [string, Cell][] => {
    if (name === 'sites') return [];
    if (isNumber(one)) return [[`${path}${name}`, one]];
    if (typeof one !== 'object' || one === null) return [];
    return 'missing' in one ? [[`${path}${name}`, one as Cell]] : cellsOf(one, `${path}${name}.`);
  });
}
interface Row {
  readonly facet?: string;
  readonly measure: string;
  readonly group?: string;
  readonly wave: string;
}
const key = ({ measure, group, wave }: Row) => `${measure} ${group} ${wave}`;

test('in any view, a panel has the change of a filter by its level, and no sum gives one hidden alone', () => {
  const ids = study().dimensions.filter(({ levels }) => levels.length);
  const axis = fc.constantFrom('site', 'arm', 'phase', ...ids.map(({ id }) => id));
  const views = fc.record({
    ...{ by: axis, facet: axis, threshold: fc.constantFrom(0, 8) },
    f: fc.constantFrom<View['f']>({}, { parents: ['lone'] }, { age_band: ['5to10', '11to15'] }),
    site: fc.constantFrom<string[]>([], ['LA1', 'LA3']),
    wave: fc.constantFrom<string[]>([], ['9'])
  });
  let [compared, shown, alsoHidden] = [0, 0, 0];
  fc.assert(
    fc.property(views, (asked) => {
      const view = fitted({ ...asked, measure: ['conflict', 'independence'] });
      if (!view.facet) return;
      const { panels, rows, compared: arms, baseline } = split(view);
      const starts = baseline();
      for (const panel of panelsOf(view, study())) {
        const part = changePart(contextOf(view), cube, panel.view);
        const compare = (own: readonly Row[], alone: readonly Row[]) => {
          const mine = own.filter(({ facet }) => facet === panel.level);
          expect(mine.map(key)).toEqual(alone.map(key));
          mine.forEach((row, at) => {
            const there = new Map(cellsOf(alone[at]!));
            for (const [path, cell] of cellsOf(row)) {
              compared += 1;
              shown += Number(isNumber(cell));
              const same = there.get(path);
              if (isHidden(cell)) alsoHidden += Number(same !== undefined && isNumber(same));
              else expect([path, cell]).toEqual([path, same]);
            }
          });
        };
        compare(rows, part.rows);
        compare(arms, part.compared ?? []);
        compare(starts, part.baseline());
      }
      // The figure without panels shows the sum of each of these.
      const sums = [
        ...rows.map((row) => ({ of: `pairs ${key(row)}`, ...pick(row.completers, 'nLater') })),
        ...rows.map((row) => ({ of: `start ${key(row)}`, ...pick(row.available, 'nStart') })),
        ...rows.map((row) => ({ of: `later ${key(row)}`, ...pick(row.available, 'nLater') })),
        ...rows.map(({ available, ...row }) => ({
          of: `change ${key(row)}`,
          ...{ n: Math.min(Number(available.nStart), Number(available.nLater)) },
          mean: available.change.value
        })),
        ...arms.flatMap(({ n, ...row }) =>
          Object.entries(n).map(([arm, n]) => ({ of: `${arm} ${key(row)}`, n, mean: n }))
        ),
        ...starts.map(({ seen, ...row }) => ({ of: `seen ${key(row)}`, ...seen })),
        ...starts.map(({ notSeen, ...row }) => ({ of: `not seen ${key(row)}`, ...notSeen }))
      ];
      for (const of of new Set(sums.map((one) => one.of))) {
        const parts = sums.filter((one) => one.of === of);
        if (parts.filter(({ n, mean }) => isHidden(n) || isHidden(mean)).length !== 1) continue;
        expect([of, parts.filter(({ n, mean }) => isNumber(n) && n > 0 && isNumber(mean))]).toEqual(
          [of, []]
        );
      }
      for (const { families, rows } of panels)
        if (families !== undefined && isHidden(families))
          expect(rows.flatMap((row) => cellsOf(row)).filter(([, one]) => isNumber(one))).toEqual(
            []
          );
    }),
    { numRuns: 40, seed: 23 }
  );
  expect(compared).toBeGreaterThan(10_000);
  expect(shown).toBeGreaterThan(1000);
  expect(alsoHidden).toBeGreaterThan(20);
}, 60_000);

const pick = (
  change: { nStart: Cell; nLater: Cell; meanStart: Cell; meanLater: Cell },
  n: 'nStart' | 'nLater'
) => ({ n: change[n], mean: n === 'nStart' ? change.meanStart : change.meanLater });

test('change split by lone and two parents is what R and SQL give, and what the scripts find', async () => {
  // R, in sample-data/families: s <- read.csv("scores.csv"); f <- read.csv("families.csv")
  //   d <- merge(merge(s[s$wave == 0, ], s[s$wave == 9, ], by = "family_id"), f)
  //   d$change <- d$conflict.y - d$conflict.x; d <- d[!is.na(d$change), ]
  //   aggregate(change ~ site + parents, d, function(x) c(length(x), mean(x)))
  const view = fitted({ facet: 'parents', measure: ['conflict'] });
  const { rows, compared, baseline, ends, panels, sql, title, summary } = split(view);
  expect(panels.map(({ level, families }) => [level, families])).toEqual([
    ['lone', 44],
    ['two', 31]
  ]);
  const last = rows.filter(({ wave }) => wave === '9').map(({ facet, group, completers }) => [facet, group, completers.nLater, Number(Number(completers.change.value).toFixed(4))]); // prettier-ignore
  expect(last).toEqual(PAIRED_AT_9);
  const asked = await engine.ask<Asked & { facet: string }>(sql());
  let found = 0;
  for (const { facet, group, wave, completers } of rows) {
    if (!isNumber(completers.change.value)) continue;
    const there = asked.find((one) => one.facet === facet && one.group === group && one.wave === wave); // prettier-ignore
    expect(there?.n).toBe(completers.nLater);
    expect(there?.change).toBeCloseTo(completers.change.value, 10);
    found += 1;
  }
  expect(found).toBeGreaterThan(5);
  expect(title('Change')).toBe('Change, split by “Lone or two parents”');
  expect(summary(({ level }) => [`Of ${level}.`, 'Caution.'])).toEqual([
    'There is one panel for each level of “Lone or two parents”, all on the same scales.',
    'Lone parent. Of lone.',
    'Two parents. Of two.',
    'Caution.'
  ]);
  const columns = changeCsv(rows, baseline(), compared, armIds(study()), 'none', await ends());
  expect(Object.keys(columns).slice(0, 4)).toEqual(['measure', 'facet', 'group', 'wave']);
  expect(new Set(columns['facet'])).toEqual(new Set(['lone', 'two']));
  const data: TakenData = {
    ...publishedView(view),
    package: families.package,
    tables: families.tables
  };
  const lines = await lastLines('change', columns, data);
  for (const line of lines) expect(line).toMatch(/^numbers: (\d+) agree: \1$/);
  expect(Number(/\d+/.exec(lines[0]!)![0])).toBeGreaterThan(150);
}, 60_000);

const PAIRED_AT_9 = [
  ['lone', 'LA1', 9, 16.2222],
  ['lone', 'LA2', 10, 3.7],
  ['lone', 'LA3', 6, -21.1667],
  ['two', 'LA1', 6, 7.6667],
  ['two', 'LA2', 8, -1.375],
  ['two', 'LA3', 11, -22]
];
