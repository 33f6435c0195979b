import { expect, test } from 'vitest';
import { figureFaults } from '../../../src/routes/figure-faults.server.ts';
import { sampleDataset } from '../../../src/routes/datasets/dataset.server.ts';

const SOURCE = '<p class="source" data-part="source">Source: slides.</p>';
const figure = (id: string, body: string, source = SOURCE) =>
  `<figure id="${id}" data-figure="${id}"><h3>Title</h3><table><thead><tr><td>Head</td></tr></thead>${body}</table>${source}</figure>`;
const ROW = '<tbody><tr><th>LA1</th><td>24</td></tr></tbody>';

test('a figure whose table has a head and no value, or that names no source, is told', () => {
  const page = [
    figure('full', ROW),
    figure('bare', '<tbody><!----></tbody>'),
    figure('named', '<tbody><tr><th>LA1</th></tr></tbody>'),
    figure('none', ''),
    figure('last', `<tbody></tbody>${ROW}`),
    figure('unsaid', ROW, '')
  ].join('<p>Text</p>');
  const empty = (id: string) => `figure "${id}" has no rows: see what it makes of its tables`;
  expect(figureFaults(page)).toEqual([
    ...['bare', 'named', 'none'].map(empty),
    'figure "unsaid" has no source: name one in study.sources of datapackage.json'
  ]);
});

test('a page cannot be made of tables that are not there', async () => {
  await expect(sampleDataset('study', 'en', ['visits', 'visitors'])).rejects.toThrow(
    'Pages show tables that "study" has not, or without rows: visitors'
  );
});
