import { expect, test } from 'vitest';
import { readDataset } from '#lib/data/read-dataset.ts';
import { column, type Table } from '#lib/data/table.ts';
import { studyFiles } from './study-files.ts';

const files = studyFiles();
const study = await readDataset('study', async (path) => files.get(path));
const tables = study.ok ? study.value.tables : {};
const columnOf = (table: string, name: string) => column(tables[table] as Table, name);

test('the restorative questions are printed so', () => {
  const printed = `
    Respect & appreciate individual perspectives|What happened?|Event from multiple perspectives
    Build mutual understanding|What were you thinking/feeling?|Increased insight & understanding
    Build awareness of harm, effect & affect|Who has been affected and how?|Increased empathy
    Recognise needs of all involved|What do you need for harm to be repaired?|Identifying needs to resolve/restore harms
    Accountability, empowerment, problem solving|What needs to happen now to make changes?|Goal Planning`;
  const columns = ['theme_en', 'question_en', 'outcome_en'].map(
    (name) => columnOf('restorative-questions', name).values
  );
  expect([0, 1, 2, 3, 4].map((row) => columns.map((values) => values[row]).join('|'))).toEqual(
    printed
      .trim()
      .split('\n')
      .map((row) => row.trim())
  );
});

test('what the source does not state of an authority is marked so, and nothing else is', () => {
  const [site, topic, status] = ['site', 'topic', 'status'].map(
    (name) => columnOf('authorities', name).values
  );
  const absent = status?.flatMap((value, row) =>
    value === 'not-stated' ? [`${site?.[row]} ${topic?.[row]}`] : []
  );
  expect(absent).toEqual([
    'LA1 referral',
    'LA1 closure',
    'LA2 waiting-list',
    'LA2 review',
    'LA3 waiting-list',
    'LA3 review',
    'LA3 closure'
  ]);
  for (const name of ['text_en', 'text_cy']) {
    const { values, reasons } = columnOf('authorities', name);
    const rows = values.flatMap((value, row) => (value === null ? [row] : []));
    expect(rows.map((row) => reasons?.[row])).toEqual(absent?.map(() => 'not-asked'));
    expect(rows).toEqual(status?.flatMap((value, row) => (value === 'not-stated' ? [row] : [])));
  }
});

test('each authority is described under the same ten topics', () => {
  const topics = columnOf('authorities', 'topic').values;
  expect(topics).toHaveLength(30);
  expect(topics.slice(10, 20)).toEqual(topics.slice(0, 10));
  expect(topics.slice(20)).toEqual(topics.slice(0, 10));
});

test.each(['authorities', 'service-categories', 'restorative-questions'])(
  'texts of %s stand in two languages, not the same twice',
  (name) => {
    const english = tables[name]?.columns.filter((one) => one.name.endsWith('_en')) ?? [];
    expect(english.length).toBeGreaterThan(0);
    for (const { name: of, values } of english) {
      const welsh = columnOf(name, of.replace('_en', '_cy')).values;
      expect(values.map((value) => value === null)).toEqual(welsh.map((value) => value === null));
      expect(values.filter((value, row) => value !== null && value === welsh[row])).toEqual([]);
    }
  }
);

test('no number of people stands twice for the same thing', () => {
  const key = ['part', 'site', 'method', 'counted'].map(
    (name) => columnOf('data-collection', name).values
  );
  const keys = Array.from({ length: 22 }, (_, row) => key.map((values) => values[row]).join(' '));
  expect(new Set(keys).size).toBe(22);
});
