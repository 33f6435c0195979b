import { expect, test } from 'vitest';
import { rowSlice } from '#lib/data/row-slice.ts';
import { shownText } from '#lib/data/shown-text.ts';

const stream = (text: string) => new Blob([text]).stream();
const TABLE = 'id,note,score\na,x,1\nb,"two\nlines",2\nc,z,3\nd,y\ne,x,5\nf,x,6\n';

test('a line is given with two before and two after, as lines of the file are counted', async () => {
  expect(await rowSlice(stream(TABLE), 5, 'score')).toEqual({
    columns: ['id', 'note', 'score'],
    rows: [
      { line: 2, cells: ['a', 'x', '1'] },
      { line: 3, cells: ['b', 'two\\u{a}lines', '2'] },
      { line: 5, cells: ['c', 'z', '3'] },
      { line: 6, cells: ['d', 'y'] },
      { line: 7, cells: ['e', 'x', '5'] }
    ]
  });
});

test('a line that a file lacks has no neighbours', async () => {
  expect((await rowSlice(stream(TABLE), 99)).rows).toEqual([]);
  expect((await rowSlice(stream(TABLE), 4)).rows).toEqual([]);
  expect(await rowSlice(stream(''), 2)).toEqual({ columns: [], rows: [] });
});

test('of a wide table only the columns beside the one that is meant are given', async () => {
  const cells = Array.from({ length: 100 }, (_, at) => `c${at}`);
  const { columns, rows } = await rowSlice(
    stream(`${cells.join(',')}\n${cells.join(',')}\n`),
    2,
    'c50'
  );
  expect(columns).toEqual(['c46', 'c47', 'c48', 'c49', 'c50', 'c51', 'c52', 'c53', 'c54']);
  expect(rows[0]!.cells).toEqual(columns);
});

test('a cell more than the first line has is shown', async () => {
  expect((await rowSlice(stream('a,b\n1,2,3\n'), 2)).rows).toEqual([
    { line: 2, cells: ['1', '2', '3'] }
  ]);
});

test('texts are cut short, and what cannot be seen is made visible', () => {
  expect(shownText('x'.repeat(80))).toBe('x'.repeat(80));
  expect(shownText('x'.repeat(81))).toBe(`${'x'.repeat(80)}…`);
  expect(shownText('\u202egnp.exe\0')).toBe('\\u{202e}gnp.exe\\u{0}');
  expect(shownText('<b>Siân</b>')).toBe('<b>Siân</b>');
});
