import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { recordsCube } from '#lib/cube/records-cube.ts';
import type { Dataset } from '#lib/data/package.ts';
import type { Measure, Study } from '#lib/data/study.ts';
import { studiesCsv } from '#lib/figures/studies/csv.ts';
import { together, type Gate } from '#lib/figures/studies/pooled.ts';
import { studyRows } from '#lib/figures/studies/rows.ts';
import { studiesScript } from '#lib/figures/studies/scripts.ts';
import type { ComparedStudy } from '#lib/figures/studies/study-row.ts';
import { gateText, studiesSummary } from '#lib/figures/studies/text.ts';
import { unchecked } from '#lib/figures/unchecked.ts';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';
import { cellsOfDataset } from '../cube/read-dataset-as-records.ts';
import { datasetIn } from '../sample-rows.ts';
import { closeTo, intervalCloseTo, reference } from '../statistics/reference.ts';
import { PROGRAMS } from './reproduce.ts';

interface Together {
  mean: number;
  se: number;
  interval: [number, number];
  tau2: number;
  i2: number;
  prediction: [number, number];
}
interface One {
  n_other: number;
  n_reference: number;
  value: number;
  se: number;
  interval: [number, number];
  g: number;
  g_se: number;
}
const found =
  reference<Record<'conflict' | 'independence', { studies: One[]; together: Together }>>('studies');

async function compared(name: string): Promise<ComparedStudy> {
  const dataset = await datasetIn(`sample-data/${name}`);
  if (!dataset.package.study.records) return { name, dataset };
  const cells = await cellsOfDataset(dataset);
  return { name, dataset, cube: recordsCube(dataset.package.study, cells) };
}

let trials: ComparedStudy[];
let published: ComparedStudy;
let families: ComparedStudy;
beforeAll(async () => {
  trials = await Promise.all(['a', 'b', 'c'].map((letter) => compared(`made-up-study-${letter}`)));
  [published, families] = await Promise.all([compared('study'), compared('families')]);
});

/** A study with its description changed; its numbers stay. */
function changed({ dataset, ...rest }: ComparedStudy, study: Partial<Study>): ComparedStudy {
  const { package: about, tables } = dataset;
  const next: Dataset = { package: { ...about, study: { ...about.study, ...study } }, tables };
  return { ...rest, dataset: next };
}
const measured = (one: ComparedStudy, about: Partial<Measure>): ComparedStudy => {
  const { measures } = one.dataset.package.study;
  return changed(one, {
    measures: measures.map((each) => (each.id === 'conflict' ? { ...each, ...about } : each))
  });
};
const shutBy = (studies: readonly ComparedStudy[], measure = 'conflict'): Gate[] =>
  together(studyRows(studies, measure))
    .gates.filter(({ open }) => !open)
    .map(({ gate }) => gate);

test.each(['conflict', 'independence'] as const)(
  'differences of the made-up studies in %s, and their mean, agree with R',
  (measure) => {
    const all = together(studyRows(trials, measure));
    expect(all.unit).toBe('points');
    const { studies, together: joint } = found[measure];
    for (const [at, expected] of studies.entries()) {
      const { row, difference } = all.rows[at]!;
      expect(row.n).toEqual({ other: expected.n_other, reference: expected.n_reference });
      closeTo(difference.value as number, expected.value);
      closeTo(difference.se as number, expected.se);
      intervalCloseTo(
        { low: difference.low as number, high: difference.high as number },
        expected.interval
      );
      closeTo(Math.abs(row.g.value as number), Math.abs(expected.g));
      closeTo(row.g.se as number, expected.g_se);
    }
    closeTo(all.pooled!.mean, joint.mean, 1e-8);
    closeTo(all.pooled!.se, joint.se, 1e-8);
    closeTo(all.pooled!.i2, joint.i2, 1e-8);
    intervalCloseTo(all.pooled!.interval, joint.interval, 1e-8);
    intervalCloseTo(all.pooled!.prediction, joint.prediction, 1e-8);
  }
);

test('a lower score that is better is turned, and a higher one is not', () => {
  const [conflict] = together(studyRows(trials, 'conflict')).rows;
  expect(conflict!.row.points.value).toBeCloseTo(-7.75574712643678, 10);
  expect(conflict!.difference.value).toBeCloseTo(7.75574712643678, 10);
  const [independence] = together(studyRows(trials, 'independence')).rows;
  expect(independence!.difference.value).toBe(independence!.row.points.value);
});

test('the published study gives a difference of means without interval, and one check of five', () => {
  const [row] = studyRows([published], 'conflict');
  expect(row!.points.value).toBeCloseTo(-27.24, 2);
  expect(row!.points).toMatchObject({ low: { missing: 'no-sd' }, se: { missing: 'no-sd' } });
  expect([row!.sure!.word, row!.sure!.met]).toEqual(['very-weak', 1]);
  expect(row!.n).toEqual({ other: 17, reference: 33 });
  const [cohesion] = studyRows([published], 'cohesion');
  expect(cohesion!.points.value).toEqual({ missing: 'not-published' });
  expect(cohesion!.sure).toBeUndefined();
});

test('a study that lacks the measure has a row that says so, and stops no mean', () => {
  const lacking = changed(families, { measures: [] });
  const all = together(studyRows([...trials, lacking], 'conflict'));
  expect(all.rows.at(-1)!.difference.value).toEqual({ missing: 'not-asked' });
  expect([all.count, all.pooled?.mean.toFixed(3)]).toEqual([3, '4.359']);
});

