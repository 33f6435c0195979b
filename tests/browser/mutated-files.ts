import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Resource } from '#lib/data/package.ts';
import { formats } from '../unit/data/formats/write-formats.ts';

/** Files that are chosen together, by name. */
export type Files = Readonly<Record<string, Uint8Array>>;
/** Numbers from 0 to 1, below 1. */
type Random = () => number;

const FOLDER = 'sample-data/families';
/** Copied, as `slice` of a Buffer is a window on the same bytes: what is broken must be a copy. */
const owned = (bytes: Uint8Array) => new Uint8Array(bytes);
const sample: Files = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [name, owned(readFileSync(join(FOLDER, name)))])
);
const DESCRIPTOR = 'datapackage.json';
const { resources }: { resources: Resource[] } = JSON.parse(
  Buffer.from(sample[DESCRIPTOR]!).toString()
);

/** mulberry32, by Tommy Ettinger: the same numbers for the same seed. */
function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
const below = (random: Random, end: number) => Math.floor(random() * end);
const oneOf = <T>(random: Random, all: readonly T[]): T => all[below(random, all.length)]!;

const HOSTILE = [
  '<img src=x onerror="document.title=1">',
  '=HYPERLINK("http://localhost")',
  "'); DROP TABLE families; --",
  '__proto__',
  'constructor',
  '{{m}}',
  '\u202egnp.exe',
  '\0',
  '"',
  '1e999',
  'NaN',
  '2024-05-17',
  '12,5',
  'é'.repeat(20_000)
];

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');
const linesOf = (bytes: Uint8Array) => textOf(bytes).split('\n');

/** Each makes other bytes of a file, whatever its format. */
const OF_BYTES: Readonly<Record<string, (bytes: Uint8Array, random: Random) => Uint8Array>> = {
  truncated: (bytes, random) => bytes.slice(0, below(random, bytes.length)),
  flipped(bytes, random) {
    const other = bytes.slice();
    for (let left = 1 + below(random, 8); left > 0; left--)
      other[below(random, other.length)]! ^= 1 << below(random, 8);
    return other;
  },
  overwritten(bytes, random) {
    const other = bytes.slice();
    const at = below(random, other.length);
    for (let next = at; next < Math.min(at + 16, other.length); next++)
      other[next] = oneOf(random, [0, 0xff, 0x80, 0x22, 0x2c, 0x0a]);
    return other;
  },
  doubled: (bytes) => new Uint8Array(Buffer.concat([bytes, bytes])),
  empty: () => new Uint8Array(),
  noise: (_, random) => Uint8Array.from({ length: 2000 }, () => below(random, 256)),
  hostile(bytes, random) {
    const [text, at] = [textOf(bytes), below(random, bytes.length)];
    return strToU8(text.slice(0, at) + oneOf(random, HOSTILE) + text.slice(at));
  }
};

/** Each makes other lines of a file of text. */
const OF_LINES: Readonly<Record<string, (lines: string[], random: Random) => string[]>> = {
  ragged: (lines, random) =>
    lines.map((line) => (random() < 0.2 ? `${line},,` : random() < 0.1 ? line.slice(0, 3) : line)),
  'same header twice': ([header = '', ...rest]) => [header.replace(/[^,]+$/, 'family_id'), ...rest],
  'hostile header': ([header = '', ...rest], random) => [
    `${header},${oneOf(random, HOSTILE).replaceAll('"', '')}`,
    ...rest
  ],
  'mixed values': (lines, random) =>
    lines.map((line, at) =>
      at && random() < 0.3 ? line.replace(/[^,]+$/, oneOf(random, HOSTILE)) : line
    ),
  'many columns': ([header = '', ...rest]) => [
    `${header},${Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(',')}`,
    ...rest.slice(0, 3).map((line) => line + ',1'.repeat(10_000))
  ],
  'no rows': ([header = '']) => [header],
  'dates for scores': (lines) => lines.map((line) => line.replace(/\d+\.\d+/g, '17/05/2024')),
  'decimal commas': (lines) => lines.map((line) => line.replace(/(\d)\.(\d)/g, '"$1,$2"')),
  reversed: (lines) => lines.toReversed()
};

