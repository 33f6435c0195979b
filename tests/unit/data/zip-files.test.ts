import { readdirSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zipFiles } from '#lib/data/zip-files.ts';

const FOLDER = 'sample-data/study';
const files = Object.fromEntries(
  readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')])
);

test('every file of a package comes out of its zip as it went in, in one folder', () => {
  const out = unzipSync(zipFiles('study', files));
  expect(Object.keys(out)).toContain('study/datapackage.json');
  expect(
    Object.fromEntries(Object.entries(out).map(([name, bytes]) => [name, strFromU8(bytes)]))
  ).toEqual(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`study/${name}`, text]))
  );
});

test('the same files are the same bytes', () => {
  expect(zipFiles('study', files)).toEqual(zipFiles('study', files));
});
