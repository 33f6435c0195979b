import { expect, test } from 'vitest';
import { conclusionRows } from '#lib/figures/conclusions/rows.ts';
import { verdict } from '#lib/figures/conclusions/verdict.ts';
import { column } from '#lib/data/table.ts';
import { datasetIn } from '../sample-rows.ts';

const seen = { says: 'difference', compared: false, points: 'all' } as const;
const compared = { says: 'difference', compared: true, points: 'all' } as const;

test('a difference is judged by what was compared', () => {
  expect(verdict([compared, seen])).toBe('supports');
  expect(verdict([{ ...compared, points: 'some' }, seen])).toBe('mixed');
  expect(verdict([compared, { ...compared, points: 'none' }])).toBe('mixed');
  expect(verdict([{ ...compared, points: 'none' }, seen])).toBe('not-shown');
  expect(verdict([seen, seen])).toBe('not-shown');
  expect(verdict([])).toBe('not-shown');
});

test('a description is judged by what was seen', () => {
  expect(verdict([{ ...seen, says: 'description' }])).toBe('supports');
  expect(verdict([{ ...seen, says: 'description', points: 'some' }])).toBe('mixed');
});

test('what two studies claim alike has one verdict', async () => {
  const study = await datasetIn('sample-data/study');
  const figures = column(study.tables['conclusions']!, 'figure').values.map(String);
  const verdicts = conclusionRows(study, figures).map((row) => [row.id, row.verdict]);
  expect(Object.fromEntries(verdicts)).toEqual({
    'comparison-relationships': 'mixed',
    'comparison-communication': 'supports',
    'comparison-strengths': 'mixed',
    'comparison-trust': 'mixed',
    'comparison-techniques': 'not-shown',
    'comparison-independence': 'not-shown',
    'comparison-conflict': 'mixed',
    'observation-principles': 'supports',
    'observation-communication': 'supports',
    'observation-approaches': 'mixed',
    'observation-trust': 'mixed',
    'observation-techniques': 'not-shown',
    'observation-strengths': 'not-shown'
  });
});
