import { expect, test, vi } from 'vitest';
import { own } from '../../../src/lib/data/own.ts';
import { FIGURES } from '../../../src/lib/figures/figures.ts';
import { neededColumns } from '../../../src/lib/data/study-columns.ts';
import { formatView, parseView } from '../../../src/lib/state/view.ts';
import { routeOf } from '../../../src/routes/live/figure-places.ts';
import { figureName } from '../../../src/routes/deck/slide-name.ts';

// No data of a reader's own are open here.
vi.mock('../../../src/routes/datasets/datasets.ts', () => ({ localDataset: () => undefined }));

const INHERITED = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__proto__'];

test.each(INHERITED)('“%s” is a name like any other', (name) => {
  expect(own({}, name)).toBeUndefined();
  expect(own(undefined, name)).toBeUndefined();
  expect(own(FIGURES, name)).toBeUndefined();
  expect(routeOf(name)).toBe('/[[lang=locale]]/explore');
  expect(figureName({ figure: name, view: '' }).toLowerCase()).toBe(name.toLowerCase());
  expect(own(Object.fromEntries([[name, 1]]), name)).toBe(1);
});

test('a published table with such a name needs no columns', () => {
  expect(neededColumns({} as never, 'constructor')).toEqual([]);
});

test('an address may filter by such a name', () => {
  const query = '?v=1&f.constructor=yes';
  expect(formatView(parseView(query).view)).toBe(query);
  expect(formatView(parseView('').view)).toBe('');
});
