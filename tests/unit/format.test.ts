import { expect, test } from 'vitest';
import { missing } from '../../src/lib/data/missing.ts';
import { number, scoreDecimals, signed, tickDecimals } from '../../src/lib/format.ts';

test.each([
  [9999, 'count', '9999'],
  [10_000, 'count', '10,000'],
  [1_000_000, 'count', '1,000,000'],
  [-12_345, 'count', '−12,345'],
  [48.26, 'score', '48.3'],
  [-0.04, 'score', '0.0'],
  [0.875, 'share', '88%'],
  [-0.125, 'points', '−13'],
  [0.0004, 'p', '< 0.001'],
  [0.0314, 'p', '0.031']
] as const)('%d as %s is %s', (value, unit, text) => {
  expect(number(value, unit)).toBe(text);
});

test.each([
  [3, '+3.0'],
  [-3, '−3.0'],
  [0.01, '0.0'],
  [-0.01, '0.0']
])('a difference of %d is %s', (value, text) => {
  expect(signed(value, 'score')).toBe(text);
});

const measures = [
  { id: 'share', range: 0.96 },
  { id: 'likert', range: 4 },
  { id: 'norm', norm: { mean: 50, sd: 10, stated: true } },
  { id: 'grams', range: 3200 },
  { id: 'unknown' }
];

test.each([
  ['share', {}, 0.0472, '+0.047'],
  ['share', { low: 0.018, high: 0.076 }, 0.0472, '+0.047'],
  ['likert', {}, 0.344, '+0.34'],
  ['norm', {}, -20.66, '−20.7'],
  ['norm', { low: 1.2, high: 1.6 }, 1.432, '+1.43'],
  ['norm', { low: missing('too-few'), high: missing('too-few') }, 1.432, '+1.4'],
  ['grams', { low: -80, high: 240 }, 81.6, '+82'],
  ['unknown', {}, 1.06, '+1.1'],
  ['absent', {}, 1.06, '+1.1']
])(
  'a difference on the scale “%s” with the interval %o is %d, written %s',
  (id, bounds, value, text) => {
    expect(signed(value, 'score', scoreDecimals(measures, id, bounds))).toBe(text);
  }
);

test.each([
  [1_000_000_048.26, 1, '1,000,000,048'],
  [48_123.456, 3, '48,123.456'],
  [-12_345.6, 1, '−12,345.6'],
  [0.04, 3, '0.040']
])('a score of %d with %d decimals is %s', (value, decimals, text) => {
  expect(number(value, 'score', decimals)).toBe(text);
});

test.each([
  [
    [0, 0.02, 0.04, 0.06],
    ['0.00', '+0.02', '+0.04', '+0.06']
  ],
  [
    [-0.5, 0, 0.5],
    ['−0.5', '0.0', '+0.5']
  ],
  [
    [0, 20, 40],
    ['0', '+20', '+40']
  ]
])('ticks %j are told apart', (ticks, texts) => {
  expect(ticks.map((tick) => signed(tick, 'score', tickDecimals(ticks)))).toEqual(texts);
});
