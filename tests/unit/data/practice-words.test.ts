import { expect, test } from 'vitest';
import { readDataset } from '#lib/data/read-dataset.ts';
import { tableRows } from '#lib/data/table-rows.ts';
import { studyFiles, studyRows } from './study-files.ts';

const files = studyFiles();
const study = await readDataset('study', async (path) => files.get(path));
if (!study.ok) throw new Error(JSON.stringify(study.problems));
const dataset = study.value;
const columns = (table: string, ...names: string[]) =>
  tableRows(dataset, table).map((row) => names.map((name) => row.text(name)));

const BLANK = { missing: 'blank' };
const NOT_PUBLISHED = { missing: 'not-published' };

test('the parts of the work stand in order, those with families measured with their phase', () => {
  expect(columns('study-parts', 'part', 'phase')).toEqual([
    ['phase-1', BLANK],
    ['phase-2', '2'],
    ['phase-3', '3'],
    ['observation', BLANK],
    ['training', BLANK]
  ]);
});

test('the study has five aims', () => {
  expect(columns('study-aims', 'order').flat()).toEqual(['1', '2', '3', '4', '5']);
});

test('of the approaches in the plans only one has a number', () => {
  expect(columns('phase-1-plans', 'approach', 'n', 'status')).toEqual([
    ['strengths-based', NOT_PUBLISHED, NOT_PUBLISHED],
    ['relationship-based', NOT_PUBLISHED, NOT_PUBLISHED],
    ['restorative', '2', 'printed']
  ]);
});

test('entry rules count needs in two authorities and agencies in the third', () => {
  const printed = 'LA1 1 needs, LA2 2 needs, LA3 4 agencies';
  expect(studyRows('entry-rules')).toEqual(
    printed.split(', ').map((rule) => {
      const [site, atLeast, unit] = rule.split(' ');
      return [site, 'needs-threshold', atLeast, unit];
    })
  );
});

test('the numbers of the entry rules stand in the words told of them', () => {
  const told = columns('authorities', 'site', 'topic', 'text_en', 'text_cy');
  for (const [site, topic, atLeast] of columns('entry-rules', 'site', 'topic', 'at_least')) {
    const [, , english, welsh] = told.find((row) => row[0] === site && row[1] === topic) ?? [];
    expect(String(english).match(/\d+/g)).toEqual([atLeast]);
    expect(String(welsh).match(/\d+/g)).toEqual([atLeast]);
  }
});

test('each authority has an account of practitioners and one of families', () => {
  expect(columns('whole-family-accounts', 'site', 'teller').map((row) => row.join(' '))).toEqual([
    'LA1 practitioners',
    'LA1 families',
    'LA2 practitioners',
    'LA2 families',
    'LA3 practitioners',
    'LA3 families'
  ]);
});

test('numbers of families in the accounts are those of the ratings', () => {
  const words: Record<string, number> = { three: 3, four: 4, six: 6, nine: 9 };
  const told = columns('whole-family-accounts', 'site', 'text_en').flatMap(([site, text]) =>
    [...String(text).matchAll(/the (\w+) rated “([^”]+)”/g)].map(([, count = '', rating]) =>
      [site, rating, words[count]].join(' ')
    )
  );
  const labels: Record<string, string> = { no: 'no', some: 'to some extent', yes: 'yes' };
  const rated = columns('whole-family', 'site', 'category', 'k').map(([site, category, k]) =>
    [site, labels[String(category)], k].join(' ')
  );
  expect(told).toEqual(['LA1 to some extent 9', 'LA2 no 3', 'LA3 yes 6', 'LA3 to some extent 4']);
  expect(told.filter((one) => !rated.includes(one))).toEqual([]);
});

test.each(['study-parts', 'study-aims', 'phase-1-plans', 'whole-family-accounts'])(
  'texts of %s stand in two languages, not the same twice',
  (table) => {
    const texts = columns(table, 'text_en', 'text_cy');
    expect(texts.flat().filter((text) => typeof text !== 'string')).toEqual([]);
    expect(texts.filter(([english, welsh]) => english === welsh)).toEqual([]);
  }
);
