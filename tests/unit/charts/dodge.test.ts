import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dodge } from '../../../src/lib/charts/dodge.ts';

test('labels that are far apart stay where they are', () => {
  expect(dodge([10, 80, 40], 15, 100)).toEqual([10, 80, 40]);
});
test('labels that meet move apart in their order', () => {
  expect(dodge([50, 52, 51], 15, 200)).toEqual([50, 80, 65]);
});
test('labels at the end move back', () => {
  expect(dodge([98, 99], 15, 100)).toEqual([85, 100]);
});
test('no two labels are nearer than the gap', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 8 }), (wanted) => {
      const placed = dodge(wanted, 15, 200).sort((a, b) => a - b);
      placed
        .slice(1)
        .forEach((at, index) => expect(at - placed[index]!).toBeGreaterThanOrEqual(15));
    })
  );
});