function inFormat(format: string): Files {
  const [ending, write] = formats[format]!;
  const tables = resources.map(({ name, path, schema }) => {
    const rows = textOf(sample[path]!).trim().split('\n');
    return [
      `${name}.${ending}`,
      owned(write({ rows: rows.map((line) => line.split(',')), fields: schema.fields }))
    ] as const;
  });
  return { [DESCRIPTOR]: sample[DESCRIPTOR]!, ...Object.fromEntries(tables) };
}
/** Files without a descriptor, as people meet them, and those of statistics packages. */
const MET = ['tests/files', 'tests/reference/formats'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => !/\.R$/.test(name))
    .map((name): Files => ({ [name]: owned(readFileSync(join(folder, name))) }))
);

/** Files as they should be, in every format; the first as the site ships them. */
export const WHOLE: readonly Files[] = [
  sample,
  ...Object.keys(formats).map(inFormat),
  { 'all.zip': zipSync({ ...sample }) },
  { 'nested.zip': zipSync({ 'inner.zip': zipSync({ ...sample }), ...sample }) }
];

/** A zip whose directory tells sizes that its files do not have. */
function withSize(zip: Uint8Array, size: number): Uint8Array {
  const other = zip.slice();
  const view = new DataView(other.buffer, other.byteOffset, other.byteLength);
  view.setUint32(view.getUint32(other.length - 6, true) + 24, size, true);
  return other;
}
const BOMBS: readonly Files[] = [
  { 'bomb.zip': zipSync({ ...sample, 'scores.csv': new Uint8Array(3e7) }) },
  { 'small-bomb.zip': zipSync({ ...sample, 'scores.csv': new Uint8Array(9e6) }) },
  { 'liar.zip': withSize(zipSync({ ...sample }), 4e9) },
  { 'short.zip': withSize(zipSync({ ...sample }), 3) },
  { 'scores.xlsx': zipSync({ 'xl/workbook.xml': new Uint8Array(3e7) }) }
];

/**
 * Files that somebody might choose, most of them broken in one way; the same for the same seed.
 * @yields a name that tells what was done, and the files.
 */
export function* mutatedFiles(count: number, seed: number): Generator<[string, Files]> {
  const random = seeded(seed);
  for (let at = 0; at < count; at++) {
    if (at % 100 < BOMBS.length && at < 100) {
      yield [`bomb ${at}`, BOMBS[at]!];
      continue;
    }
    const whole = oneOf(random, random() < 0.5 ? WHOLE : MET);
    const name = oneOf(random, Object.keys(whole));
    const bytes = whole[name]!;
    const isCsv = name.endsWith('.csv') && whole === sample;
    const kind = oneOf(random, [
      ...Object.keys(OF_BYTES),
      ...(isCsv ? Object.keys(OF_LINES) : []),
      'renamed',
      'alone'
    ]);
    const rest = Object.fromEntries(Object.entries(whole).filter(([one]) => one !== name));
    const label = `${at}: ${kind} ${name}`;
    if (kind === 'renamed')
      yield [
        label,
        { ...rest, [name + oneOf(random, ['.csv', '.xlsx', '.parquet', '.zip'])]: bytes }
      ];
    else if (kind === 'alone') yield [label, { [name]: OF_BYTES.flipped!(bytes, random) }];
    else if (kind in OF_LINES)
      yield [
        label,
        { ...rest, [name]: strToU8(OF_LINES[kind]!(linesOf(bytes), random).join('\n')) }
      ];
    else yield [label, { ...rest, [name]: OF_BYTES[kind]!(bytes, random) }];
  }
}
