import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsv } from '#lib/data/csv.ts';

const cellsOf = (text: string) => {
  const read = parseCsv('a.csv', text);
  return read.ok ? read.value.map(({ cells }) => cells) : read.problems;
};

test('plain cells, empty cells and cells in quotation marks', () => {
  expect(cellsOf('a,b\n1,\n"x, y","say ""no"""\n')).toEqual([
    ['a', 'b'],
    ['1', ''],
    ['x, y', 'say "no"']
  ]);
});

test.each(['\n', '\r\n', '\r'])('lines may end in %j, the last may not be ended', (end) => {
  const rows = [
    ['a', 'b'],
    ['1', '2']
  ];
  expect(cellsOf(`a,b${end}1,2${end}`)).toEqual(rows);
  expect(cellsOf(`a,b${end}1,2`)).toEqual(rows);
});

test('a byte order mark is no part of the first cell', () => {
  expect(cellsOf('\uFEFFŵ,ŷ\n')).toEqual([['ŵ', 'ŷ']]);
  expect(cellsOf('\uFEFF"ŵ",ŷ')).toEqual([['ŵ', 'ŷ']]);
});

test('an empty line is a row of one empty cell, an empty text has no rows', () => {
  expect(cellsOf('a\n\nb')).toEqual([['a'], [''], ['b']]);
  expect(cellsOf('a,')).toEqual([['a', '']]);
  expect(cellsOf('')).toEqual([]);
});

test('rows keep the line they begin on when cells hold line breaks', () => {
  expect(parseCsv('a.csv', 'h\r\n"two\r\nlines",x\n"a\n\nb"\nlast')).toEqual({
    ok: true,
    value: [
      { line: 1, cells: ['h'] },
      { line: 2, cells: ['two\r\nlines', 'x'] },
      { line: 4, cells: ['a\n\nb'] },
      { line: 7, cells: ['last'] }
    ]
  });
});

test.each([
  ['a\n"open', 2],
  ['a\nb"c', 2],
  ['"a" b', 1],
  ['a\n"x\ny"\n"x"y', 4]
])('quotation marks that do not pair up in %j are a problem of line %i', (text, row) => {
  expect(cellsOf(text)).toEqual([{ rule: 'csv-quotes', file: 'a.csv', row }]);
});

const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', ' ', '\uFEFF') })
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1 });
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

test('what is written in quotation marks is read as it was', () => {
  fc.assert(
    fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (rows, end, ended) => {
      const text = rows.map((row) => row.map(quoted).join(',')).join(end) + (ended ? end : '');
      expect(cellsOf(text)).toEqual(rows);
      expect(cellsOf(`\uFEFF${text}`)).toEqual(rows);
    })
  );
});

test('cells without marks, commas and line breaks need no quotation marks', () => {
  const plain = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((s) => !/[",\r\n\uFEFF]/.test(s));
  fc.assert(
    fc.property(fc.array(fc.array(plain, { minLength: 1 }), { minLength: 1 }), (rows) => {
      expect(cellsOf(rows.map((row) => row.join(',')).join('\n'))).toEqual(rows);
    })
  );
});

test('any text is read or refused, never half read', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('"', ',', '\n', 'a') }), (text) => {
      const read = parseCsv('a.csv', text);
      const characters = read.ok ? read.value.flatMap(({ cells }) => [...cells.join('')]) : [];
      if (read.ok)
        expect(characters.filter((one) => one === 'a')).toHaveLength(text.split('a').length - 1);
      else expect(text).toContain('"');
    })
  );
});
