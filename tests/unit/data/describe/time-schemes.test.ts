import { expect, test } from 'vitest';
import { guessTimeColumns } from '#lib/data/describe/time-columns.ts';
import { guessWaves } from '#lib/data/describe/guess-waves.ts';

/** Names as people write them, in an order that says nothing; then the order and the months that are right. */
const SCHEMES: readonly (readonly [string, readonly string[], readonly number[]])[] = [
  ['post|pre', ['pre', 'post'], [0, 1]],
  ['6m|12m|pre', ['pre', '6m', '12m'], [0, 6, 12]],
  ['9m|3m|pre', ['pre', '3m', '9m'], [0, 3, 9]],
  ['6 months|Baseline', ['Baseline', '6 months'], [0, 6]],
  ['After|Before', ['Before', 'After'], [0, 1]],
  ['1 year later|After|Before', ['Before', 'After', '1 year later'], [0, 6, 12]],
  ['T0|T1|T2', ['T0', 'T1', 'T2'], [0, 1, 2]],
  ['T1|T2|T3', ['T1', 'T2', 'T3'], [0, 1, 2]],
  ['T12|T6|T0', ['T0', 'T6', 'T12'], [0, 6, 12]],
  ['follow up|post|pre', ['pre', 'post', 'follow up'], [0, 1, 2]],
  ['FU2|FU1|baseline', ['baseline', 'FU1', 'FU2'], [0, 1, 2]],
  ['exit|mid|entry', ['entry', 'mid', 'exit'], [0, 1, 2]],
  ['discharge|admission', ['admission', 'discharge'], [0, 1]],
  [
    'month_12_arm_1|baseline_arm_1|month_6_arm_1',
    ['baseline_arm_1', 'month_6_arm_1', 'month_12_arm_1'],
    [0, 6, 12]
  ],
  ['month 6|baseline|month 12', ['baseline', 'month 6', 'month 12'], [0, 6, 12]],
  ['M0|M6|M12', ['M0', 'M6', 'M12'], [0, 6, 12]],
  ['week 12|week 0|week 52', ['week 0', 'week 12', 'week 52'], [0, 2.8, 12]],
  ['6 wks|baseline', ['baseline', '6 wks'], [0, 1.4]],
  ['day 0|day 365', ['day 0', 'day 365'], [0, 12]],
  ['year 3|year 1|year 2', ['year 1', 'year 2', 'year 3'], [0, 12, 24]],
  ['y1|y2|baseline', ['baseline', 'y1', 'y2'], [0, 12, 24]],
  ['2024|2022|2023', ['2022', '2023', '2024'], [0, 12, 24]],
  ['autumn 2023|summer 2024|spring 2024', ['autumn 2023', 'spring 2024', 'summer 2024'], [0, 6, 9]],
  ['2024-07|2024-01|2025-01', ['2024-01', '2024-07', '2025-01'], [0, 6, 12]],
  ['Jan 2025|Jan 2024', ['Jan 2024', 'Jan 2025'], [0, 12]],
  ['2024 Q3|2024 Q1', ['2024 Q1', '2024 Q3'], [0, 6]],
  ['2024/25|2023/24', ['2023/24', '2024/25'], [0, 12]],
  ['wave 2|wave 1|wave 3', ['wave 1', 'wave 2', 'wave 3'], [0, 1, 2]],
  ['visit 3|visit 1|visit 2', ['visit 1', 'visit 2', 'visit 3'], [0, 1, 2]],
  ['second visit|first visit', ['first visit', 'second visit'], [0, 1]],
  ['3rd visit|1st visit|2nd visit', ['1st visit', '2nd visit', '3rd visit'], [0, 1, 2]],
  ['visit_2nd|visit_1st', ['visit_1st', 'visit_2nd'], [0, 1]],
  ['ymweliad 2il|ymweliad 1af', ['ymweliad 1af', 'ymweliad 2il'], [0, 1]],
  ['time two|time one', ['time one', 'time two'], [0, 1]],
  [
    '12 month follow-up|baseline|6 month follow-up',
    ['baseline', '6 month follow-up', '12 month follow-up'],
    [0, 6, 12]
  ],
  [
    'T2 (6 months)|T1 (baseline)|T3 (12 months)',
    ['T1 (baseline)', 'T2 (6 months)', 'T3 (12 months)'],
    [0, 6, 12]
  ],
  ['[After 6 months]|[At start]', ['[At start]', '[After 6 months]'], [0, 6]],
  ['post-test|pre-test', ['pre-test', 'post-test'], [0, 1]],
  ['end of service|start of service', ['start of service', 'end of service'], [0, 1]],
  ['6 mis|gwaelodlin|12 mis', ['gwaelodlin', '6 mis', '12 mis'], [0, 6, 12]],
  ['wedi|cyn', ['cyn', 'wedi'], [0, 1]],
  ['ar ôl|cyn', ['cyn', 'ar ôl'], [0, 1]],
  ['5.4|0|12', ['0', '5.4', '12'], [0, 5.4, 12]],
  ['12|0|6', ['0', '6', '12'], [0, 6, 12]],
  ['T0|6 months|12 months', ['T0', '6 months', '12 months'], [0, 6, 12]],
  ['intake|6mo|18mo', ['intake', '6mo', '18mo'], [0, 6, 18]],
  ['screening|post|baseline', ['screening', 'baseline', 'post'], [0, 1, 2]]
];

