import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partsOf, type Staying, type Stretch } from '#lib/story/pages.ts';

const rows = (first: number, count: number, height = 30) =>
  Array.from({ length: count }, (_, at) => ({
    from: first + height * at,
    to: first + height * (at + 1)
  }));
const plain = { above: 0, below: 0 };

test('parts end before what they would cut', () => {
  expect(partsOf(rows(0, 4), 120, 70)).toEqual([
    { from: 0, to: 60, ...plain },
    { from: 60, to: 120, ...plain }
  ]);
  expect(partsOf(rows(0, 4), 120, 120)).toEqual([{ from: 0, to: 120, ...plain }]);
});

test('what is higher than a screen is cut', () => {
  expect(partsOf([{ from: 0, to: 200 }], 200, 150)).toEqual([
    { from: 0, to: 150, ...plain },
    { from: 150, to: 200, ...plain }
  ]);
});

test('no part begins with what is empty', () => {
  const panels = [
    { from: 0, to: 95 },
    { from: 105, to: 200 }
  ];
  expect(partsOf(panels, 260, 100)).toEqual([
    { from: 0, to: 100, ...plain },
    { from: 105, to: 205, ...plain }
  ]);
});

test('a key stays above and an axis below every part of what they belong to', () => {
  // A caveat, a key, six rows, their axis, and a sentence.
  const of = { from: 20, to: 240 };
  const key: Staying = { from: 20, to: 40, edge: 'above', of };
  const axis: Staying = { from: 220, to: 240, edge: 'below', of };
  const pieces = [{ from: 0, to: 20 }, key, ...rows(40, 6), axis, { from: 250, to: 280 }];
  expect(partsOf(pieces, 280, 130, [key, axis])).toEqual([
    { from: 0, to: 100, above: 0, below: 20 },
    { from: 100, to: 190, above: 20, below: 20 },
    { from: 190, to: 280, above: 20, below: 0 }
  ]);
});

test('an axis that the part before has shown does not begin the next', () => {
  const axis: Staying = { from: 100, to: 120, edge: 'below', of: { from: 0, to: 120 } };
  const pieces = [...rows(0, 3), axis, ...rows(120, 3)];
  expect(partsOf(pieces, 210, 110, [axis])).toEqual([
    { from: 0, to: 90, above: 0, below: 20 },
    { from: 120, to: 210, ...plain }
  ]);
});

test('the key of what is no longer shown takes no room', () => {
  const key: Staying = { from: 0, to: 20, edge: 'above', of: { from: 0, to: 80 } };
  const pieces = [key, ...rows(20, 2), ...rows(80, 3)];
  expect(partsOf(pieces, 170, 90, [key])).toEqual([
    { from: 0, to: 80, ...plain },
    { from: 80, to: 170, ...plain }
  ]);
});

const HEIGHT = 1000;
const stretch = (most: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 1, max: most }))
    .map(([from, size]) => ({ from, to: Math.min(HEIGHT, from + size) }));
/** Charts that follow one another, each with its key and its axis. */
const charts = fc
  .array(fc.tuple(fc.integer({ min: 60, max: 300 }), fc.integer({ min: 4, max: 20 })), {
    maxLength: 3
  })
  .map((all) => {
    let at = 0;
    return all.flatMap(([height, size]): Staying[] => {
      const of: Stretch = { from: at, to: at + height };
      at += height;
      return [
        { from: of.from, to: of.from + size, edge: 'above', of },
        { from: of.to - size, to: of.to, edge: 'below', of }
      ];
    });
  });

test('parts fit, cut nothing that fits, and all is in one of them', () => {
  fc.assert(
    fc.property(
      fc.array(stretch(300)),
      fc.integer({ min: 80, max: 1200 }),
      charts,
      (some, most, stays) => {
        const pieces = [...some, ...stays];
        const parts = partsOf(pieces, HEIGHT, most, stays);
        const beside = (one: Stretch, edge: Staying['edge']) =>
          Math.max(
            0,
            ...stays
              .filter((stay) =>
                edge === 'above'
                  ? stay.edge === edge && stay.to <= one.from + 2 && stay.of.to > one.from
                  : stay.edge === edge && stay.from >= one.to - 2 && stay.of.from < one.to
              )
              .map(({ from, to }) => to - from)
          );
        expect(parts[0]!.from).toBe(0);
        parts.forEach(({ from, to, above, below }, at) => {
          expect(to).toBeGreaterThan(from);
          expect(to - from + above + below).toBeLessThanOrEqual(most);
          const before = parts[at - 1];
          if (before) expect(from).toBeGreaterThanOrEqual(before.to);
          if (at === parts.length - 1) return;
          const cut = pieces.filter((one) => one.from > from + 1 && one.from < to && one.to > to);
          for (const one of cut)
            expect(one.to - one.from + beside(one, 'above') + beside(one, 'below')).toBeGreaterThan(
              most
            );
        });
        for (const one of pieces) {
          // Every pixel of it, but for one that nobody sees.
          let shown = one.from;
          for (const { from, to } of parts) if (from <= shown + 1) shown = Math.max(shown, to);
          const stayed = parts.some(({ to, below }) =>
            stays.some(
              ({ edge, from, to: end }) =>
                edge === 'below' && below && from >= to - 2 && one.from >= from && one.to <= end
            )
          );
          expect(shown >= one.to - 1 || stayed).toBe(true);
        }
      }
    )
  );
});
