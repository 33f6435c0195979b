import { expect, test, vi } from 'vitest';
import { cellsFromRecords } from '#lib/cube/cells-from-records.ts';
import { codedRecords } from '#lib/cube/coded-records.ts';
import { recordsCube } from '#lib/cube/records-cube.ts';
import { checkPackage } from '#lib/data/check-package.ts';
import { makePack } from '#lib/pack/make-pack.ts';
import { readPack } from '#lib/pack/read-pack.ts';
import { releasedCube } from '#lib/pack/released-cube.ts';
import { mean, sd } from '#lib/statistics/moments.ts';
import { LEVELS, packInput, randomFamilies } from './random-study.ts';

// An audit takes a second, on a busy machine many.
vi.setConfig({ testTimeout: 180_000 });

const input = await packInput(randomFamilies(7));
const made = await makePack(input, true);
if (!made.ok) throw new Error(JSON.stringify(made.problems));
const { files } = made.value;
const descriptor = checkPackage(
  'datapackage.json',
  JSON.parse(new TextDecoder().decode(files.get('datapackage.json')))
);
if (!descriptor.ok) throw new Error(JSON.stringify(descriptor.problems));
const { study } = descriptor.value;
const read = await readPack(descriptor.value, async (path) => files.get(path));
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const cube = releasedCube(study, read.value);
const records = recordsCube(
  input.dataset.study,
  cellsFromRecords(codedRecords(input.dataset.study, input.tables!))
);

/** Every question of up to two filters of one level, by everything. */
const questions = ['site', 'arm', 'phase', 'parents', 'home_language'].flatMap((by) => {
  const single = Object.entries(LEVELS).flatMap(([axis, levels]) =>
    levels.map((level) => ({ [axis]: [level] }))
  );
  const two = single.flatMap((one) => single.map((other) => ({ ...one, ...other })));
  return [{}, ...single, ...two, { site: ['LA1', 'LA2'] }].map((filters) => ({ by, filters }));
});

test('a pack is a data package that says it is audited and holds no records', () => {
  expect(study.kind).toBe('audited');
  expect(study.records).toBeUndefined();
  expect(study.threshold).toBe(5);
  expect(study.released!.tables[0]).toEqual([]);
});

test('what the pack answers is what the records answer, and some it does not answer', () => {
  let [answered, suppressed] = [0, 0];
  for (const question of questions) {
    const truth = new Map(records.sums(question).map((one) => [one.group, one]));
    for (const group of cube.sums(question)) {
      const { families } = group;
      const own = truth.get(group.group);
      if (Number.isNaN(families)) suppressed++;
      else {
        answered++;
        expect(families).toBe(own!.families);
        expect(families).toBeGreaterThanOrEqual(5);
      }
      for (const wave of ['0', '3']) {
        const found = group.moments('conflict', wave);
        if (Number.isNaN(found.n)) continue;
        const theirs = own!.moments('conflict', wave);
        expect(found.n).toBe(theirs.n);
        expect(mean(found)).toBeCloseTo(mean(theirs), 8);
        expect(sd(found)).toBeCloseTo(sd(theirs), 6);
      }
      const pairs = group.pairs('conflict', '3');
      if (!Number.isNaN(pairs.n)) {
        const theirs = own!.pairs('conflict', '3');
        expect(pairs.n).toBe(theirs.n);
        expect((pairs.sumPost - pairs.sumPre) / pairs.n).toBeCloseTo(
          (theirs.sumPost - theirs.sumPre) / theirs.n,
          8
        );
      }
      const mentions = group.mentions('trust');
      if (!Number.isNaN(mentions.n)) expect(mentions).toEqual(own!.mentions('trust'));
      const patterns = [...group.patterns('conflict')!];
      if (patterns.every(([, n]) => n > 0))
        expect(patterns).toEqual([...own!.patterns('conflict')!]);
      else expect(patterns.every(([, n]) => Number.isNaN(n))).toBe(true);
    }
  }
  expect(answered).toBeGreaterThan(100);
  expect(suppressed).toBeGreaterThan(100);
});

test('facets are those of the records or suppressed, never another number', () => {
  const filters = { parents: ['lone'] };
  const theirs = records.facets({ by: 'site', filters });
  for (const [axis, levels] of cube.facets({ by: 'site', filters }))
    for (const [level, n] of levels)
      expect(Number.isNaN(n) || n === theirs.get(axis)!.get(level)).toBe(true);
  expect(cube.families).toBe(records.families);
});

test('unknown measures and axes are named', () => {
  expect(() => cube.sums({ by: 'colour', filters: {} })).toThrow('"colour"');
  expect(() => cube.sums({ by: 'site', filters: {} })[0]!.moments('joy', '0')).toThrow('"joy"');
});

test('a table that is missing, altered or not of a pack is told', async () => {
  const told = async (change: (path: string, bytes?: Uint8Array) => Uint8Array | undefined) => {
    const found = await readPack(descriptor.value, async (path) => change(path, files.get(path)));
    return found.ok ? [] : found.problems.map(({ rule }) => rule);
  };
  expect(await told((path, bytes) => (path === 'total.csv.gz' ? undefined : bytes))).toEqual([
    'file-missing'
  ]);
  expect(
    await told((path, bytes) => (path === 'total.csv.gz' ? bytes!.slice(0, 20) : bytes))
  ).toEqual(['file-unreadable']);
});