test.each(SCHEMES)('time points %s', (met, order, months) => {
  const { waves } = guessWaves(met.split('|'));
  expect(waves.map(({ id }) => id)).toEqual(order);
  expect(waves.map((wave) => wave.months)).toEqual(months);
});

test('there are 40 schemes at least', () => expect(SCHEMES.length).toBeGreaterThanOrEqual(40));

test.each(SCHEMES)('columns named by %s are scores at those time points', (met, order) => {
  const names = met.split('|').flatMap((wave) => [`conflict_${wave}`, `cohesion_${wave}`]);
  const told = guessTimeColumns(names);
  expect(told.map(({ column }) => column)).toEqual(names);
  expect(new Set(told.map(({ measure }) => measure))).toEqual(new Set(['conflict', 'cohesion']));
  const { waves } = guessWaves([...new Set(told.map(({ wave }) => wave))]);
  const first = told.find(({ column }) => column === `conflict_${order[0]}`)!;
  expect(waves[0]!.id).toBe(first.wave);
});

test('an order that names do not settle is not certain', () => {
  const certain = (met: string) => guessWaves(met.split('|')).certain;
  expect(['pre|6m|12m', 'T1|T2', 'baseline|6 months', 'pre|post'].map(certain)).toEqual([
    true,
    true,
    true,
    true
  ]);
  expect(
    ['alpha|beta', 'Before|After|1 year later', 'pre|6|12', 'start|conflict b', 't1|wave 2'].map(
      certain
    )
  ).toEqual([false, false, false, false, false]);
});

test('a baseline without suffix and a time point without a known name are not left out', () => {
  expect(guessTimeColumns(['conflict', 'conflict_6m', 'conflict_12m', 'age'])).toEqual([
    { column: 'conflict', measure: 'conflict', wave: '(start)' },
    { column: 'conflict_6m', measure: 'conflict', wave: '6m' },
    { column: 'conflict_12m', measure: 'conflict', wave: '12m' }
  ]);
  expect(
    guessTimeColumns(['conflict_pre', 'conflict_6m', 'conflict_booster', 'conflict_change'])
  ).toEqual([
    { column: 'conflict_pre', measure: 'conflict', wave: 'pre' },
    { column: 'conflict_6m', measure: 'conflict', wave: '6m' },
    { column: 'conflict_booster', measure: 'conflict', wave: 'booster' }
  ]);
});

test('items of a questionnaire are no time points', () => {
  const items = [1, 2].flatMap((q) => [1, 2, 3, 4, 5].map((item) => `Q${q}_${item}`));
  expect(guessTimeColumns(items)).toEqual([]);
  expect(guessTimeColumns([1, 2, 3, 4, 5, 6].map((item) => `PHQ_${item}`))).toEqual([]);
  expect(guessTimeColumns(['item1', 'item2', 'item3'])).toEqual([]);
});
