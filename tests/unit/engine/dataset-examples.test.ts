import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { answerText } from '#lib/data/answer.ts';
import type { Localised } from '#lib/data/localised.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { schemasOf } from '#lib/engine/study-tables.ts';
import { datasetIn } from '../sample-rows.ts';
import { forbiddenWords } from '../wording.ts';
import { nodeEngine } from './node-duckdb.ts';

interface Example {
  readonly title: Localised;
  readonly sql: string;
}
const examplesOf = (name: string): Example[] =>
  JSON.parse(readFileSync(`sample-data/${name}/questions.json`, 'utf8'));

const engines: Record<string, Engine> = {};
beforeAll(async () => {
  for (const name of ['study', 'families']) {
    const engine = await nodeEngine();
    await engine.load(schemasOf(await datasetIn(`sample-data/${name}`)));
    engines[name] = engine;
  }
}, 60_000);

/** Answers of a dataset's examples: how many rows, the columns, and the first row as text. */
async function answersOf(name: string, change = (sql: string) => sql) {
  const found = [];
  for (const { sql } of examplesOf(name)) {
    const { rows, columns } = await engines[name]!.answer(change(sql));
    const first = columns.map((column) => answerText(column.values[0], column.type)).join(' | ');
    found.push([rows, columns.map((column) => column.name).join(' '), first]);
  }
  return found;
}

test('examples of the study answer with what the slides print', async () => {
  expect(await answersOf('study')).toEqual([
    [9, 'site months n mean', 'LA1 | 0 | 24 | 46.21'],
    [42, 'quality site k n percent', 'Easy to work with/approachable | LA3 | 10 | 10 | 100'],
    [9, 'site months n per_100_at_start', 'LA1 | 0 | 24 | 100'],
    [1, 'statement n_stated total', 'with-rather-than-for | 41 | 40'],
    [12, 'aspect step n mean_before change starred', 'change | t1-t2 | 69 | 63.3 | 11 | true'],
    [8, 'theme who accounts', 'attitudes | families | 6']
  ]);
});

test('examples of the made-up families answer with what was published of them', async () => {
  expect(await answersOf('families')).toEqual([
    [9, 'site months n sd mean', 'LA1 | 0 | 24 | 10.36 | 46.21'],
    [50, 'site family_id at_start at_9_months', 'LA1 | F001 | 36 | 50'],
    [10, 'main_need parents families', 'attendance | lone | 8'],
    [5, 'deprivation n lower_quartile upper_quartile median', '1 | 20 | 45.25 | 58.75 | 51.5'],
    [3, 'site not_seen', 'LA1 | 9'],
    [14, 'quality families', 'Easy to work with/approachable | 17']
  ]);
});

test.each(['study', 'families'])('examples of %s answer in Welsh too', async (name) => {
  const welsh = await answersOf(name, (sql) => sql.replaceAll('label_en', 'label_cy'));
  expect(welsh.map(([rows]) => rows)).toEqual((await answersOf(name)).map(([rows]) => rows));
});

test.each(['study', 'families'])('examples of %s are named in both languages', (name) => {
  const titles = examplesOf(name).map(({ title }) => title);
  expect(titles.length).toBeGreaterThanOrEqual(5);
  for (const { en, cy } of titles) {
    expect(en && cy && en !== cy).toBe(true);
    expect([...forbiddenWords(en), ...forbiddenWords(cy)]).toEqual([]);
  }
});
