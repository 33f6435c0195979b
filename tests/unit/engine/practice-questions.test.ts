import { beforeAll, expect, test } from 'vitest';
import { isNumber, type Cell } from '#lib/data/missing.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { authorities, type AuthoritiesRow } from '#lib/engine/questions/authorities.ts';
import {
  authorityGroups,
  type AuthorityGroupsRow
} from '#lib/engine/questions/authority-groups.ts';
import { continuum, type ContinuumRow } from '#lib/engine/questions/continuum.ts';
import { phases, type PhasesRow } from '#lib/engine/questions/phases.ts';
import { visits, type VisitsRow } from '#lib/engine/questions/visits.ts';
import { schemasOf } from '#lib/engine/study-tables.ts';
import { authorityRows } from '#lib/figures/authorities/rows.ts';
import { authorityGroupRows } from '#lib/figures/authority-groups/rows.ts';
import { continuumRows } from '#lib/figures/continuum/rows.ts';
import { phaseRows } from '#lib/figures/phases/rows.ts';
import { DEFAULT_VIEW } from '#lib/state/view.ts';
import { datasetIn } from '../sample-rows.ts';
import { nodeEngine } from './node-duckdb.ts';

const dataset = await datasetIn('sample-data/study');
let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
  await engine.load(schemasOf(dataset));
});

const valueOf = (cell: Cell | undefined) => (cell !== undefined && isNumber(cell) ? cell : null);
const printed = (status: string) => (status === 'printed' || status === 'derived' ? status : null);

test('the parts of the work in SQL are the rows drawn', async () => {
  const rows = await engine.ask<PhasesRow>(phases());
  expect(rows).toHaveLength(31);
  expect(rows[3]).toEqual({
    part: 'phase-1',
    site: null,
    method: 'interviews',
    counted: 'authorities',
    wave: null,
    n: 20,
    status: 'printed'
  });
  expect(rows).toEqual(
    phaseRows(dataset).map(({ site, wave, n, status, ...row }) => ({
      ...row,
      site: typeof site === 'string' ? site : null,
      wave: wave ?? null,
      n: valueOf(n),
      status: printed(status)
    }))
  );
});

test('groups, plans and categories in SQL are the rows drawn', async () => {
  const rows = await engine.ask<AuthorityGroupsRow>(authorityGroups());
  expect(rows.map(({ n }) => n)).toEqual([4, 6, 4, 6, null, null, 2, null, null, null]);
  expect(rows).toEqual(
    authorityGroupRows(dataset).map(({ kind, id, n, site, status }) => ({
      kind,
      id,
      n: valueOf(n),
      site: site ?? null,
      status: printed(status)
    }))
  );
});

test.each([['LA1', 'LA2', 'LA3'], ['LA3'], ['LA3', 'LA1']])(
  'authorities in SQL are the rows drawn: %s %s %s',
  async (...sites) => {
    const chosen = sites.filter((site) => site !== undefined);
    const rows = await engine.ask<AuthoritiesRow>(authorities({ sites: chosen }));
    expect(rows).toHaveLength(10 * chosen.length);
    expect(
      rows.map(({ topic, site, status, text_en, at_least, unit }) => ({
        topic,
        site,
        status,
        ...(text_en === null ? {} : { text: text_en }),
        ...(at_least === null || unit === null ? {} : { rule: { atLeast: at_least, unit } })
      }))
    ).toEqual(authorityRows(dataset, { ...DEFAULT_VIEW, site: chosen }));
  }
);

test('ratings in SQL are the rows drawn', async () => {
  const rows = await engine.ask<ContinuumRow>(continuum({ sites: ['LA2', 'LA3'] }));
  expect(rows.map(({ k, n }) => [k, n])).toEqual([
    [3, 11],
    [6, 11],
    [2, 11],
    [0, 10],
    [4, 10],
    [6, 10]
  ]);
  expect(rows).toEqual(continuumRows(dataset, { ...DEFAULT_VIEW, site: ['LA2', 'LA3'] }));
});

test('visits in SQL are in the order of the service', async () => {
  expect(await engine.ask<VisitsRow>(visits())).toEqual([
    { visit_phase: 'first-meeting', n: 2 },
    { visit_phase: 'ongoing-assessment', n: 3 },
    { visit_phase: 'end-of-assessment', n: 3 },
    { visit_phase: 'review-or-closure', n: 3 }
  ]);
});
