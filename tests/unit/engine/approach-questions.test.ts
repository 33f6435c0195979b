import { beforeAll, expect, test } from 'vitest';
import { readDataset } from '#lib/data/read-dataset.ts';
import { LANGUAGES } from '#lib/data/localised.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { described } from '#lib/engine/questions/described.ts';
import { restorativeQuestions } from '#lib/engine/questions/restorative-questions.ts';
import { themes, type ThemeFilter, type ThemeRow } from '#lib/engine/questions/themes.ts';
import { windowAccounts, type WindowRow } from '#lib/engine/questions/window-accounts.ts';
import { schemasOf } from '#lib/engine/study-tables.ts';
import { describedRows } from '#lib/figures/described/rows.ts';
import { questionRows } from '#lib/figures/questions/rows.ts';
import { accounts, passes, searchTerms } from '#lib/figures/themes/rows.ts';
import { windowRows } from '#lib/figures/window/rows.ts';
import { studyFiles } from '../data/study-files.ts';
import { nodeEngine } from './node-duckdb.ts';

const files = studyFiles();
const read = await readDataset('study', async (path) => files.get(path));
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const study = read.value;

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
  await engine.load(schemasOf(study));
});

const everything: ThemeFilter = {
  sites: ['LA1', 'LA2', 'LA3'],
  themes: ['relationship', 'strengths', 'whole-family', 'attitudes', 'problems'],
  who: ['families', 'practitioners'],
  sources: ['coded', 'uncoded'],
  terms: []
};
const found = async (change: Partial<ThemeFilter>) =>
  (await engine.ask<ThemeRow>(themes({ ...everything, ...change }, 'en'))).map(
    (row) => row.account
  );

test('the five questions come in their order', async () => {
  const rows = await engine.ask(restorativeQuestions('en'));
  expect(rows).toHaveLength(5);
  expect(rows[3]).toEqual({
    order: 4,
    theme: 'Recognise needs of all involved',
    question: 'What do you need for harm to be repaired?',
    outcome: 'Identifying needs to resolve/restore harms'
  });
});

test('accounts are placed in the window, one of them in two parts', async () => {
  const rows = await engine.ask<WindowRow>(windowAccounts('en'));
  expect(rows.map((row) => `${row.quadrant} ${row.source ?? row.site}`)).toEqual([
    'to LA1:10',
    'to LA1',
    'with LA1:3',
    'with LA2',
    'with LA3',
    'with LA3:4',
    'for LA1',
    'for LA2',
    'for LA2:11',
    'unplaced LA1',
    'unplaced LA2',
    'unplaced LA2',
    'unplaced LA3:9',
    'unplaced LA2:7'
  ]);
});

test('accounts are found by authority, theme, teller, code and words', async () => {
  expect(await found({})).toHaveLength(37);
  expect(await found({ sites: ['LA3'], themes: ['problems'] })).toEqual([
    'problems-earlier',
    'problems-rules'
  ]);
  expect(await found({ who: ['practitioners'], sources: ['coded'] })).toEqual([
    'strengths-solution',
    'strengths-empowering',
    'whole-centre'
  ]);
  expect(await found({ terms: searchTerms('  LA2:7 Mother ') })).toEqual([
    'whole-not-asked',
    'problems-anxiety'
  ]);
  expect(await found({ terms: searchTerms("practitioner's") })).toEqual([]);
  expect(await found({ terms: searchTerms("mother's talks") })).toEqual(['whole-some']);
  expect(await found({ terms: ['100%'] })).toEqual([]);
});

test.each(LANGUAGES)('the rows of the page are DuckDB’s, %s', async (language) => {
  expect(questionRows(study, language)).toEqual(await engine.ask(restorativeQuestions(language)));
  expect(windowRows(study, language)).toEqual(await engine.ask(windowAccounts(language)));
  for (const table of ['mechanisms', 'observed-practice'])
    expect(describedRows(study, table, language)).toEqual(
      await engine.ask(described(table, language))
    );
  const filters: Partial<ThemeFilter>[] = [
    {},
    { sites: [], terms: searchTerms('') },
    { sites: ['LA2'], who: ['families'], sources: ['uncoded'] },
    { themes: ['attitudes', 'strengths'], terms: searchTerms('y') },
    { terms: searchTerms('THÎM ymarferol') },
    { terms: searchTerms("â'r") },
    { terms: searchTerms('ddiwrnod’r a') }
  ];
  for (const change of filters) {
    const filter = { ...everything, ...change };
    expect(accounts(study, language).filter((row) => passes(row, filter))).toEqual(
      await engine.ask(themes(filter, language))
    );
  }
});

test('a search does without accents and capitals', () => {
  expect(searchTerms(' Tŷ  CHÂN ’n ')).toEqual(['ty', 'chan', "'n"]);
  const welsh = accounts(study, 'cy');
  const filter = { ...everything, terms: searchTerms('thim') };
  const texts = welsh.filter((row) => passes(row, filter)).map((row) => row.account);
  expect(texts).toEqual(['relationship-all']);
});
