import { expect, test } from 'vitest';
import { drawnGroups, focusOf } from '#lib/figures/focus.ts';
import { DEFAULT_VIEW } from '#lib/state/view.ts';
import { dataset } from './made-up-records.ts';

const groups = (...families: number[]) =>
  families.map((count, at) => ({ group: 'abcdefghij'[at]!, families: count }));

test('up to eight groups are all drawn in full', () => {
  expect(focusOf(groups(1, 2, 3, 4, 5, 6, 7, 8), ['a'])).toBeUndefined();
});
test('of more, those asked for, else the four with most families', () => {
  const nine = groups(5, 9, 1, 7, 7, 2, 8, 7, 3);
  expect(focusOf(nine, ['i', 'a'])).toEqual(['a', 'i']);
  expect(focusOf(nine, [])).toEqual(['b', 'g', 'd', 'e']);
  expect(focusOf(nine, ['z'])).toEqual(['b', 'g', 'd', 'e']);
});
test('groups in focus have styles of their own, the others one in grey', () => {
  const { groups, focused, rest } = drawnGroups(
    { dataset, view: DEFAULT_VIEW, focus: ['LA3', 'LA2'] },
    () => true
  );
  expect(groups.map(({ id }) => id)).toEqual(['LA1', 'LA2', 'LA3']);
  expect(focused.map(({ id, style }) => [id, style.colour])).toEqual([
    ['LA2', 1],
    ['LA3', 2]
  ]);
  expect(rest.map(({ id, style }) => [id, style.colour])).toEqual([['LA1', 0]]);
});
