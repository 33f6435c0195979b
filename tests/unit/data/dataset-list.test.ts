import { expect, test } from 'vitest';
import { readDatasetList } from '#lib/data/dataset-list.ts';

test('a list names folders, with title and kind where it tells them', () => {
  const text = `{ "datasets": [
    { "name": "study", "kind": "published", "title": { "en": "Study", "cy": "Astudiaeth" } },
    { "name": "county-2" },
    { "name": "plain", "title": "Plain" },
    { "name": "trial", "only": "studies" }
  ] }`;
  expect(readDatasetList(text)).toEqual({
    datasets: [
      { name: 'study', kind: 'published', title: { en: 'Study', cy: 'Astudiaeth' } },
      { name: 'county-2' },
      { name: 'plain', title: { en: 'Plain', cy: 'Plain' } },
      { name: 'trial', only: 'studies' }
    ],
    faults: []
  });
});

test('what is wrong is told where, and the rest is used', () => {
  const { datasets, faults } = readDatasetList(
    JSON.stringify({
      datasets: [
        { name: '../up' },
        { name: 'local' },
        'study',
        { name: 'good', kind: 'secret', title: { en: 'Only English' }, only: 'here' },
        { name: 'good' }
      ]
    })
  );
  expect(datasets).toEqual([{ name: 'good' }]);
  expect(faults).toEqual([
    { where: 'datasets[0].name', value: '"../up"', expected: 'my-study' },
    { where: 'datasets[1].name', value: '"local"', expected: 'my-study' },
    { where: 'datasets[2].name', value: '', expected: 'my-study' },
    {
      where: 'datasets[3].kind',
      value: '"secret"',
      expected: 'published, synthetic, records, audited'
    },
    { where: 'datasets[3].title', value: '{"en":"Only English"}', expected: '{ "en", "cy" }' },
    { where: 'datasets[3].only', value: '"here"', expected: 'studies' },
    { where: 'datasets[4].name', value: '"good"', expected: 'unique' }
  ]);
});

test.each([undefined, '', '<!doctype html>', '[]', '{ "datasets": 1 }'])(
  'a list that is none, such as %j, is told and offers nothing',
  (text) => {
    const { datasets, faults } = readDatasetList(text);
    expect(datasets).toEqual([]);
    expect(faults.map(({ where }) => where)).toEqual(['datasets.json']);
  }
);
