import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { cellsFromRecords } from '#lib/cube/cells-from-records.ts';
import { codedRecords } from '#lib/cube/coded-records.ts';
import { recordsCube } from '#lib/cube/records-cube.ts';
import { guessDescription } from '#lib/data/describe/guess-description.ts';
import { profileTable } from '#lib/data/describe/table-profile.ts';
import { toDescriptor } from '#lib/data/describe/to-descriptor.ts';
import { isNumber } from '#lib/data/missing.ts';
import type { Study } from '#lib/data/study.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { recordRatings, type RecordRatingsRow } from '#lib/engine/questions/record-ratings.ts';
import { studyTables } from '#lib/engine/study-tables.ts';
import { typedToArrow } from '#lib/engine/typed-arrow.ts';
import { ratingsCsv } from '#lib/figures/ratings/csv.ts';
import { ratingRows, type RatingRow } from '#lib/figures/ratings/rows.ts';
import { recordRows, type RecordRows } from '#lib/figures/record-rows.ts';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';
import { questions } from '../cube/asked-in-sql.ts';
import { recordsIn } from '../cube/read-dataset-as-records.ts';
import { nodeEngine } from './node-duckdb.ts';

const FILE = 'ratings.csv';
const csv = readFileSync(`sample-data/examples/${FILE}`, 'utf8');
let engine: Engine;
let study: Study;
let records: RecordRows;
beforeAll(async () => {
  const read = await profileTable(FILE, new Blob([csv]).stream());
  if (!read.ok) throw new Error('The example cannot be read');
  const profiles = [{ ...read.value, sheets: [] }];
  const described = toDescriptor(guessDescription('Ratings', profiles), profiles);
  const { tables } = await recordsIn(described, { [FILE]: csv });
  study = described.study;
  records = recordRows(study, recordsCube(study, cellsFromRecords(codedRecords(study, tables))));
  engine = await nodeEngine();
  const main = [...tables.values()].map((one) => ({ name: one.name, arrow: typedToArrow(one) }));
  await engine.load({ main, study: studyTables(study) });
});
const view = (patch: Partial<View>): View => ({ ...DEFAULT_VIEW, data: 'local', ...patch });
const rowsOf = (patch: Partial<View>) =>
  ratingRows(study, records.ratings(view(patch)), view(patch));
function rowOf(quality: string, group: string, patch: Partial<View> = {}): RatingRow {
  const found = rowsOf(patch).find((one) => one.quality === quality);
  return found!.groups.find((row) => row.group === group)!;
}
const numbers = ({ n, mean, sd, low, high }: RatingRow) =>
  [n, mean, sd, low, high].map((cell) => (isNumber(cell) ? cell : cell.missing));
const near = (...values: number[]) => values.map((value) => expect.closeTo(value, 10) as number);
const shown = ({ counts }: RatingRow) =>
  counts.map((count) => (isNumber(count) ? count : count.missing));

test('means, SDs and intervals are those of t.test in R, and counts those of table', () => {
  const row = rowOf('Listened', 'Dyffryn');
  expect(numbers(row)).toEqual(
    near(99, 3.62626262626, 1.27444152303, 3.37207974608, 3.88044550645)
  );
  expect(shown(row)).toEqual([9, 11, 18, 31, 30]);
  const one = rowOf('Listened', 'Bryn', { f: { Household: ['one adult'] } });
  expect(numbers(one)).toEqual(
    near(28, 3.67857142857, 1.18801332542, 3.21790795183, 4.13923490531)
  );
  // 2 2 7 9 8, of which the two small ones would follow from n and mean.
  expect(shown(one)).toEqual(['hidden', 'hidden', 'hidden', 9, 'hidden']);
});

test('below the threshold nothing is shown, below ten families no interval', () => {
  const few = rowOf('Listened', 'Bryn', { threshold: 100 });
  expect([...numbers(few), few.status]).toEqual(Array<string>(6).fill('hidden'));
  expect(shown(few)).toEqual(Array<string>(5).fill('hidden'));
  const study9 = [{ group: 'a', counts: () => [0, 0, 0, 0, 9] }];
  const [row] = ratingRows(study, study9, view({}))[0]!.groups;
  expect(numbers(row!)).toEqual([9, 5, 0, 'too-few', 'too-few']);
  const nobody = ratingRows(study, [{ group: 'a', counts: () => [0, 0, 0, 0, 0] }], view({}));
  expect(numbers(nobody[0]!.groups[0]!)).toEqual([0, ...Array<string>(4).fill('no-families')]);
});

test('the CSV holds a row a quality and group, with a column a point', () => {
  const columns = ratingsCsv(rowsOf({}), [1, 2, 3, 4, 5]);
  expect(Object.keys(columns).join()).toBe(
    'quality,area,group,n,mean,sd,ci_low,ci_high,rating_1,rating_2,rating_3,rating_4,rating_5,status'
  );
  const at = columns.quality!.findIndex(
    (quality, row) => quality === 'Explained clearly' && columns.group![row] === 'Dyffryn'
  );
  expect(Object.values(columns).map((values) => values[at])).toEqual([
    ...['Explained clearly', 'rated', 'Dyffryn', 96, 3],
    ...near(1.22259430806, 2.75227936919, 3.24772063081),
    ...[9, 29, 26, 17, 15, 'mean']
  ]);
});

test('whatever is asked, DuckDB answers what the figure is made of', async () => {
  await fc.assert(
    fc.asyncProperty(questions(study), async (question) => {
      const asked = await engine.ask<RecordRatingsRow>(recordRatings(study, question));
      const { by, filters } = question;
      const { site, ...f } = filters;
      // An empty list in a view filters nothing.
      fc.pre(Object.values(filters).every((levels) => levels.length));
      const open = { ...study, kind: 'published' as const };
      const patch = view({ by, site: site ?? [], f });
      const rows = ratingRows(open, records.ratings(patch), patch).flatMap(({ quality, groups }) =>
        groups.flatMap((row) => (row.n ? [{ quality, ...row }] : []))
      );
      const key = (row: { quality: string; group: string }) => `${row.quality} ${row.group}`;
      expect(rows.map(key).sort()).toEqual(asked.map(key).sort());
      for (const row of rows) {
        const answer = asked.find((one) => key(one) === key(row))!;
        expect([answer.n, ...[1, 2, 3, 4, 5].map((at) => answer[`rating_${at}`])]).toEqual([
          row.n,
          ...row.counts
        ]);
        expect(answer.mean).toBeCloseTo(row.mean as number, 10);
        if (isNumber(row.sd)) expect(answer.sd).toBeCloseTo(row.sd, 10);
        else expect(answer.sd).toBe(null);
      }
    }),
    { numRuns: 100 }
  );
}, 60_000);

test('without ratings there is no such question', () => {
  const { ratings, ...others } = study.records!;
  expect(ratings?.scale).toEqual({ min: 1, max: 5 });
  expect(() => recordRatings({ ...study, records: others }, { by: 'site', filters: {} })).toThrow(
    'The study has no records of ratings'
  );
});
