import { expect, test } from 'vitest';
import { readRecords, type ReadRecords } from '#lib/data/read-records.ts';
import type { DataPackage } from '#lib/data/package.ts';
import { recordsIn } from '../cube/read-dataset-as-records.ts';
import { described, wide } from './made-up-records.ts';

const NOTHING = {
  ...{ families: 0, scoreRows: 0, scores: 0, values: 0, mentionRows: 0 },
  ...{ ratings: 0, ratingRows: 0 }
};
const families = (...rows: string[]) => ['id,site,size', ...rows].join('\n');
const scores = (...rows: string[]) => ['id,wave,conflict,cohesion', ...rows].join('\n');
const mentions = (...rows: string[]) => ['id,trust,listeners', ...rows].join('\n');

const read = (
  files: { families?: string; scores?: string; mentions?: string },
  of: DataPackage = described
) =>
  recordsIn(of, {
    'families.csv': files.families ?? families('f1,la1,1', 'f2,la2,2'),
    'scores.csv': files.scores ?? scores('f1,w0,50,10'),
    'mentions.csv': files.mentions ?? mentions('f1,true,false')
  });

/** Rows of a table as they stand in memory, with texts for codes and null for what is absent. */
function rowsOf({ tables }: ReadRecords, name: string) {
  const { rows, columns } = tables.get(name)!;
  return Array.from({ length: rows }, (_, row) =>
    [...columns.values()].map((column) => {
      const value = column.values[row]!;
      if (column.kind === 'text') return value < 0 ? null : column.texts.text(value);
      if (column.kind === 'truth') return value === 2 ? null : value === 1;
      return Number.isNaN(value) ? null : value;
    })
  );
}
const told = ({ problems }: ReadRecords) =>
  problems.map(({ rule, file, row, column, value, expected }) =>
    [rule, file, row, column, value, expected].join(' | ')
  );

test('sound records are read whole, and levels as texts', async () => {
  const all = await read({
    families: families('f1,la1,1', '"f2",la3,3.0', 'f3,la2,'),
    scores: scores('f1,w0,50,10', 'f1,w2,-0,1.5e1', 'f2,w0,,99.125')
  });
  expect([all.leftOut, all.problems]).toEqual([NOTHING, []]);
  expect(rowsOf(all, 'families')).toEqual([
    ['f1', 'la1', '1'],
    ['f2', 'la3', '3'],
    ['f3', 'la2', null]
  ]);
  expect(rowsOf(all, 'scores')).toEqual([
    ['f1', 'w0', 50, 10],
    ['f1', 'w2', -0, 15],
    ['f2', 'w0', null, 99.125]
  ]);
  expect(rowsOf(all, 'mentions')).toEqual([['f1', true, false]]);
});

test('a score that is no number or out of range is absent; the rest of its row is used', async () => {
  const all = await read({
    scores: scores('f1,w0,NaN,10', 'f1,w1,140,11', 'f2,w0,fifty,-1')
  });
  expect(all.leftOut).toEqual({ ...NOTHING, scores: 4 });
  expect(rowsOf(all, 'scores')).toEqual([
    ['f1', 'w0', null, 10],
    ['f1', 'w1', null, 11],
    ['f2', 'w0', null, null]
  ]);
  expect(told(all)).toEqual([
    'value-type | scores.csv | 2 | conflict | NaN | number',
    'value-range | scores.csv | 3 | conflict | 140 | ≤ 100',
    'value-type | scores.csv | 4 | conflict | fifty | number',
    'value-range | scores.csv | 4 | cohesion | -1 | ≥ 0'
  ]);
});

test('a row of scores without a wave of the study is left out', async () => {
  const all = await read({ scores: scores('f1,,50,10', 'f1,w7,50,10', 'f1,w1,51,11') });
  expect(all.leftOut).toEqual({ ...NOTHING, scoreRows: 2 });
  expect(rowsOf(all, 'scores')).toEqual([['f1', 'w1', 51, 11]]);
  expect(told(all)).toEqual([
    'value-enum | scores.csv | 3 | wave | w7 | w0, w1, w2',
    'value-required | scores.csv | 2 | wave |  | '
  ]);
});

test('a family in two sites is left out whole, and what is told of it with it', async () => {
  const all = await read({
    families: families('f1,la1,1', 'f2,la2,2', 'f1,la2,1'),
    scores: scores('f1,w0,500,10', 'f2,w0,40,20'),
    mentions: mentions('f1,true,true', 'f2,false,maybe')
  });
  expect(all.leftOut).toEqual({ ...NOTHING, families: 1, values: 1 });
  expect(rowsOf(all, 'families')).toEqual([['f2', 'la2', '2']]);
  expect(rowsOf(all, 'scores')).toEqual([['f2', 'w0', 40, 20]]);
  expect(rowsOf(all, 'mentions')).toEqual([['f2', false, null]]);
  expect(told(all)).toContain('family-two-sites | families.csv | 4 | id | f1 | 2');
});

