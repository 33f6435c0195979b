import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fisherExact } from '../../../src/lib/statistics/fisher-exact.ts';
import { fragility } from '../../../src/lib/statistics/fragility.ts';
import { closeTo, reference } from './reference.ts';

interface Row {
  quality: string;
  k: [number, number];
  n: [number, number];
  p: number;
  index?: number[];
  fewest: number;
}
const rows = reference<{ fragility: Row[] }>('weigh').fragility;

test('the published qualities hang on as many answers as R finds', () => {
  const found = rows.map(({ quality, k, n, p, ...expected }) => {
    const made = fragility(k[0], n[0], k[1], n[1]);
    closeTo(made.p, p, 1e-10, quality);
    expect([quality, made.fewest]).toEqual([quality, expected.fewest]);
    return made.index;
  });
  expect(found).toEqual(rows.map(({ index }) => index?.[0]));
  const below = found.filter((index) => index !== undefined).sort((a, b) => b - a);
  expect(below).toEqual([8, 4, 3, 3, 1, 1, 1]);
});

test('no fewer answers than the fewest carry p across', () => {
  const table = fc.tuple(fc.nat(7), fc.nat(9)).chain(([n1, n2]) =>
    fc.record({
      n1: fc.constant(n1),
      n2: fc.constant(n2),
      k1: fc.nat(n1),
      k2: fc.nat(n2)
    })
  );
  fc.assert(
    fc.property(table, ({ k1, n1, k2, n2 }) => {
      const { p, index, fewest } = fragility(k1, n1, k2, n2, 0.2);
      let least: number | undefined;
      for (let a = 0; a <= n1; a++)
        for (let b = 0; b <= n2; b++)
          if (fisherExact(a, n1, b, n2).p < 0.2 !== p < 0.2)
            least = Math.min(least ?? Infinity, Math.abs(a - k1) + Math.abs(b - k2));
      expect(fewest).toBe(n1 && n2 ? least : undefined);
      if (index !== undefined && fewest !== undefined) expect(fewest).toBeLessThanOrEqual(index);
    })
  );
});

test('an empty group has no p, many families no search, a count that is none an error', () => {
  expect(fragility(0, 0, 1, 2)).toEqual({ p: NaN });
  const many = fragility(80, 150, 20, 150);
  expect([many.index, many.fewest]).toEqual([43, undefined]);
  expect(() => fragility(3, 2, 1, 2)).toThrow(RangeError);
});
