import { beforeAll, describe, expect, test } from 'vitest';
import { isNumber } from '#lib/data/missing.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { change, type ChangeRow } from '#lib/engine/questions/change.ts';
import type { RecordMentionsRow } from '#lib/engine/questions/record-mentions.ts';
import { schemasOf } from '#lib/engine/study-tables.ts';
import { typedToArrow } from '#lib/engine/typed-arrow.ts';
import { armsInView, armsRows } from '#lib/figures/change/arms.ts';
import { comparisonFacts } from '#lib/figures/change/facts.ts';
import { changeRows } from '#lib/figures/change/rows.ts';
import { changeScope } from '#lib/figures/change/scope.ts';
import { mentionsInRecords } from '#lib/figures/qualities/record-mentions.ts';
import { qualityRows } from '#lib/figures/qualities/rows.ts';
import { recordRows } from '#lib/figures/record-rows.ts';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';
import { claims } from '#lib/statistics/claims.ts';
import { nodeEngine } from '../engine/node-duckdb.ts';
import { closeTo } from '../statistics/reference.ts';
import { agrees, studies, value } from './eight-references.ts';
import { opened, STUDY_NAMES, type Opened, type StudyName } from './eight-studies.ts';

const view: View = { ...DEFAULT_VIEW, data: 'local', by: 'arm' };

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
});
async function loaded(name: StudyName): Promise<Opened> {
  const one = await opened(name);
  const tables = Object.fromEntries(
    [...one.tables].map(([table, typed]) => [table, { name: table, arrow: typedToArrow(typed) }])
  );
  await engine.load(schemasOf({ tables, package: one.about }));
  return one;
}
const armsOf = ({ study, cube }: Opened) => {
  const arms = armsInView(study, cube, view);
  const [row] = arms ? armsRows(study, arms, view) : [];
  return { arms, row };
};
describe.each(STUDY_NAMES)('%s', (name) => {
  const r = studies[name];
  let one: Opened;
  beforeAll(async () => {
    one = await loaded(name);
  });

  test('means, SDs and changes of each arm are those of R, in the cube and in DuckDB', async () => {
    const { study, cube } = one;
    const means = recordRows(study, cube).trajectory(view);
    for (const [arm, known] of Object.entries(r.means)) {
      const at = (wave: string) => means.find((row) => row.group === arm && row.wave === wave)!;
      closeTo(value(at('0').mean), known.start, 1e-12, `${arm} start`);
      closeTo(value(at('9').mean), known.later, 1e-12, `${arm} later`);
      // Eight digits where scores lie a billion from 0.
      closeTo(value(at('0').sd), known.sd_start, 1e-8, `${arm} SD at the start`);
      closeTo(value(at('9').sd), known.sd_later, 1e-8, `${arm} later SD`);
    }
    const rows = changeRows(study, cube, view);
    const scope = changeScope(study, view);
    const asked = await engine.ask<ChangeRow>(change(study, scope.question, scope));
    for (const [arm, known] of Object.entries(r.change)) {
      const { completers } = rows.find(({ group }) => group === arm)!;
      const inSql = asked.find(({ group }) => group === arm)!;
      expect([completers.nLater, inSql.n]).toEqual([known.n, known.n]);
      closeTo(value(completers.change.value), known.mean, 1e-8, `${arm} change`);
      closeTo(value(completers.sd), known.sd, 1e-8, `${arm} SD of change`);
      closeTo(value(completers.se), known.se, 1e-8, `${arm} SE`);
      closeTo(value(completers.dZ), known.d_z, 1e-8, `${arm} d_z`);
      closeTo(inSql.change, known.mean, 1e-8, `${arm} change in SQL`);
      closeTo(inSql.sd ?? NaN, known.sd, 1e-8, `${arm} SD of change in SQL`);
      closeTo(inSql.least, known.min, 1e-8, `${arm} minimum`);
      closeTo(inSql.greatest, known.max, 1e-8, `${arm} maximum`);
    }
  });

  test('mentions in DuckDB are those of the cube', async () => {
    const mentions = mentionsInRecords(one.study, one.cube, view);
    const rows = await engine.ask<RecordMentionsRow>(mentions.sql);
    expect(rows.length).toBeGreaterThan(0);
    for (const { quality, group, k, n } of rows)
      expect(mentions.groups.find((of) => of.group === group)!.count(quality)).toEqual({ k, n });
  });
});

const RANDOM = ['crossed', 'persons', 'three', 'unit', 'offset', 'half'] as const;

