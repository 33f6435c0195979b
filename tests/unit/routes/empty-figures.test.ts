import { expect, test } from 'vitest';
import { emptyFigures } from '../../../src/routes/empty-figures.server.ts';
import { sampleDataset } from '../../../src/routes/datasets/dataset.server.ts';

const figure = (id: string, body: string) =>
  `<figure id="${id}" data-figure="${id}"><h3>Title</h3><table><thead><tr><td>Head</td></tr></thead>${body}</table></figure>`;

test('a figure whose table has a head and no value is empty', () => {
  const page = [
    figure('full', '<tbody><tr><th>LA1</th><td>24</td></tr></tbody>'),
    figure('bare', '<tbody><!----></tbody>'),
    figure('named', '<tbody><tr><th>LA1</th></tr></tbody>'),
    figure('none', ''),
    figure('last', '<tbody></tbody><tbody><tr><td>1</td></tr></tbody>')
  ].join('<p>Text</p>');
  expect(emptyFigures(page)).toEqual(['bare', 'named', 'none']);
});

test('a page cannot be made of tables that are not there', async () => {
  await expect(sampleDataset('study', 'en', ['visits', 'visitors'])).rejects.toThrow(
    'Pages show tables that "study" has not, or without rows: visitors'
  );
});
