import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSource, type Reading } from '#lib/reading/read-source.ts';

const filesIn = (
  folder: string,
  change: (name: string, text: string) => string = (_, text) => text
) =>
  readdirSync(folder).map(
    (name) => new File([change(name, readFileSync(join(folder, name), 'utf8'))], name)
  );
const FAMILIES = 'sample-data/families';

test('files of records become cells, and the reading is told up to the last byte', async () => {
  const files = filesIn(FAMILIES);
  const told: Reading[] = [];
  const read = await readSource({ files }, (reading) => told.push(reading));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { dataset, records } = read.value;
  expect([dataset.package.name, Object.keys(dataset.tables)]).toEqual(['made-up-families', []]);
  expect([...records!.tables.keys()]).toEqual(['families', 'scores', 'mentions']);
  expect(records!.cells.codes.map(({ length }) => length)).toEqual(Array(7).fill(75));
  const total = files
    .filter(({ name }) => name.endsWith('.csv'))
    .reduce((sum, { size }) => sum + size, 0);
  expect(told.at(-1)).toEqual({ bytes: total, total, rows: 75 + 179 + 32 });
});

test('records without families have no cells', async () => {
  const files = filesIn(FAMILIES, (name, text) =>
    name.endsWith('.csv') ? text.slice(0, text.indexOf('\n')) : text
  );
  const read = await readSource({ files }, () => {});
  expect(read.ok && read.value.records!.cells.values).toEqual(new Float64Array());
});

test('published figures are read whole, and strictly', async () => {
  const read = await readSource({ files: filesIn('sample-data/study') }, () => {});
  expect(read.ok && read.value.dataset.tables['family-scales']!.rows).toBeGreaterThan(17);
  expect(read.ok && read.value.records).toBeUndefined();
  const wrong = filesIn('sample-data/study', (name, text) =>
    name === 'family-scales.csv' ? text.replace('LA1', 'LA9') : text
  );
  const refused = await readSource({ files: wrong }, () => {});
  expect(refused.ok ? [] : refused.problems.map(({ rule, file }) => [rule, file])).toEqual([
    ['value-enum', 'family-scales.csv']
  ]);
});
