import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dtaCsv } from '#lib/data/formats/stat/dta-csv.ts';
import { floatText } from '#lib/data/formats/stat/float-text.ts';
import { ibmCode, ibmFloat } from '#lib/data/formats/stat/ibm-float.ts';
import { dayText, momentText, timeText } from '#lib/data/formats/stat/moment-text.ts';
import { writtenAs } from '#lib/data/formats/stat/sas-format.ts';
import { unpackPatterns, unpackRuns } from '#lib/data/formats/stat/sas-unpack.ts';

const bytes = (...values: (number | string)[]) =>
  Uint8Array.from(
    values.flatMap((value) =>
      typeof value === 'number' ? [value] : [...value].map((sign) => sign.charCodeAt(0))
    )
  );
const text = (row: Uint8Array) => String.fromCharCode(...row);

test('numbers of IBM mainframes are read as the transport format writes them', () => {
  // 1, -2, 0.5 and 100, as in the appendix of TS-140; then a number kept in three bytes.
  expect(ibmFloat(bytes(0x41, 0x10, 0, 0, 0, 0, 0, 0))).toBe(1);
  expect(ibmFloat(bytes(0xc1, 0x20, 0, 0, 0, 0, 0, 0))).toBe(-2);
  expect(ibmFloat(bytes(0x40, 0x80, 0, 0, 0, 0, 0, 0))).toBe(0.5);
  expect(ibmFloat(bytes(0x42, 0x64, 0, 0, 0, 0, 0, 0))).toBe(100);
  expect(ibmFloat(bytes(0x42, 0x64, 0x80))).toBe(100.5);
  expect(ibmFloat(new Uint8Array(8))).toBe(0);
  expect([ibmCode(bytes('.', 0, 0)), ibmCode(bytes('B', 0, 0)), ibmCode(bytes('_', 0))]).toEqual([
    '',
    '.b',
    '._'
  ]);
  expect(ibmCode(bytes('B', 1, 0))).toBeUndefined();
  expect(ibmCode(new Uint8Array(8))).toBeUndefined();
});

test('a short floating number is written with as few digits as tell it', () => {
  expect(
    [33.3, 0.1, 1e-10, 16777216, 3.4e38].map((value) => floatText(Math.fround(value)))
  ).toEqual(['33.3', '0.1', '1e-10', '16777216', '3.4e+38']);
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(Math.fround(Number(floatText(value)))).toBe(value === 0 ? 0 : value);
    })
  );
});

test('days, moments and times are written as ISO 8601 writes them', () => {
  expect([dayText(0), dayText(19860), dayText(-1), dayText(1e12)]).toEqual([
    '1970-01-01',
    '2024-05-17',
    '1969-12-31',
    '1000000000000'
  ]);
  expect([momentText(86_400), momentText(1.5)]).toEqual(['1970-01-02', '1970-01-01T00:00:01.500Z']);
  expect([timeText(0), timeText(3661), timeText(-90), timeText(360_000)]).toEqual([
    '00:00:00',
    '01:01:01',
    '-00:01:30',
    '100:00:00'
  ]);
});

test.each([
  ['DATE9.', 0, '1960-01-01'],
  ['MMDDYY10', 23_513, '2024-05-17'],
  ['DATETIME20.', 86_400, '1960-01-02'],
  ['E8601DA', 1, '1960-01-02'],
  ['TIME8.', 60, '00:01:00'],
  ['BEST12.', 60, '60'],
  ['', 60.5, '60.5'],
  // A reader's own format, which only begins as a date does.
  ['DATED', 1, '1']
])('SAS shows with %s the number %s as %s', (format, value, written) => {
  expect(writtenAs(format)(value)).toBe(written);
});

test('rows packed by runs are unpacked', () => {
  // Three bytes as they are, five "z", two "@", three spaces, four zeros.
  const packed = bytes(0x82, 'abc', 0xc2, 'z', 0xd0, 0xe1, 0xf2);
  expect(text(unpackRuns(packed, 17))).toBe('abczzzzz@@   \0\0\0\0');
  const long = bytes(0x41, 0x00, 'q', 0x60, 0x03, 0x70, 0x00, 0x50, 0x01);
  expect(text(unpackRuns(long, 274 + 20 + 17 + 18))).toBe(
    'q'.repeat(274) + ' '.repeat(20) + '\0'.repeat(17) + '@'.repeat(18)
  );
  const copied = 'x'.repeat(70);
  expect(text(unpackRuns(bytes(0x00, 6, copied), 70))).toBe(copied);
  expect(() => unpackRuns(packed, 16)).toThrow(RangeError);
  expect(() => unpackRuns(packed, 18)).toThrow(RangeError);
  expect(() => unpackRuns(bytes(0x30), 1)).toThrow(RangeError);
});

test('rows packed by patterns are unpacked', () => {
  // Bits: three bytes, then a short run, a long run, a short pattern and a long one.
  const control = [0b0001_1110, 0b0000_0000];
  const packed = bytes(
    ...control,
    'abc',
    ...[0x01, 'x'],
    ...[0x12, 0x01, 'y'],
    ...[0x30, 0x00],
    ...[0x20, 0x02, 0x00]
  );
  const before = 'abc' + 'xxxx' + 'y'.repeat(2 + 16 + 19) + 'yyy';
  const back = 0 + 3 + 2 * 16;
  const all = before + before.slice(-back, -back + 16);
  expect(text(unpackPatterns(packed, all.length))).toBe(all);
  expect(() => unpackPatterns(packed, all.length - 1)).toThrow(RangeError);
  // A pattern of what stands before the row.
  expect(() => unpackPatterns(bytes(0x80, 0x00, 0x35, 0x00), 3)).toThrow(RangeError);
});

test('a file of Stata with its greatest byte first holds numbers of every size', async () => {
  const field = (value: string, size: number) => bytes(value.padEnd(size, '\0'));
  const names = ['tiny', 'short', 'long', 'float', 'real'];
  const row = (tiny: number, short: number, long: number, float: number, real: number) => {
    const view = new DataView(new ArrayBuffer(19));
    view.setInt8(0, tiny);
    view.setInt16(1, short);
    view.setInt32(3, long);
    view.setUint32(7, float);
    view.setFloat64(11, real);
    return new Uint8Array(view.buffer);
  };
  const parts = [
    bytes(113, 1, 1, 0, 0, 5, 0, 0, 0, 3),
    new Uint8Array(81 + 18),
    bytes(251, 252, 253, 254, 255),
    ...names.map((name) => field(name, 33)),
    new Uint8Array(12),
    ...names.map(() => field('%9.0g', 12)),
    new Uint8Array(5 * 33 + 5 * 81),
    new Uint8Array(5),
    // 33.3 as a short number; then what stands for ".", ".a" and ".z" in each.
    row(100, -32_767, 2_147_483_620, 0x42053333, 33.3),
    row(101, 32_742, 2_147_483_647, 0x7f000800, 0),
    row(127, 32_741, -5, 0x7f000000, -1e-5)
  ];
  const { csv, facts } = await dtaCsv(new Blob(parts));
  expect((await csv.text()).split('\n')).toEqual([
    'tiny,short,long,float,real',
    '100,-32767,2147483620,33.3,33.3',
    ',.a,.z,.a,0',
    '.z,,-5,,-0.00001',
    ''
  ]);
  expect(facts.get('tiny')).toEqual({ missing: ['.z'] });
});
