import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lintSource, rowOf } from '#lib/reading/check-source.ts';
import { readSource } from '#lib/reading/read-source.ts';

const FOLDER = 'sample-data/families';
const filesWith = (change: Readonly<Record<string, (text: string) => string>>) =>
  readdirSync(FOLDER).map((name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    return new File([change[name]?.(text) ?? text], name);
  });
/** Ids of families as NHS numbers that are never given to anybody: 999 at the start, and the check digit right. */
const numbers = Array.from({ length: 200 }, (_, at) => `999${String(at).padStart(6, '0')}`).flatMap(
  (nine) => {
    const sum = [...nine].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
    const check = (11 - (sum % 11)) % 11;
    return check === 10 ? [] : [nine + check];
  }
);
const numbered = (text: string) =>
  text.replace(/^F(\d{3})/gm, (_, digits: string) => numbers[Number(digits)]!);

test('ids of families that are NHS numbers are refused before anything is loaded', async () => {
  const files = filesWith({
    'families.csv': numbered,
    'scores.csv': numbered,
    'mentions.csv': numbered
  });
  const read = await readSource({ files }, () => {});
  expect(read).toEqual({
    ok: false,
    problems: ['families.csv', 'scores.csv', 'mentions.csv'].map((file) => ({
      rule: 'column-identifies',
      file,
      column: 'family_id',
      expected: 'nhs-number'
    }))
  });
  const found = await lintSource({ files }, () => {});
  expect(found.map(({ kind, severity, loaded }) => [kind, severity, loaded])).toEqual(
    Array(3).fill(['nhs-number', 'refuse', true])
  );
});

test('a column that is not described is told and does no harm', async () => {
  const files = filesWith({
    'families.csv': (text) =>
      text.replace(
        /^(.*)$/gm,
        (line, _, at: number) => line && `${line},${at ? 'CF10 3AT' : 'home'}`
      ),
    'datapackage.json': (text) =>
      text.replaceAll('"schema": {', '"schema": { "fieldsMatch": ["subset"],')
  });
  expect((await readSource({ files }, () => {})).ok).toBe(true);
  const found = await lintSource({ files }, () => {});
  expect(found.map(({ file, column, kind, loaded }) => [file, column, kind, loaded])).toEqual([
    ['families.csv', 'home', 'postcode', false]
  ]);
});

test('a line is read from the file that holds it, and from none that is not there', async () => {
  const files = filesWith({});
  const slice = await rowOf({ files, file: 'families.csv', row: 2, column: 'site' });
  expect(slice?.rows[0]).toEqual({
    line: 2,
    cells: ['F001', 'LA1', '5to10', '1', 'lone', 'mental_health', '4', 'english']
  });
  expect(await rowOf({ files, file: 'other.csv', row: 2 })).toBe(undefined);
});
