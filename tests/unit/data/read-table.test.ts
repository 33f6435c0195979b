import { expect, test } from 'vitest';
import type { Field, Resource, Schema } from '#lib/data/package.ts';
import type { Problem } from '#lib/data/problem.ts';
import { readTable } from '#lib/data/read-table.ts';

const field = (name: string, type: Field['type'], more: Partial<Field> = {}): Field => ({
  name,
  type,
  title: name,
  ...more
});

const resource = (fields: readonly Field[], more: Partial<Schema> = {}): Resource => ({
  name: 'table',
  path: 't.csv',
  type: 'table',
  title: 'Table',
  label: { en: 'Table', cy: 'Tabl' },
  schema: { fields, ...more }
});

const sites = resource(
  [
    field('site', 'string', { constraints: { enum: ['LA1', 'LA2'] } }),
    field('n', 'integer', { constraints: { minimum: 0, maximum: 99 } }),
    field('mean', 'number')
  ],
  {
    primaryKey: ['site'],
    missingValues: [
      { value: '', label: 'blank' },
      { value: 'NP', label: 'not-published' }
    ]
  }
);

/** Problems of a text read as that resource, without the file, which is always `t.csv`. */
function problemsOf(text: string, of: Resource = sites): Omit<Problem, 'file'>[] {
  const read = readTable('t.csv', text, of);
  if (read.ok) return [];
  return read.problems.map(({ file, ...rest }) => {
    expect(file).toBe('t.csv');
    return rest;
  });
}

test('columns come in the order of the descriptor, missing values with their reason', () => {
  const text = '\uFEFFmean,site,n\r\n58.0,LA1,24\r\nNP,LA2,\r\n';
  expect(readTable('t.csv', text, sites, { printed: true })).toEqual({
    ok: true,
    value: {
      name: 'table',
      rows: 2,
      columns: [
        { name: 'site', type: 'string', values: ['LA1', 'LA2'] },
        { name: 'n', type: 'integer', values: [24, null] },
        {
          name: 'mean',
          type: 'number',
          values: [58, null],
          reasons: { 1: 'not-published' },
          printed: ['58.0', 'NP']
        }
      ]
    }
  });
});

test('the text of numbers is kept only when asked', () => {
  const read = readTable('t.csv', 'site,n,mean\nLA1,1,58.0\n', sites);
  expect(read.ok && read.value.columns[2]).toEqual({ name: 'mean', type: 'number', values: [58] });
});

test('each type takes its own texts', () => {
  const types = ['string', 'integer', 'number', 'boolean'] as const;
  const of = resource(types.map((type) => field(type, type)));
  const read = readTable(
    't.csv',
    'string,integer,number,boolean\n 1 ,+7,-0.7,true\nx,-03,.5e2,FALSE\n,,,\n',
    of
  );
  expect(read.ok && read.value.columns.map(({ values }) => values)).toEqual([
    [' 1 ', 'x', null],
    [7, -3, null],
    [-0.7, 50, null],
    [true, false, null]
  ]);
});

test.each([
  ['integer', '1.0'],
  ['integer', ' 1'],
  ['integer', '9007199254740993'],
  ['integer', '0x10'],
  ['number', '1,5'],
  ['number', 'NaN'],
  ['number', 'INF'],
  ['number', '1e999'],
  ['number', '.'],
  ['boolean', 'yes']
] as const)('no %s is read from %j', (type, value) => {
  expect(problemsOf(`a\n"${value}"\n`, resource([field('a', type)]))).toEqual([
    { rule: 'value-type', row: 2, column: 'a', value, expected: type }
  ]);
});

test('a file without content', () => {
  expect(problemsOf('\uFEFF \n')).toEqual([{ rule: 'file-empty' }]);
});

test('a header alone is a table of no rows', () => {
  const read = readTable('t.csv', 'site,n,mean', sites);
  expect(read.ok && read.value.rows).toBe(0);
});

test('a header that lacks, repeats and adds columns', () => {
  expect(problemsOf('site,n,n,total\n')).toEqual([
    { rule: 'header-missing', row: 1, column: 'mean', expected: 'site, n, mean' },
    { rule: 'header-duplicate', row: 1, column: 'n' },
    { rule: 'header-unknown', row: 1, column: 'total', expected: 'site, n, mean' }
  ]);
});

test('ragged rows, one of them an empty line', () => {
  expect(problemsOf('site,n,mean\nLA1,1\nLA2,2,3,4\n\n')).toEqual([
    { rule: 'row-ragged', row: 2, value: '2', expected: '3' },
    { rule: 'row-ragged', row: 3, value: '4', expected: '3' },
    { rule: 'row-ragged', row: 4, value: '1', expected: '3' }
  ]);
});

test('every wrong value is told, column by column', () => {
  expect(problemsOf('site,n,mean\nLA3,-1,x\nLA1,100,\nLA1,NP,\n,3,\n')).toEqual([
    { rule: 'value-enum', row: 2, column: 'site', value: 'LA3', expected: 'LA1, LA2' },
    { rule: 'value-required', row: 5, column: 'site', value: '' },
    { rule: 'value-range', row: 2, column: 'n', value: '-1', expected: '≥ 0' },
    { rule: 'value-range', row: 3, column: 'n', value: '100', expected: '≤ 99' },
    { rule: 'value-type', row: 2, column: 'mean', value: 'x', expected: 'number' },
    { rule: 'value-unique', row: 4, column: 'site', value: 'LA1', expected: '3' }
  ]);
});

test('a key of two columns repeats only as a whole', () => {
  const of = resource([field('a', 'string'), field('b', 'integer')], { primaryKey: ['a', 'b'] });
  expect(problemsOf('a,b\nx,1\nx,2\ny,1\nx,01\n', of)).toEqual([
    { rule: 'value-unique', row: 5, column: 'a, b', value: 'x, 1', expected: '2' }
  ]);
});

test('categories and levels of the study close a column', () => {
  const of = resource([
    field('kind', 'integer', {
      categories: [
        { value: 1, label: 'One' },
        { value: 2, label: 'Two' }
      ]
    }),
    field('wave', 'string')
  ]);
  const levels = (column: string) => (column === 'wave' ? ['0', '3'] : undefined);
  const read = readTable('t.csv', 'kind,wave\n2,3\n3,9\n', of, { levels });
  expect(read).toEqual({
    ok: false,
    problems: [
      { rule: 'value-enum', file: 't.csv', row: 3, column: 'kind', value: '3', expected: '1, 2' },
      { rule: 'value-enum', file: 't.csv', row: 3, column: 'wave', value: '9', expected: '0, 3' }
    ]
  });
});

test('twenty problems of a rule in a column are listed, the last counts the rest', () => {
  const text = `a,b\n${'x,y\n'.repeat(25)}`;
  const problems = problemsOf(text, resource([field('a', 'integer'), field('b', 'string')]));
  expect(problems).toHaveLength(20);
  expect(problems.at(-1)).toEqual({
    rule: 'value-type',
    row: 21,
    column: 'a',
    value: 'x',
    expected: 'integer',
    more: 5
  });
  expect(problems.slice(0, -1).some(({ more }) => more !== undefined)).toBe(false);
});