test('two studies, unlike designs, unlike kinds, and what lacks an error or a direction are not put together', () => {
  expect(shutBy(trials)).toEqual([]);
  expect(shutBy(trials.slice(0, 2))).toEqual(['studies']);
  expect(shutBy([...trials, published])).toEqual(['error', 'design', 'rules', 'kind']);
  expect(shutBy([...trials, families])).toEqual(['design', 'rules']);
  const [first, ...rest] = trials as [ComparedStudy, ...ComparedStudy[]];
  const design = {
    assignment: 'not-random',
    entryRulesDiffer: false,
    allocation: 'family'
  } as const;
  expect(shutBy([changed(first, { design }), ...rest])).toEqual(['design', 'rules']);
  expect(shutBy(trials.map((one) => changed(one, { design })))).toEqual(['rules']);
  expect(shutBy([changed(first, { kind: 'records' }), ...rest])).toEqual(['kind']);
  expect(shutBy([changed(first, { threshold: 1000 }), ...rest])).toEqual(['studies']);
  const { measures } = first.dataset.package.study;
  const silent = changed(first, { measures: measures.map(({ better: _, ...each }) => each) });
  expect(shutBy([silent, ...rest])).toEqual(['direction']);
});

test('studies that are not known to share a scale are compared in SDs of change', () => {
  const [first, ...rest] = trials as [ComparedStudy, ...ComparedStudy[]];
  const other = { norm: { mean: 100, sd: 15, stated: true } };
  const all = together(studyRows([measured(first, other), ...rest], 'conflict'));
  expect(all.unit).toBe('g');
  closeTo(all.rows[0]!.difference.value as number, found.conflict.studies[0]!.g);
  expect(all.pooled).toBeDefined();
  const none = trials.map((one) =>
    changed(one, {
      measures: one.dataset.package.study.measures.map(({ norm: _, ...each }) => each)
    })
  );
  expect(together(studyRows(none, 'conflict')).unit).toBe('g');
});

test('why studies are not put together is said in both languages, with who stands in the way', () => {
  const { gates } = together(studyRows([...trials, published], 'conflict'));
  const shut = gates.filter(({ open }) => !open).map((gate) => gateText(gate).said);
  expect(shut[0]).toBe(
    'Each difference has a standard error: does not hold. Not so for: Family services with and without the Restorative Approach (RA) in three authorities in Wales.'
  );
  overwriteGetLocale(() => 'cy');
  try {
    expect(gateText(gates[2]!).said).toBe('Yr un yw dyluniad pob un: ddim yn wir.');
    expect(studiesSummary(together(studyRows(trials, 'conflict')))[0]).toBe(
      "Gyda'i gilydd, mae'r 3 astudiaeth yn rhoi +4.4 o bwyntiau (cyfwng 95% −4.0 i 12.7)."
    );
  } finally {
    overwriteGetLocale(() => 'en');
  }
  expect(studiesSummary(together(studyRows(trials.slice(1), 'conflict')))[0]).toMatch(
    /^The studies are not put together/
  );
});

test('the CSV has a row a study, and two more where there is a mean', () => {
  const csv = studiesCsv(together(studyRows(trials, 'conflict')), 'conflict');
  expect(new Set(Object.values(csv).map((column) => column.length))).toEqual(new Set([5]));
  expect(csv.study).toEqual([
    ...['made-up-study-a', 'made-up-study-b', 'made-up-study-c', 'together', 'further-study']
  ]);
  expect(csv.kind).toEqual(['synthetic', 'synthetic', 'synthetic', 'synthetic', undefined]);
  const shut = studiesCsv(together(studyRows([published, families], 'conflict')), 'conflict');
  expect(shut.status).toEqual(['no-sd', 'difference']);
});

test('what is made of the reader’s own records says that nobody checked it', () => {
  const own = { ...trials[0]!, unchecked: unchecked() };
  const all = together(studyRows([own, ...trials.slice(1)], 'conflict'));
  expect(Object.keys(studiesCsv(all, 'conflict'))).toContain('not_checked_for_publication');
  expect(studiesScript('R', all)).toContain('Not checked for publication.');
});

test('scripts in R and Python give the mean, interval and prediction anew', () => {
  const all = together(studyRows(trials, 'conflict'));
  const into = mkdtempSync(join(tmpdir(), 'studies-'));
  try {
    writeFileSync(join(into, 'reproduce.R'), studiesScript('R', all));
    writeFileSync(join(into, 'reproduce.py'), studiesScript('Python', all));
    for (const [program, script] of PROGRAMS) {
      const said = execFileSync(program, [script], { cwd: into, encoding: 'utf8' });
      const numbers = said
        .match(/-?\d+\.\d+(?:e-?\d+)?/g)!
        .map(Number)
        .slice(-8);
      const { mean, se, interval, tau2, i2, prediction } = found.conflict.together;
      const expected = [mean, se, ...interval, tau2, i2, ...prediction];
      for (const [at, number] of numbers.entries())
        closeTo(number, expected[at]!, 1e-6, `${program} ${at}`);
    }
  } finally {
    rmSync(into, { recursive: true });
  }
  const shut = studiesScript('R', together(studyRows([published, families], 'conflict')));
  expect(shut).not.toContain('descent');
});
