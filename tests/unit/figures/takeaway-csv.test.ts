import { expect, test } from 'vitest';
import { toCsv } from '#lib/figures/csv.ts';

test('cells that would run as formulas are made plain, numbers stay numbers', async () => {
  const text = await toCsv({
    text: ['=1+1', '+cmd', '-x', '@sum', '\tx', '＝1', '+6.3', '-0.7', 'a-b'],
    number: [-1.5, 2, undefined, 0, 1e-9, 1, 1, 1, 1]
  });
  expect(text.replace('\ufeff', '').trimEnd().split('\n')).toEqual([
    'text,number',
    "'=1+1,-1.5",
    "'+cmd,2",
    "'-x,",
    "'@sum,0",
    "'\tx,1e-9",
    "'＝1,1",
    '+6.3,1',
    '-0.7,1',
    'a-b,1'
  ]);
});

test('commas, quotes and ends of lines are quoted', async () => {
  expect(await toCsv({ a: ['x,y', 'say "so"', 'one\ntwo'] })).toBe(
    'a\n"x,y"\n"say ""so"""\n"one\ntwo"\n'
  );
});

test('a byte order mark stands only before letters beyond ASCII', async () => {
  expect(await toCsv({ a: ['dŵr'] })).toBe('\ufeffa\ndŵr\n');
  expect(await toCsv({ a: ['plain'] })).toBe('a\nplain\n');
});
