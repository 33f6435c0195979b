import { expect, test } from 'vitest';
import { treatmentContrasts } from '../../../src/lib/statistics/treatment-contrasts.ts';

const wave = { name: 'wave', levels: ['0', '3', '9'], values: ['0', '3', '9', null] };
const la = { name: 'la', levels: ['LA1', 'LA2', 'LA3'], values: ['LA2', 'LA3', 'LA3', 'LA1'] };

test('factors against their first level, interactions in the order of R', () => {
  const { names, columns } = treatmentContrasts(4, [wave, la], [['wave', 'la']]);
  expect(names).toEqual([
    '(Intercept)',
    'wave3',
    'wave9',
    'laLA2',
    'laLA3',
    'wave3:laLA2',
    'wave9:laLA2',
    'wave3:laLA3',
    'wave9:laLA3'
  ]);
  expect(columns).toEqual([
    [1, 1, 1, 1],
    [0, 1, 0, NaN],
    [0, 0, 1, NaN],
    [1, 0, 0, 0],
    [0, 1, 1, 0],
    [0, 0, 0, NaN],
    [0, 0, 0, NaN],
    [0, 1, 0, NaN],
    [0, 0, 1, NaN]
  ]);
});

test('numeric terms and their products', () => {
  const months = { name: 'months', values: [0, 3, NaN] };
  const ra = { name: 'ra', values: [1, 2, 1] };
  expect(treatmentContrasts(3, [months, ra], [['months', 'ra']])).toEqual({
    names: ['(Intercept)', 'months', 'ra', 'months:ra'],
    columns: [
      [1, 1, 1],
      [0, 3, NaN],
      [1, 2, 1],
      [0, 6, NaN]
    ]
  });
});

test('what does not fit is named', () => {
  expect(() => treatmentContrasts(3, [la])).toThrow('la has 4 values for 3 records.');
  expect(() => treatmentContrasts(4, [la], [['la', 'wave']])).toThrow(
    'wave is no variable of the design.'
  );
  expect(() => treatmentContrasts(4, [{ ...la, levels: ['LA1', 'LA2'] }])).toThrow(
    'LA3 is no level of la.'
  );
});
