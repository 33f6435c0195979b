import { expect, test } from 'vitest';
import { isNumber } from '#lib/data/missing.ts';
import { facetCells } from '#lib/disclosure/facet-cells.ts';
import { study } from '../figures/made-up-records.ts';

const facets = (counts: Record<string, Record<string, number>>) =>
  new Map(Object.entries(counts).map(([axis, of]) => [axis, new Map(Object.entries(of))]));
const texts = (axis: string, counts: Record<string, Record<string, number>>, threshold = 5) =>
  [...(facetCells(facets(counts), study, axis, threshold) ?? [])].map(([level, cell]) =>
    isNumber(cell) ? `${level} ${cell}` : `${level} ${cell.missing}`
  );
const ages = { '0-4': 1, '5-10': 20, '11-15': 9, '16+': 0 };

test('few families of a level are hidden, with the next smallest, and none is 0', () => {
  expect(texts('child_age_band', { child_age_band: ages })).toEqual([
    '0-4 hidden',
    '5-10 20',
    '11-15 hidden',
    '16+ 0'
  ]);
  expect(texts('child_age_band', { child_age_band: ages }, 1)).toContain('0-4 1');
});

test('families of an arm are hidden with those of its sites', () => {
  expect(texts('arm', { site: { LA1: 24, LA2: 25, LA3: 26 } })).toEqual(['without 49', 'with 26']);
  expect(texts('arm', { site: { LA1: 2, LA2: 25, LA3: 26 } })).toEqual([
    'without hidden',
    'with 26'
  ]);
  expect(texts('wave', { site: { LA1: 24, LA2: 25, LA3: 26 } })).toEqual([]);
});