test.each(RANDOM)('%s: families at random carry Welch, ANCOVA, g and Fisher', async (name) => {
  const one = await opened(name);
  const r = studies[name];
  const { row, arms } = armsOf(one);
  agrees(row!.score, r.welch);
  agrees(row!.ancova, r.ancova, 1e-6);
  closeTo(value(row!.g.value), r.g, 1e-8, 'g');
  closeTo(value(row!.gStart), r.g_start, 1e-8, 'g by the SD at the start');
  expect(row!.clustering).toBeUndefined();
  const facts = comparisonFacts(one.study, arms!, row!)!;
  const may = Object.fromEntries(claims(facts).map((claim) => [claim.id, claim.may]));
  expect([may['interval-effect'], may['p-value-effect'], may['generalise']]).toEqual([
    true,
    true,
    false
  ]);
  const rows = qualityRows(one.study, mentionsInRecords(one.study, one.cube, view), view);
  for (const { quality, arms: compared } of rows)
    if (r.qualities[quality]) closeTo(value(compared.p), r.qualities[quality].p, 1e-8, quality);
});

test('a quality that one arm alone was asked of is not compared, and counts for no correction', async () => {
  const one = await opened('half');
  const rows = qualityRows(one.study, mentionsInRecords(one.study, one.cube, view), view);
  const [trust, calm] = rows.map(({ arms }) => arms);
  expect(calm!.p).toEqual({ missing: 'no-families' });
  const [, { groups }] = rows as [unknown, (typeof rows)[number]];
  expect(groups.map(({ k, n }) => [k, n])).toEqual([
    [{ missing: 'no-families' }, 0],
    [39, 65]
  ]);
  expect(calm!.adjusted).toEqual({ missing: 'no-families' });
  expect([trust!.adjusted, trust!.holm]).toEqual([trust!.p, trust!.p]);
});

test('sites at random: t of their means, CR2 and site shares', async () => {
  const one = await opened('sites');
  const r = studies.sites;
  const { row, arms } = armsOf(one);
  agrees(row!.score, r.site_means);
  expect(
    [row!.score.value, row!.score.low, row!.score.high].map((one) => value(one).toFixed(1))
  ).toEqual(['-4.6', '-7.6', '-1.6']);
  expect(row!.score.p!.toFixed(3)).toBe('0.005');
  agrees(row!.ancova, r.cr2_ancova, 1e-6);
  closeTo(value(row!.clustering!.icc), 0.16, 1e-6);
  closeTo(value(row!.clustering!.designEffect), 2.6, 1e-6);
  expect(
    claims(comparisonFacts(one.study, arms!, row!)!).find(({ id }) => id === 'generalise')?.may
  ).toBe(true);
  const rows = qualityRows(one.study, mentionsInRecords(one.study, one.cube, view), view);
  rows.forEach(({ quality, arms: { difference, low, high, p, adjusted, holm } }, at) => {
    agrees({ value: difference, low, high, p: value(p) }, r.site_shares[quality]!);
    closeTo(value(adjusted), r.site_adjusted.bh[at]!, 1e-8, 'BH');
    closeTo(value(holm), r.site_adjusted.holm[at]!, 1e-8, 'Holm');
  });
  // What takes families as independent would have found this.
  expect(value(rows[0]!.arms.p)).not.toBeCloseTo(r.qualities.trust!.p, 6);
});

test('one arm is described: nothing is compared, and no p is given', async () => {
  const one = await loaded('one');
  expect(armsOf(one).arms).toBeUndefined();
  const rows = qualityRows(one.study, mentionsInRecords(one.study, one.cube, view), view);
  expect(rows.every(({ arms: { p } }) => !isNumber(p))).toBe(true);
});

test('the same sites carry no p where they were not drawn, or where they are few', async () => {
  const all = await opened('sites', { assignment: 'not-random' });
  const few = await opened('sites');
  const sites = few.study.site.levels.filter((_, at) => at % 3).map(({ id }) => id);
  for (const [one, chosen, why] of [
    [all, view, 'no-test'],
    [few, { ...view, site: sites }, 'few-sites']
  ] as const) {
    const mentions = mentionsInRecords(one.study, one.cube, chosen);
    for (const { arms } of qualityRows(one.study, mentions, chosen))
      expect([arms.p, arms.adjusted, arms.holm]).toEqual(
        Array.from({ length: 3 }, () => ({ missing: why }))
      );
    const arms = armsInView(one.study, one.cube, chosen)!;
    expect(armsRows(one.study, arms, chosen)[0]!.score.p).toBeUndefined();
  }
});
