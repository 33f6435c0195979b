import { expect, test } from 'vitest';
import { readDataset } from '#lib/data/read-dataset.ts';
import { tableRows } from '#lib/data/table-rows.ts';
import { studyFiles, studyRows } from './study-files.ts';

const files = studyFiles();
const read = await readDataset('study', async (path) => files.get(path));
if (!read.ok) throw new Error(JSON.stringify(read.problems));
const dataset = read.value;
const columns = (table: string, ...names: string[]) =>
  tableRows(dataset, table).map((row) =>
    names.map((name) => row.text(name)).map((one) => (typeof one === 'string' ? one : '-'))
  );

test.each([
  ['training-design', 11, 7],
  ['adoption', 18, 18],
  ['recommendations', 4, 4]
])('%s: %i rows in two languages, no text twice, %i of them sentences', (table, count, ended) => {
  const texts = columns(table, 'text_en', 'text_cy');
  expect(texts).toHaveLength(count);
  for (const language of [0, 1])
    expect(texts.filter((row) => /[.?]$/.test(row[language] ?? ''))).toHaveLength(ended);
  expect(new Set(texts.flat()).size).toBe(2 * count);
});

test('the four questionnaires, their numbers, the forums and the focus groups', () => {
  expect(columns('training-design', 'part', 'time', 'n', 'forum', 'focus_groups')).toEqual([
    ...Array.from({ length: 2 }, () => ['reasons', '-', '-', '-', '-']),
    ...Array.from({ length: 3 }, () => ['training', '-', '-', '-', '-']),
    ...Array.from({ length: 2 }, () => ['evaluation', '-', '-', '-', '-']),
    ['questionnaires', 't1', '81', 'false', '-'],
    ['questionnaires', 't2', '69', 'false', '-'],
    ['questionnaires', 't3', '40', 'true', '3'],
    ['questionnaires', 't4', '22', 'true', '-']
  ]);
});

test('numbers told of the training are those of other tables', () => {
  const people = columns('training-design', 'n')
    .flat()
    .filter((n) => n !== '-');
  const [atStart] = studyRows('confidence').map((row) => row[3]);
  const later = studyRows('confidence-change')
    .slice(0, 3)
    .map((row) => row[4]);
  expect(people).toEqual([atStart, ...later]);
  const groups = tableRows(dataset, 'training-design').map((row) => row.cell('focus_groups'));
  expect(groups.filter((one) => typeof one === 'number').map(String)).toEqual([
    studyRows('data-collection').find(
      ([part, , , counted]) => `${part} ${counted}` === 'training groups'
    )?.[4]
  ]);
});

test('reports carry theme, the code that the slides print, and the slide', () => {
  expect(columns('adoption', 'theme', 'source', 'slide').map((row) => row.join(' | '))).toEqual([
    'confidence | - | confidence',
    'confidence | P5, FG2 | confidence',
    'families | - | confidence',
    'families | - | confidence',
    'families | - | confidence',
    'families | P1, FG3 | confidence',
    'engagement | - | interactions',
    'engagement | P1, FG3 | interactions',
    'engagement | - | interactions',
    'engagement | P3, FG2 | interactions',
    'agency | - | agencies',
    'agency | - | agencies',
    'agency | - | agencies',
    'agency | - | agencies',
    'agency | P3, FG2 | agencies',
    'difficulties | - | agencies',
    'difficulties | - | agencies',
    'difficulties | P5, FG3 | agencies'
  ]);
});

test('what is said of confidence without numbers', () => {
  expect(studyRows('confidence-factors')).toEqual([
    ['gender', 'difference'],
    ['age', 'difference'],
    ['experience', 'no-difference'],
    ['prior-training', 'no-difference'],
    ['forums', 'association']
  ]);
});

test('two recommendations for training, two for research', () => {
  expect(columns('recommendations', 'order', 'part', 'basis')).toEqual([
    ['1', 'training', 'training-1'],
    ['2', 'training', 'training-2'],
    ['3', 'research', 'research-1'],
    ['4', 'research', 'research-2']
  ]);
});
