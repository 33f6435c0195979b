import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_VIEW, formatView, parseView } from '../../../src/lib/state/view.ts';

const name = fc.stringMatching(/^[A-Za-z0-9][\w.-]{0,20}$/);
const names = fc.uniqueArray(name, { maxLength: 4 });
const view = fc.record({
  data: name,
  by: name,
  facet: fc.oneof(fc.constant(''), name),
  site: names,
  arm: names,
  phase: names,
  wave: names,
  f: fc.dictionary(name, fc.uniqueArray(name, { minLength: 1, maxLength: 3 }), {
    maxKeys: 3,
    noNullPrototype: true
  }),
  measure: names,
  show: fc.constantFrom('score' as const, 'change' as const),
  who: fc.constantFrom('all' as const, 'completers' as const),
  interval: names,
  sort: fc.constantFrom(...(['source', 'name', 'share', 'difference'] as const)),
  threshold: fc.nat({ max: 9999 }),
  focus: names,
  detail: fc.constantFrom('', 'conflict'),
  at: fc.constantFrom('', '9'),
  model: names,
  assumed: fc.dictionary(
    fc.stringMatching(/^[a-z]{1,8}$/),
    fc.integer({ min: -99_999_999, max: 99_999_999 }).map((whole) => whole / 1e4),
    { maxKeys: 3, noNullPrototype: true }
  ),
  order: names,
  slide: fc.nat({ max: 999 })
});

describe('address', () => {
  test('the plain view is the empty query', () => {
    expect(formatView(DEFAULT_VIEW)).toBe('');
    expect(parseView('')).toEqual({ view: DEFAULT_VIEW, ignored: [] });
  });
  test('a view is written in a fixed order, without defaults', () => {
    const query = formatView({
      ...DEFAULT_VIEW,
      wave: ['9'],
      site: ['LA3'],
      by: 'arm',
      facet: 'need',
      f: { need: ['a', 'b'] }
    });
    expect(query).toBe('?v=1&by=arm&facet=need&site=LA3&wave=9&f.need=a~b');
    expect(
      formatView({
        ...DEFAULT_VIEW,
        detail: 'conflict',
        focus: ['b', 'a'],
        threshold: 10,
        slide: 2
      })
    ).toBe('?v=1&threshold=10&focus=b~a&detail=conflict&slide=2');
  });
  test('reading what was written gives the view back', () => {
    fc.assert(
      fc.property(view, (one) => {
        const { view: read, ignored } = parseView(formatView(one));
        expect(ignored).toEqual([]);
        expect(read).toEqual(one);
        expect(formatView(read)).toBe(formatView(one));
      }),
      { numRuns: 10_000 }
    );
  });
  test('no query makes it throw, and what it shows is stable', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (query) => {
        const { view: read } = parseView(query);
        expect(parseView(formatView(read)).view).toEqual(read);
      }),
      { numRuns: 10_000 }
    );
  });
  test.each([
    ['site=a~~b', { parameter: 'site', value: 'a~~b', why: 'malformed' }],
    ['site=a%00b', { parameter: 'site', value: 'a\0b', why: 'malformed' }],
    ['show=both', { parameter: 'show', value: 'both', why: 'malformed' }],
    ['threshold=0', { parameter: 'threshold', value: '0', why: 'malformed' }],
    ['threshold=ten', { parameter: 'threshold', value: 'ten', why: 'malformed' }],
    ['threshold=12345', { parameter: 'threshold', value: '12345', why: 'malformed' }],
    ['focus=a~', { parameter: 'focus', value: 'a~', why: 'malformed' }],
    ['detail=', { parameter: 'detail', value: '', why: 'malformed' }],
    ['slide=-1', { parameter: 'slide', value: '-1', why: 'malformed' }],
    ['colour=red', { parameter: 'colour', value: 'red', why: 'unknown-parameter' }],
    ['v=2', { parameter: 'v', value: '2', why: 'newer-version' }],
    ['v=one', { parameter: 'v', value: 'one', why: 'malformed' }]
  ])('%s is told', (query, expected) => {
    expect(parseView(query)).toEqual({ view: DEFAULT_VIEW, ignored: [expected] });
  });
});
