import { expect, test } from 'vitest';
import { cellsSql } from '#lib/cube-sql/cells-sql.ts';
import { cubeAsk } from '#lib/cube-sql/cube-ask.ts';
import { DIALECTS } from '#lib/cube-sql/dialect.ts';
import { numberOf, unitsOf } from '#lib/cube-sql/exact.ts';
import { sourceProblems } from '#lib/cube-sql/needed-columns.ts';
import { askedOf } from './product-cells.ts';
import { randomLake } from './random-lake.ts';

test('names and texts are quoted as each engine reads them', () => {
  const { standard, postgres, spark } = DIALECTS;
  for (const dialect of [standard, postgres]) {
    expect([dialect.id('a "b"'), dialect.text("O'Neill \\ ${x}")]).toEqual([
      '"a ""b"""',
      "'O''Neill \\ ${x}'"
    ]);
  }
  expect([spark.id('a `b`'), spark.text("O'Neill \\ ${x}")]).toEqual([
    '`a ``b```',
    "'O\\'Neill \\\\ \\u0024{x}'"
  ]);
  for (const { id, text } of Object.values(DIALECTS)) {
    expect(() => id('a\u0000')).toThrow(RangeError);
    expect(() => text('a\u0000')).toThrow(RangeError);
  }
});

test.each([
  ['12.5', 2, 1250n],
  ['-0.05', 2, -5n],
  ['3', 0, 3n],
  ['3.000', 1, 30n],
  ['0E-7', 4, 0n],
  ['1.2E+3', 1, 12_000n],
  ['3.01', 1, undefined],
  ['NaN', 2, undefined],
  ['', 2, undefined]
] as const)('%s to %i decimals is exact', (text, behind, units) => {
  expect(unitsOf(text, behind)).toBe(units);
});

test('units become the nearest number', () => {
  expect([numberOf(-5n, 2), numberOf(123456789n, 4), numberOf(7n, 0)]).toEqual([
    -0.05, 12345.6789, 7
  ]);
});

test('names of the records stand quoted in the SQL, and nothing else of them does', () => {
  const { dataset, policy } = randomLake(4, 'long');
  const { ask } = askedOf(dataset, policy);
  const sql = cellsSql(ask, DIALECTS.postgres);
  expect(sql).toContain(`WHEN '; DROP TABLE "families" --' THEN 0`);
  expect(sql).toContain(`"it's"`);
  expect(sql.replaceAll(/'([^']|'')*'|"([^"]|"")*"/g, '')).not.toMatch(/DROP|families"|[`$;\\]/);
});

test('characteristics of too many levels and scales of too many digits are told', () => {
  const { dataset, policy } = randomLake(4, 'long');
  const { plan } = askedOf(dataset, policy);
  const levels = Array.from({ length: 10_000 }, (_, at) => ({
    ...dataset.study.site.levels[0]!,
    id: `S${at}`
  }));
  const long = { ...plan, study: { ...plan.study, site: { ...plan.study.site, levels } } };
  expect(cubeAsk(long, dataset, 2).wrong).toEqual([
    { rule: 'axis-too-long', where: 'site', found: '10000', expected: '1000' }
  ]);
  const wide = { ...plan, scales: new Map([...plan.scales, ['fine', [0, 1e9]] as const]) };
  expect(cubeAsk(wide, dataset, 6).wrong).toEqual([
    { rule: 'scale-too-fine', where: 'fine', found: '16', expected: '13' }
  ]);
});

test('types of numbers are known in every engine', () => {
  const held = [
    'INTEGER',
    'int4',
    'HUGEINT',
    'DECIMAL(9,2)',
    'numeric',
    'float8',
    'DOUBLE',
    'bigint'
  ];
  const needed = [...held, 'VARCHAR', 'bool', 'interval'].map((column) => ({
    ...{ table: 't', column },
    number: true
  }));
  const types = new Map([['t', new Map(needed.map(({ column }) => [column, column]))]]);
  expect(sourceProblems(needed, types).map(({ where }) => where)).toEqual([
    't.VARCHAR',
    't.bool',
    't.interval'
  ]);
});
