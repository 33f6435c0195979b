import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Resource } from '#lib/data/package.ts';
import { readSource } from '#lib/reading/read-source.ts';
import { formats, workbook } from '../data/formats/write-formats.ts';

type Files = Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
const FOLDER = 'sample-data/families';
const sample: Files = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [name, new Uint8Array(readFileSync(join(FOLDER, name)))])
);
const { resources }: { resources: Resource[] } = JSON.parse(
  readFileSync(join(FOLDER, 'datapackage.json'), 'utf8')
);
const tables = resources.map(({ name, path, schema }) => ({
  name,
  fields: schema.fields,
  rows: readFileSync(join(FOLDER, path), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','))
}));
const descriptor = { 'datapackage.json': sample['datapackage.json']! };
const zipped = (files: Record<string, Uint8Array>) =>
  new Uint8Array(zipSync(files)) as Uint8Array<ArrayBuffer>;
const within = (folder: string, files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([name, bytes]) => [folder + name, bytes]));

const read = (files: Files) =>
  readSource(
    { files: Object.entries(files).map(([name, bytes]) => new File([bytes], name)) },
    () => {}
  );
async function cellsOf(files: Files) {
  const got = await read(files);
  if (!got.ok) throw new Error(JSON.stringify(got.problems));
  return got.value.records!.cells;
}
async function told(files: Files) {
  const got = await read(files);
  return got.ok ? [] : got.problems.map(({ rule, file, expected }) => [rule, file, expected]);
}
const plain = await cellsOf(sample);

test.each(Object.entries(formats))(
  'families in %s come to the same sums',
  async (_, [ending, write]) => {
    const files = tables.map((table) => [`${table.name}.${ending}`, write(table)] as const);
    expect(await cellsOf({ ...descriptor, ...Object.fromEntries(files) })).toEqual(plain);
  }
);

test('a zip is read with or without a folder, and what stands elsewhere in it is let be', async () => {
  expect(plain.codes[0]!.length).toBe(75);
  expect(await cellsOf({ 'all.zip': zipped(sample) })).toEqual(plain);
  const other = within('data/old/', { ...sample, 'scores.csv': new Uint8Array() });
  const files = { ...other, ...within('data/', sample), ...within('__MACOSX/data/', sample) };
  expect(await cellsOf({ 'all.zip': zipped(files) })).toEqual(plain);
});

test('a problem in a file names the file that was chosen', async () => {
  const [families, ...rest] = tables;
  const rows = families!.rows.map((row, at) => (at === 2 ? [row[0]!, 'XX', ...row.slice(2)] : row));
  const files = rest.map(({ name }) => [`${name}.csv`, sample[`${name}.csv`]!] as const);
  const got = await read({
    ...descriptor,
    ...Object.fromEntries(files),
    'families.xlsx': workbook({ Sheet1: { ...families!, rows } })
  });
  expect(got.ok && got.value.records!.problems[0]).toMatchObject({
    ...{ rule: 'value-enum', file: 'families.xlsx', row: 3, column: 'site', value: 'XX' }
  });
});

test('files that are missing, or of which several may be meant, are told', async () => {
  const { 'families.csv': csv, ...rest } = sample;
  expect(await told(rest)).toEqual([['file-missing', 'families.csv', undefined]]);
  expect(await told({ ...rest, 'families.tsv': csv!, 'families.json': csv! })).toEqual([
    ['file-twice', 'families.csv', 'families.tsv, families.json']
  ]);
});

/** A zip whose first entry in the directory says something else. */
function forged(files: Record<string, Uint8Array>, offset: number, value: number, bytes: 2 | 4) {
  const zip = zipped(files);
  const view = new DataView(zip.buffer);
  const at = view.getUint32(zip.length - 6, true);
  if (bytes === 2) view.setUint16(at + offset, value, true);
  else view.setUint32(at + offset, value, true);
  return zip;
}

test.each([
  ['empty', new Uint8Array(), 'file-empty', undefined],
  ['no zip', new Uint8Array(100), 'file-unreadable', 'zip'],
  ['locked', forged(descriptor, 8, 1, 2), 'zip-encrypted', undefined],
  ['too large', forged(descriptor, 24, 1.1e9, 4), 'zip-too-large', '1000'],
  ['larger than it says', forged(descriptor, 24, 100, 4), 'file-unreadable', 'zip'],
  ['changed', forged(descriptor, 16, 1, 4), 'file-unreadable', 'zip'],
  ['a bomb', zipped({ ...descriptor, 'scores.csv': new Uint8Array(2e7) }), 'zip-too-dense', '200']
])('a zip that is %s is told', async (_, bytes, rule, expected) => {
  expect(await told({ 'all.zip': bytes })).toEqual([[rule, 'all.zip', expected]]);
});

test('a zip cut off or changed anywhere is read or told, and never thrown', async () => {
  const whole = zipped(sample);
  const at = fc.nat(whole.length - 1);
  const changes = fc.array(fc.tuple(at, fc.nat(255)), { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(at, changes, fc.boolean(), async (size, all, cut) => {
      const bytes = cut ? whole.slice(0, size) : whole.slice();
      if (!cut) for (const [place, byte] of all) bytes[place] = byte;
      const got = await read({ 'all.zip': bytes });
      expect(got.ok || got.problems.length > 0).toBe(true);
      if (cut) expect(got.ok).toBe(false);
    }),
    { numRuns: 200 }
  );
});
