import { expect, test } from 'vitest';
import { tableRows } from '#lib/data/table-rows.ts';
import { inLanguage } from '../../src/routes/datasets/in-language.server.ts';
import { datasetIn } from './sample-rows.ts';

const dataset = await datasetIn('sample-data/study');

test.each([
  ['en', 'cy', 'Children and young people aged 0 to 18'],
  ['cy', 'en', 'Plant a phobl ifanc 0 i 18 oed']
] as const)('a page in %s carries no text of %s', (language, other, text) => {
  const { package: described, tables } = inLanguage(dataset, language);
  expect(JSON.stringify(described)).toContain(`{"${language}":"`);
  expect(JSON.stringify(described)).not.toContain(`"${other}":"`);
  const columns = Object.values(tables).flatMap((table) => table.columns.map(({ name }) => name));
  expect(columns).toContain(`text_${language}`);
  expect(columns.filter((name) => name.endsWith(`_${other}`))).toEqual([]);
  const [first] = tableRows({ ...dataset, tables }, 'authorities');
  expect(first?.text(`text_${language}`)).toBe(text);
});

test('what is in no language stays', () => {
  const kept = inLanguage(dataset, 'en');
  expect(kept.tables['family-scales']).toEqual(dataset.tables['family-scales']);
  expect(kept.package.study.measures.map(({ id }) => id)).toEqual(
    dataset.package.study.measures.map(({ id }) => id)
  );
  expect(kept.package.resources).toHaveLength(dataset.package.resources.length);
});
