import { expect, test } from 'vitest';
import type { Answer, AnswerColumn } from '#lib/data/answer.ts';
import {
  quickChart,
  suggestedAxes
} from '../../../src/routes/[[lang=locale]]/data/sql/quick-chart.ts';

const answer = (columns: Record<string, [AnswerColumn['type'], unknown[]]>): Answer => ({
  rows: Object.values(columns)[0]?.[1].length ?? 0,
  columns: Object.entries(columns).map(([name, [type, values]]) => ({ name, type, values }))
});

const means = answer({
  site: ['string', ['B', 'A', 'A', 'B']],
  months: ['integer', [9, 9, 0, 0]],
  n: ['integer', [1, 2, 3, 4]],
  mean: ['number', [40.7, 56.3, 46.21, null]]
});

test('means by site and month are drawn as lines of sites over months', () => {
  const axes = suggestedAxes(means);
  expect(axes).toEqual({ x: 'months', y: 'mean', by: 'site' });
  expect(quickChart(means, axes!)).toEqual({
    kind: 'lines',
    groups: [
      { id: 'B', points: [{ x: 9, label: '9', y: 40.7 }] },
      {
        id: 'A',
        points: [
          { x: 0, label: '0', y: 46.21 },
          { x: 9, label: '9', y: 56.3 }
        ]
      }
    ],
    left: 1
  });
});

test('two values in one place are points, values by name bars, and those below nought marks', () => {
  expect(quickChart(means, { x: 'months', y: 'n' }).kind).toBe('points');
  expect(quickChart(means, { x: 'site', y: 'n' })).toMatchObject({
    kind: 'bars',
    groups: [{ id: '', points: [{ x: 0 }, { x: 1 }, { x: 1 }, { x: 0 }] }]
  });
  const below = answer({ step: ['string', ['a', 'b']], change: ['number', [6.3, -0.7]] });
  expect(quickChart(below, suggestedAxes(below)!).kind).toBe('marks');
});

test('dates give a scale across', () => {
  const days = [new Date('2026-02-01'), new Date('2026-01-01')];
  const counts = answer({ day: ['date', days], n: ['integer', [1, 2]] });
  expect(quickChart(counts, suggestedAxes(counts)!)).toEqual({
    kind: 'lines',
    groups: [
      {
        id: '',
        points: [
          { x: 1767225600000, label: '2026-01-01', y: 2 },
          { x: 1769904000000, label: '2026-02-01', y: 1 }
        ]
      }
    ],
    left: 0
  });
});

test('more names and groups than can be read are left and counted', () => {
  const many = answer({
    name: ['string', Array.from({ length: 50 }, (_, at) => `n${at}`)],
    n: ['integer', Array.from({ length: 50 }, (_, at) => at)]
  });
  expect(quickChart(many, { x: 'name', y: 'n' }).left).toBe(10);
  expect(quickChart(many, { x: 'n', y: 'n', by: 'name' })).toMatchObject({ left: 44 });
});

test('an answer without numbers, or with nothing else, has nothing to draw', () => {
  expect(suggestedAxes(answer({ site: ['string', ['A']] }))).toBeUndefined();
  expect(suggestedAxes(answer({ n: ['integer', [1]] }))).toBeUndefined();
  expect(suggestedAxes(answer({}))).toBeUndefined();
});
