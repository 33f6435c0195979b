import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { afterAll, describe, expect, test } from 'vitest';
import { dataPackageV2 } from './data/data-package-v2.ts';
import { Random } from '../../tools/sample/random.ts';
import {
  cramersV,
  datasetIn,
  groupBy,
  mean,
  rowsOf,
  shareBetween,
  type Row
} from './sample-rows.ts';

const SAMPLE = 'sample-data/families';
const SITES = ['LA1', 'LA2', 'LA3'];
const WAVES = ['0', '3', '9'];
const MEASURES = ['conflict', 'cohesion', 'independence', 'expressiveness'];

const temporary = mkdtempSync(join(tmpdir(), 'sample-'));
afterAll(() => rmSync(temporary, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync(process.execPath, ['tools/sample.ts', ...args], { encoding: 'utf8' });

test('the same seed writes the same bytes', () => {
  const out = join(temporary, 'again');
  const { status, stdout } = run('--out', out);
  expect([status, stdout]).toEqual([0, `Wrote 75 made-up families to ${out}\n`]);
  const files = readdirSync(out).sort();
  expect(files).toEqual([
    'datapackage.json',
    'families.csv',
    'manifest.json',
    'mentions.csv',
    'scores.csv'
  ]);
  for (const file of files)
    expect(readFileSync(join(out, file), 'utf8')).toBe(readFileSync(join(SAMPLE, file), 'utf8'));
});

test('random words are those of the published generator', () => {
  const random = new Random(0);
  const words = Array.from({ length: 5 }, () => random.word().toString(16));
  expect(words).toEqual(['fb52c520', '38802be1', '948279e6', 'ec4bf1d9', '7cb0a909']);
});

describe('the small sample', async () => {
  const dataset = await datasetIn(SAMPLE);
  const { study } = dataset.package;
  const families = rowsOf(dataset, 'families');
  const byId = new Map(families.map((family) => [family.family_id, family]));
  const scores = rowsOf(dataset, 'scores').map((row): Row => ({
    ...byId.get(row.family_id),
    ...row
  }));
  const mentions = rowsOf(dataset, 'mentions').map((row): Row => ({
    ...byId.get(row.family_id),
    ...row
  }));
  const cell = (site: string, wave: string, measure: string) =>
    scores
      .filter((row) => row.site === site && row.wave === wave && row[measure] !== null)
      .map((row) => Number(row[measure]));
  const grid = (value: (site: string, wave: string) => unknown) =>
    SITES.map((site) => WAVES.map((wave) => value(site, wave)));

  test('says in both languages that it is made up', () => {
    expect(study.kind).toBe('synthetic');
    expect(study.title).toEqual({ en: 'Made-up families', cy: 'Teuluoedd dychmygol' });
    const warning = {
      en: expect.stringMatching(/^Made-up families\. Not evidence\./),
      cy: expect.stringMatching(/^Teuluoedd dychmygol\. Nid tystiolaeth\./)
    };
    expect(study.citation).toEqual(warning);
    expect(study.comparison).toEqual(warning);
    expect(study.notes[0]?.text).toEqual(warning);
    for (const { figure, cite } of study.sources) {
      expect(cite).toEqual(warning);
      expect(study.notes[0]?.figures).toContain(figure);
    }
  });

  test('has the published n of each authority and time point, on both published measures', () => {
    const published = [
      [24, 11, 15],
      [25, 23, 18],
      [25, 21, 17]
    ];
    expect(families).toHaveLength(75);
    expect(
      grid((site, wave) => scores.filter((row) => row.site === site && row.wave === wave).length)
    ).toEqual(published);
    for (const measure of ['conflict', 'independence'])
      expect(grid((site, wave) => cell(site, wave, measure).length)).toEqual(published);
  });

  test.each([
    ['conflict', 'LA1', ['46.21', '49.15', '56.3']],
    ['conflict', 'LA2', ['47.4', '53.41', '50.9']],
    ['conflict', 'LA3', ['61.4', '58.1', '40.7']],
    ['independence', 'LA1', ['40.7', '40.1', '44.5']],
    ['independence', 'LA2', ['46.0', '47.9', '40.8']],
    ['independence', 'LA3', ['43.9', '41.4', '44.9']]
  ])('has the published means of %s in %s to the printed precision', (measure, site, printed) => {
    WAVES.forEach((wave, at) => {
      const decimals = printed[at]?.split('.')[1]?.length;
      expect(mean(cell(site, wave, measure)).toFixed(decimals)).toBe(printed[at]);
    });
  });

  test('has no difference in cohesion and expressiveness', () => {
    for (const measure of ['cohesion', 'expressiveness'])
      expect(new Set(grid((site, wave) => mean(cell(site, wave, measure))).flat())).toEqual(
        new Set([50])
      );
  });

  test('has whole scores from 20 to 80 but where the published mean cannot come from them', () => {
    const all = scores.flatMap(({ site, wave, ...row }) =>
      MEASURES.filter((measure) => row[measure] !== null).map((measure) => ({
        cell: [measure, site, wave],
        score: Number(row[measure])
      }))
    );
    const values = all.map(({ score }) => score);
    expect(Math.min(...values)).toBeGreaterThanOrEqual(20);
    expect(Math.max(...values)).toBeLessThanOrEqual(80);
    const notWhole = all.filter(({ score }) => !Number.isInteger(score));
    expect(notWhole.map(({ cell }) => cell)).toEqual([
      ['conflict', 'LA1', '3'],
      ['conflict', 'LA2', '3']
    ]);
  });

  test('has families that come back, and none that is never seen', () => {
    const seen = groupBy(scores, (row) => row.family_id);
    expect(seen.size).toBe(75);
    const patterns = [...seen.values()]
      .filter(([first]) => first?.site === 'LA1')
      .map((rows) => rows.map((row) => row.wave).join(' '));
    expect(patterns.filter((waves) => waves === '0 9')).toHaveLength(7);
    expect(patterns.filter((waves) => !waves.startsWith('0'))).toHaveLength(1);
  });

  test('has the published mentions', () => {
    expect(SITES.map((site) => mentions.filter((row) => row.site === site).length)).toEqual([
      11, 11, 10
    ]);
    const counts = study.qualities.map(({ id, label }) => [
      label.en,
      ...SITES.map((site) => mentions.filter((row) => row.site === site && row[id] === true).length)
    ]);
    expect(counts).toEqual([
      ['Straightforward/down to earth', 3, 2, 3],
      ['Friendly', 4, 2, 7],
      ['Honest/open', 2, 2, 6],
      ['Trust', 1, 4, 8],
      ['Helpful', 2, 2, 5],
      ['Supportive', 4, 3, 5],
      ['Non judgemental', 1, 3, 3],
      ['Positive/encouraging', 1, 1, 6],
      ['Easy to work with/approachable', 2, 5, 10],
      ['Good listeners', 1, 3, 8],
      ['Worked with all family', 3, 5, 7],
      ['Worked with some of the family', 6, 6, 2],
      ['Emphasised the voluntary nature of service/advice', 1, 1, 5],
      ['Partnership', 1, 4, 4]
    ]);
  });

  test('has the characteristics that were not published, apart from authorities and scores', async () => {
    const published = (await datasetIn('sample-data/study')).package.study.dimensions;
    const named = ({ id, label }: (typeof published)[number]) => ({ id, label });
    expect(study.dimensions.map(named)).toEqual(published.map(named));
    for (const { id } of study.dimensions) {
      expect(cramersV(families, 'site', id)).toBeLessThan(0.26);
      for (const measure of MEASURES)
        for (const wave of WAVES) {
          const rows = scores.filter((row) => row.wave === wave);
          expect(shareBetween(rows, id, measure)).toBeLessThan(0.18);
        }
    }
  });
});

describe('the large sample', async () => {
  const folder = join(temporary, 'large');
  run('--families', '2000', '--out', folder, '--seed', '5');
  const dataset = await datasetIn(folder);
  const families = rowsOf(dataset, 'families');

  test('has as many families as asked for, 22 authorities and 8 dimensions of 2 to 8 levels', () => {
    expect(families).toHaveLength(2000);
    expect(new Set(families.map((family) => family.site)).size).toBe(22);
    const { dimensions, site } = dataset.package.study;
    expect(dimensions.map(({ levels }) => levels.length)).toEqual([4, 4, 2, 5, 5, 3, 8, 2]);
    expect(dimensions.map(({ id }) => new Set(families.map((family) => family[id])).size)).toEqual([
      4, 4, 2, 5, 5, 3, 8, 2
    ]);
    expect(site.levels.filter(({ arm }) => arm === 'with')).toHaveLength(7);
    for (const { id } of dimensions) expect(cramersV(families, 'site', id)).toBeLessThan(0.15);
  });

  test('has the same scores in its wide table', async () => {
    const wide = await datasetIn(join(folder, 'wide'));
    const rows = rowsOf(wide, 'wide');
    const byId = new Map(rows.map((row) => [row.family_id, row]));
    const columns = wide.package.study.records?.wide?.columns ?? [];
    expect([rows.length, columns.length]).toEqual([2000, 12]);
    for (const row of rowsOf(dataset, 'scores'))
      for (const { measure, column } of columns.filter(({ wave }) => wave === row.wave))
        expect(byId.get(row.family_id)?.[column]).toBe(row[measure]);
  });
});

test.each([SAMPLE, join(temporary, 'large'), join(temporary, 'large/wide')])(
  'the descriptor in %s keeps the rules of Data Package v2',
  (folder) => {
    const validates = new Ajv({ allowUnionTypes: true }).compile(dataPackageV2);
    validates(JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')));
    expect(validates.errors ?? []).toEqual([]);
  }
);

test.each([
  [['--familes', '10'], "Unknown option '--familes'"],
  [
    ['--families', 'many', '--out', temporary],
    '--families takes a whole number from 1 to 100000000, not "many".'
  ],
  [
    ['--families', '0', '--out', temporary],
    '--families takes a whole number from 1 to 100000000, not "0".'
  ],
  [['--seed', '1.5'], '--seed takes a whole number from 0 to 4294967295, not "1.5".'],
  [['--families', '10'], '--families needs --out DIR, the folder to write to.'],
  [['--out', 'package.json/samples'], 'package.json/samples']
])('refuses %j', (args, message) => {
  const { status, stdout, stderr } = run(...args);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain(message);
  expect(stderr).toContain('Usage: node tools/sample.ts');
});
