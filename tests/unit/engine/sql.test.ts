import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { id, list, text } from '#lib/engine/sql.ts';
import { nodeEngine } from './node-duckdb.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
});

const quotes = fc.constantFrom(
  "'",
  '"',
  "''",
  '\\',
  '--',
  ';',
  '/*',
  '$$',
  '\u00a0',
  '\n',
  "\\'",
  '{',
  '?'
);
/** Any characters but NUL, many of them such as end a quotation. */
const strings = fc
  .array(fc.oneof(quotes, fc.string({ unit: 'binary' })), { maxLength: 8 })
  .map((parts) => parts.join('').replaceAll('\u0000', ''));

test('any string comes back from DuckDB as it went', async () => {
  await fc.assert(
    fc.asyncProperty(strings, async (value) => {
      expect(await engine.ask(`SELECT ${text(value)} AS value`)).toEqual([{ value }]);
    })
  );
});

test('any name names a column', async () => {
  const names = strings.filter((name) => name !== '' && name !== '__proto__');
  await fc.assert(
    fc.asyncProperty(names, async (name) => {
      const rows = await engine.ask(`SELECT 1 AS ${id(name)}`);
      expect(rows.flatMap(Object.keys)).toEqual([name]);
    })
  );
});

test('a list holds what is in it and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(strings, fc.array(strings, { maxLength: 4 }), async (value, values) => {
      const sql = `SELECT 1 AS found WHERE ${text(value)} IN ${list(values)}`;
      expect(await engine.ask(sql)).toHaveLength(values.includes(value) ? 1 : 0);
    })
  );
});

test('as SQL they are quoted and doubled', () => {
  expect(id('say "yes"')).toBe('"say ""yes"""');
  expect(text("it's")).toBe("'it''s'");
  expect(list(['a', "b'c"])).toBe("('a', 'b''c')");
  expect(list([])).toBe('(NULL)');
});

test('NUL, at which DuckDB ends a statement, is refused', async () => {
  expect(() => text('a\u0000b')).toThrow(RangeError);
  expect(() => id('\u0000')).toThrow(RangeError);
  await expect(engine.ask("SELECT 'a\u0000b'")).rejects.toThrow('unterminated');
});

test('half a surrogate pair becomes the replacement character', async () => {
  expect(await engine.ask(`SELECT ${text('a\ud800')} AS value`)).toEqual([{ value: 'a\ufffd' }]);
});
