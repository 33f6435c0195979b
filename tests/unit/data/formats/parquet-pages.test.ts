import { crc32 as nodeCrc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { checkPages } from '#lib/data/formats/parquet-pages.ts';

/** A whole number as Thrift's compact protocol writes it. */
function zigzag(value: number): number[] {
  let rest = (BigInt(value) << 1n) ^ (BigInt(value) >> 63n);
  const bytes: number[] = [];
  for (; rest >= 0x80n; rest >>= 7n) bytes.push(Number(rest & 0x7fn) | 0x80);
  return [...bytes, Number(rest)];
}

const DATA = Array.from({ length: 300 }, (_, at) => (at * 7) % 251);

/** A data page: type 0, sizes, a check value where it has one, and a header of its own with a list and a text. */
function page(check: number | undefined): number[] {
  const i32 = (delta: number, value: number) => [(delta << 4) | 5, ...zigzag(value)];
  const own = [...i32(1, 60), 0x19, 0x25, ...zigzag(3), ...zigzag(4), 0x18, 2, 0x61, 0x62, 0x11, 0];
  return [
    ...i32(1, 0),
    ...i32(1, DATA.length),
    ...i32(1, DATA.length),
    ...(check === undefined ? [] : i32(1, check | 0)),
    ...[check === undefined ? 0x2c : 0x1c, ...own],
    0,
    ...DATA
  ];
}
const checked = (bytes: readonly number[], from = 0, length = bytes.length) =>
  checkPages(Uint8Array.from(bytes), from, length);

test('pages that are what was written pass, with a check value or without', () => {
  const sound = nodeCrc32(Uint8Array.from(DATA));
  expect(sound).toBeGreaterThan(0);
  expect(() => checked(page(sound))).not.toThrow();
  expect(() => checked([...page(sound), ...page(undefined), ...page(sound)])).not.toThrow();
  expect(() => checked([9, 9, 9, ...page(sound)], 3, page(sound).length)).not.toThrow();
});

test('one flipped bit of any byte of a page is found', () => {
  const whole = page(nodeCrc32(Uint8Array.from(DATA)));
  for (let at = whole.length - DATA.length; at < whole.length; at++)
    expect(() => checked(whole.with(at, whole[at]! ^ (1 << (at % 8))))).toThrow(
      'A page is damaged'
    );
});

test('a page that ends before its size is found', () => {
  const whole = page(undefined);
  expect(() => checked(whole.slice(0, -1))).toThrow('A page is cut off');
  expect(() => checked(whole.slice(0, 5))).toThrow('A page header is cut off');
});
