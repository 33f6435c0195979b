import { afterEach, expect, test, vi } from 'vitest';
import type { Cells } from '../../../src/lib/cube/cells.ts';
import type { Dataset } from '../../../src/lib/data/package.ts';
import { fingerprintOf } from '../../../src/lib/reading/fingerprint.ts';

const dataset = (mean: number, label = 'Conflict'): Dataset =>
  ({
    package: { resources: [{ name: 'means' }], study: { measures: [{ id: 'a', label }] } },
    tables: { means: { name: 'means', rows: 2, columns: [{ name: 'mean', values: [mean, 2] }] } }
  }) as unknown as Dataset;
/** Two cells of two numbers, the first being that of their families. */
const cells = (values: readonly number[]) =>
  ({
    axes: [{ id: 'site', levels: ['A', 'B'] }],
    codes: [Uint8Array.of(0, 1)],
    values: Float64Array.from(values)
  }) as unknown as Cells;
const parts = async (...given: Parameters<typeof fingerprintOf>) =>
  (await fingerprintOf(...given))!.split('.');

afterEach(() => vi.unstubAllGlobals());

test('holds hashes of description and content, and the number of rows', async () => {
  expect(await fingerprintOf(dataset(1))).toMatch(/^[0-9a-f]{12}\.2\.[0-9a-f]{16}$/);
  expect(await fingerprintOf(dataset(1))).toBe(await fingerprintOf(dataset(1)));
});
test('tells another content from another description', async () => {
  const [schema, , content] = await parts(dataset(1));
  const other = await parts(dataset(3));
  expect([other[0] === schema, other[2] === content]).toEqual([true, false]);
  const described = await parts(dataset(1, 'Cohesion'));
  expect([described[0] === schema, described[2] === content]).toEqual([false, true]);
});
test('of records is of their sums', async () => {
  const [schema, rows, content] = await parts(dataset(1), cells([1, 7, 2, 8]));
  expect(rows).toBe('3');
  expect(await parts(dataset(1), cells([1, 7, 2, 8]))).toEqual([schema, rows, content]);
  expect((await parts(dataset(1), cells([1, 7, 2, 9])))[2]).not.toBe(content);
});
test('cannot be made where the browser offers no SHA-256', async () => {
  vi.stubGlobal('crypto', {});
  expect(await fingerprintOf(dataset(1))).toBeUndefined();
});
