import { expect, test } from 'vitest';
import { codedRecords } from '#lib/cube/coded-records.ts';
import type { Question } from '#lib/cube/cube.ts';
import { recordsCube } from '#lib/cube/records-cube.ts';
import type { Dataset } from '#lib/data/package.ts';
import type { Study } from '#lib/data/study.ts';
import { published, table } from '../engine/published-study.ts';
import { cellsOfDataset } from './read-dataset-as-records.ts';

const label = (text: string) => ({ en: text, cy: text });
const levels = (...ids: string[]) => ids.map((id) => ({ id, label: label(id) }));

const study: Study = {
  ...published.package.study,
  kind: 'records',
  dimensions: [{ id: 'size', label: label('Size'), levels: levels('1', '2', '3') }],
  records: {
    families: { table: 'families', id: 'id', site: 'site' },
    scores: { table: 'scores', id: 'id', wave: 'wave' },
    mentions: { table: 'mentions', id: 'id' }
  }
};
const dataset: Dataset = {
  package: { ...published.package, study },
  tables: {
    families: table('families', { id: 'string', site: 'string', size: 'integer' }, [
      ['f1', 'la1', 1],
      ['f2', 'la1', 1],
      ['f3', 'la2', 2],
      ['f4', 'la3', null],
      ['f5', null, 1],
      [null, 'la1', 1]
    ]),
    scores: table(
      'scores',
      { id: 'string', wave: 'string', conflict: 'number', cohesion: 'number' },
      [
        ['f1', 'w0', 52, 10],
        ['f1', 'w2', 55, 14],
        ['f2', 'w0', 49, null],
        ['f3', 'w1', 40, 12],
        ['f4', 'w0', 60, 18],
        ['f4', 'w1', null, 11],
        ['f4', 'w2', 58, 15],
        [null, 'w0', 99, 99],
        ['f9', 'w0', 99, 20],
        ['f1', null, 99, null]
      ]
    ),
    mentions: table('mentions', { id: 'string', trust: 'boolean', listeners: 'boolean' }, [
      ['f1', true, null],
      ['f2', false, true],
      ['f9', true, true]
    ])
  }
};
const cube = recordsCube(study, await cellsOfDataset(dataset));
const ask = (by: string, filters: Question['filters'] = {}) => cube.sums({ by, filters });

test('families with an id, in groups that have any, in the order shown', () => {
  expect(cube.families).toBe(5);
  const families = (by: string) => ask(by).map((one) => [one.group, one.families]);
  expect(families('site')).toEqual([
    ['la1', 2],
    ['la2', 1],
    ['la3', 1]
  ]);
  expect(families('arm')).toEqual([
    ['without', 3],
    ['with', 1]
  ]);
  expect(families('phase')).toEqual([
    ['p3', 1],
    ['p2', 3]
  ]);
  // The family without a site is of one size; the one without a size is of none.
  expect(families('size')).toEqual([
    ['1', 3],
    ['2', 1]
  ]);
});

test('moments from the norm or from the middle of the scores', () => {
  const [la1] = ask('site');
  expect(la1!.moments('conflict', 'w0')).toEqual({ n: 2, centre: 50, sum: 1, sumsq: 5 });
  expect(la1!.moments('conflict', 'w1')).toEqual({ n: 0, centre: 50, sum: 0, sumsq: 0 });
  // Cohesion has no norm; the scores of its families lie from 10 to 18.
  expect(la1!.moments('cohesion', 'w0')).toEqual({
    n: 1,
    centre: 14,
    sum: -4,
    sumsq: 16
  });
});

test('pairs of the same families at the first wave and a later one', () => {
  const [without, arm] = ask('arm');
  expect(without!.pairs('conflict', 'w2')).toEqual({
    n: 1,
    centrePre: 50,
    centrePost: 50,
    sumPre: 2,
    sumPost: 5,
    sumsqPre: 4,
    sumsqPost: 25,
    sumProduct: 10,
    sumsqChange: 9
  });
  expect(arm!.pairs('conflict', 'w1')).toMatchObject({ n: 0, sumPre: 0, sumProduct: 0 });
  expect(arm!.pairs('conflict', 'w2')).toMatchObject({ n: 1, sumPre: 10, sumPost: 8 });
});

test('response patterns and mentions', () => {
  const [one, two] = ask('size');
  expect(one!.patterns('conflict')).toEqual(
    new Map([
      ['X.X', 1],
      ['X..', 1],
      ['...', 1]
    ])
  );
  expect(two!.patterns('conflict')).toEqual(new Map([['.X.', 1]]));
  expect([one!.mentions('trust'), one!.mentions('listeners')]).toEqual([
    { k: 1, n: 2 },
    { k: 1, n: 1 }
  ]);
});

test('a facet counts under the filters on the others, whatever is asked by', () => {
  const filters = { site: ['la1', 'la3'], size: ['1'] };
  for (const by of ['site', 'arm', 'size'])
    expect(cube.facets({ by, filters })).toEqual(
      new Map([
        [
          'site',
          new Map([
            ['la1', 2],
            ['la2', 0],
            ['la3', 0]
          ])
        ],
        [
          'size',
          new Map([
            ['1', 2],
            ['2', 0],
            ['3', 0]
          ])
        ]
      ])
    );
  expect(ask('site', filters).map((one) => [one.group, one.families])).toEqual([['la1', 2]]);
  expect(ask('site', { size: [] })).toEqual([]);
});

test('an answer stays as it was when another question is asked', () => {
  const [before] = ask('site');
  const [after] = ask('site', { size: ['2'] });
  expect([before!.group, before!.families, after!.group, after!.families]).toEqual([
    'la1',
    2,
    'la2',
    1
  ]);
});

test('what the cells lack is told', () => {
  const [la1] = ask('site');
  expect(() => ask('colour')).toThrow('The cells have no axis "colour"');
  expect(() => ask('site', { colour: ['red'] })).toThrow('The cells have no axis "colour"');
  expect(() => la1!.moments('joy', 'w0')).toThrow('The cells have no measure "joy"');
  expect(() => la1!.moments('conflict', 'w9')).toThrow('The cells have no wave "w9"');
  expect(() => la1!.pairs('conflict', 'w0')).toThrow('The cells have no later wave "w0"');
  expect(() => la1!.mentions('joy')).toThrow('The cells have no quality "joy"');
  expect(() => codedRecords(published.package.study, new Map())).toThrow(
    'The dataset holds no records'
  );
});