test('a family at a site that is not known, without id, or in a ragged row is left out', async () => {
  const all = await read({
    families: families('f1,elsewhere,1', ',la1,1', 'f3,la1', 'f2,la2,9', '', 'f4,,1'),
    scores: scores('f1,w0,50,10', 'f3,w0,50,10', 'f2,w0,1,2')
  });
  // Scores of f3 are of a family that no usable line tells of; those of f1 count with f1.
  expect(all.leftOut).toEqual({ ...NOTHING, families: 3, scoreRows: 1, values: 1 });
  expect(rowsOf(all, 'families')).toEqual([
    ['f2', 'la2', null],
    ['f4', null, '1']
  ]);
  expect(rowsOf(all, 'scores')).toEqual([['f2', 'w0', 1, 2]]);
  expect(told(all)).toEqual([
    'value-enum | families.csv | 2 | site | elsewhere | la1, la2, la3',
    'row-ragged | families.csv | 4 |  | 2 | 3',
    'value-enum | families.csv | 5 | size | 9 | 1, 2, 3',
    'value-required | families.csv | 3 | id |  | ',
    'family-unknown | scores.csv | 3 | id | f3 | families.csv'
  ]);
});

test('a row that repeats another is used once, unless a third differs from them', async () => {
  const all = await read({
    families: families('f1,la1,1', 'f1,la1,1', 'f2,la2,2', 'f2,la2,3', 'f3,la3,1'),
    scores: scores(
      'f1,w0,50,10',
      'f1,w0,50.0,10',
      'f1,w1,50,10',
      'f1,w1,50,10',
      'f1,w1,51,10',
      'f2,w0,50,10'
    ),
    mentions: mentions('f3,true,true', 'f3,true,', 'f1,true,true', 'f1,true,true', 'f9,true,true')
  });
  expect(all.leftOut).toEqual({ ...NOTHING, families: 1, scoreRows: 3, mentionRows: 3 });
  expect(rowsOf(all, 'families')).toEqual([
    ['f1', 'la1', '1'],
    ['f3', 'la3', '1']
  ]);
  expect(rowsOf(all, 'scores')).toEqual([['f1', 'w0', 50, 10]]);
  expect(rowsOf(all, 'mentions')).toEqual([['f1', true, true]]);
  expect(told(all)).toEqual([
    'row-repeated | families.csv | 3 | id | f1 | 2',
    'rows-differ | families.csv | 5 | id | f2 | 4',
    'row-repeated | scores.csv | 3 | id, wave | f1, w0 | 2',
    'row-repeated | scores.csv | 5 | id, wave | f1, w1 | 4',
    'rows-differ | scores.csv | 6 | id, wave | f1, w1 | 4',
    'rows-differ | mentions.csv | 3 | id | f3 | 2',
    'row-repeated | mentions.csv | 5 | id | f1 | 4',
    'family-unknown | mentions.csv | 6 | id | f9 | families.csv'
  ]);
});

test('wide records become a row a family and wave at which it has any score', async () => {
  const all = await recordsIn(wide, {
    'wide.csv': [
      'id,site,size,c0,c2,h0',
      'f1,la1,1,50,,10',
      'f2,la2,2,,140,',
      'f3,la2,2,,60,',
      'f4,la1,1,1,2,3',
      'f4,la2,1,1,2,3'
    ].join('\n')
  });
  expect(rowsOf(all, 'scores')).toEqual([
    ['f1', 'w0', 50, 10],
    ['f3', 'w2', 60, null]
  ]);
  expect([...all.tables.get('scores')!.columns.keys()]).toEqual([
    'family',
    'wave',
    'conflict',
    'cohesion'
  ]);
  expect(all.leftOut).toEqual({ ...NOTHING, families: 1, scores: 1 });
});

test('twenty problems of a kind are listed, all are counted', async () => {
  const rows = Array.from({ length: 50 }, (_, at) => `f1,x${at},1,1`);
  const { problems, leftOut } = await read({ scores: scores(...rows) });
  expect([problems.length, problems.at(-1)!.more, leftOut.scoreRows]).toEqual([20, 30, 50]);
});

test('a file that is missing, empty, of other columns or without an end stops the reading', async () => {
  const files: Record<string, string> = {
    'families.csv': 'id,site,colour\nf1,la1,red',
    'scores.csv': 'id,wave,conflict,cohesion\nf1,"w0,1,1'
  };
  const stopped = await readRecords(
    described,
    (path) => `mine/${path}`,
    async (path) => (path in files ? new Blob([files[path]!]).stream() : undefined)
  );
  expect(stopped.ok ? [] : stopped.problems.map(({ rule, file }) => [rule, file])).toEqual([
    ['header-missing', 'mine/families.csv'],
    ['header-unknown', 'mine/families.csv'],
    ['csv-quotes', 'mine/scores.csv'],
    ['file-missing', 'mine/mentions.csv']
  ]);
  await expect(read({ scores: '' })).rejects.toThrow('file-empty');
});
