import { describe, expect, test } from 'vitest';
import type { Description } from '#lib/data/describe/description.ts';
import { settled } from '#lib/data/describe/guess-description.ts';
import { accepted, fileOf, proposed } from './prepare-files.ts';

/** n and mean by time point, from `truth.csv` by R. */
const CONFLICT = {
  Control: ['30/55.22', '28/55.00', '22/53.95'],
  Intervention: ['30/56.18', '29/50.96', '21/47.78']
};
const COHESION = {
  Control: ['29/4.90', '29/4.97', '23/5.17'],
  Intervention: ['28/5.36', '29/6.17', '22/6.55']
};
const both = { conflict: CONFLICT, cohesion: COHESION };
const months = ['0', '6', '12'];
const t = ['t1', 't2', 't3'];

/** What each file must give when all that is proposed is accepted: kinds of steps, time points, n and mean. */
const EXPECTED: readonly {
  readonly files: readonly string[];
  readonly steps: readonly string[];
  readonly waves: readonly string[];
  readonly gives: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}[] = [
  { files: ['truth.csv'], steps: [], waves: months, gives: both },
  { files: ['a03_title_rows.csv'], steps: ['header', 'rows'], waves: t, gives: both },
  {
    // Each score is 30 times that of the other files.
    ...{ files: ['a04_thousands_quoted.csv'], steps: ['numbers'], waves: t },
    gives: {
      conflict: {
        Control: ['30/1656.50', '28/1649.89', '22/1618.36'],
        Intervention: ['30/1685.30', '29/1528.86', '21/1433.29']
      },
      cohesion: {
        Control: ['29/146.90', '29/148.97', '23/155.22'],
        Intervention: ['28/160.71', '29/185.17', '22/196.36']
      }
    }
  },
  {
    ...{ files: ['a05_comma_csv_quoted_decimal_comma.csv'], steps: ['numbers'] },
    ...{ waves: t, gives: both }
  },
  { files: ['a13_empty_first_line.csv'], steps: ['header'], waves: t, gives: both },
  { files: ['a15_r_rownames_long.csv'], steps: ['columns'], waves: months, gives: both },
  { files: ['b01_spss_999.csv'], steps: ['missing'], waves: t, gives: both },
  { files: ['b02_hash_null.csv'], steps: ['missing'], waves: t, gives: both },
  { files: ['b02b_space_blank.csv'], steps: ['trim'], waves: t, gives: both },
  {
    ...{ files: ['b05_minus9_two_meanings.csv'], steps: ['missing'], waves: ['t1', 't2'] },
    gives: {
      stress: { Control: ['28/21.07', '28/18.32'], Intervention: ['29/17.66', '27/21.37'] },
      change: { Control: ['30/-1.60', '30/-3.90'], Intervention: ['30/-3.30', '30/-1.30'] }
    }
  },
  {
    ...{ files: ['b06_z_minus99.csv'], steps: ['missing'], waves: ['t1', 't2'] },
    gives: { z: { Control: ['25/0.23', '26/-0.20'], Intervention: ['24/0.08', '24/0.12'] } }
  },
  {
    ...{ files: ['c01_qualtrics_3_headers.csv'], steps: ['header'] },
    waves: ['at start', 'after 6 months'],
    gives: {
      'how often do you argue': {
        Control: COHESION.Control.slice(0, 2),
        Intervention: COHESION.Intervention.slice(0, 2)
      }
    }
  },
  {
    ...{ files: ['c02_surveymonkey_2_headers.csv'], steps: ['header'], waves: ['once'] },
    gives: {
      'we argue a lot': { Control: ['29/4.90'], Intervention: ['28/5.36'] },
      'we do things together': { Control: ['29/4.97'], Intervention: ['29/6.17'] },
      'we say what we feel': { Control: ['30/3.00'], Intervention: ['30/3.00'] }
    }
  },
  {
    ...{ files: ['c08_likert_labels.csv'], steps: ['words'], waves: ['t1', 't2'] },
    gives: {
      'q conflict': { Control: ['30/3.00', '30/3.03'], Intervention: ['30/3.20', '30/2.90'] }
    }
  },
  { files: ['c11_tidy_long_values.csv'], steps: ['spread'], waves: months, gives: both },
  { files: ['c12h_pre_6m_mixed.csv'], steps: [], waves: ['pre', '6m', '12m'], gives: both },
  { files: ['c13_date_waves.csv'], steps: ['bands'], waves: months, gives: both },
  { files: ['d01_title_merged.xlsx'], steps: ['header', 'rows'], waves: t, gives: both },
  {
    ...{ files: ['d04_sheet_per_wave.xlsx'], steps: [] },
    ...{ waves: ['baseline', '6 months', '12 months'], gives: both }
  },
  {
    files: ['g01_12months.csv', 'g01_6months.csv', 'g01_baseline.csv'],
    ...{ steps: [], waves: ['baseline', '6 months', '12 months'], gives: both }
  },
  {
    ...{ files: ['f07_id_within_centre.csv'], steps: ['id'], waves: months },
    gives: { conflict: CONFLICT }
  },
  { files: ['z1_minus9.csv'], steps: ['missing'], waves: months, gives: both }
];

describe('files that people have', () => {
  test.each(EXPECTED)('$files', async ({ files, steps, waves, gives }) => {
    const got = await accepted(files.map(fileOf));
    expect(got.faults).toEqual([]);
    expect(got.steps.filter(({ on }) => on).map(({ step }) => step.kind)).toEqual(steps);
    const { opened } = got;
    expect(opened!.waves).toEqual(waves);
    expect(opened!.study.measures.map(({ id }) => id)).toEqual(Object.keys(gives));
    for (const [measure, groups] of Object.entries(gives))
      for (const [group, line] of Object.entries(groups))
        expect([measure, group, opened!.line(measure, group)]).toEqual([measure, group, line]);
    expect(opened!.records.problems).toEqual([]);
  });

  test('first time points are those of the start, in months', async () => {
    const { opened } = await accepted([fileOf('c12h_pre_6m_mixed.csv')]);
    expect(opened!.study.wave.levels.map((wave) => wave.months)).toEqual([0, 6, 12]);
    const sheets = await accepted([fileOf('d04_sheet_per_wave.xlsx')]);
    expect(sheets.opened!.study.wave.levels.map((wave) => wave.months)).toEqual([0, 6, 12]);
    expect(sheets.combine).toMatchObject({ on: true, how: { kind: 'stack', name: 'time' } });
  });
});

const armed = (arms: Readonly<Record<string, 'with' | 'without'>>) => (one: Description) => ({
  ...one,
  sites: one.sites.map((site) => ({ ...site, arm: arms[site.id] ?? ('' as const) }))
});

test.each([
  ['c03_redcap_raw.csv', { '0': 'Control', '1': 'Intervention' }],
  ['c04b_redcap_two_arms.csv', { '1': 'Control', '2': 'Intervention' }]
] as const)('%s: events are time, and numbers of arms are asked', async (name, groups) => {
  const [none, one] = Object.keys(groups) as [string, string];
  const asked = await accepted([fileOf(name)]);
  expect(asked.faults.map(({ is }) => is)).toEqual(['arm-unsaid']);
  const { opened } = await accepted([fileOf(name)], armed({ [none]: 'without', [one]: 'with' }));
  expect(opened!.waves).toEqual(['baseline', 'month 6', 'month 12']);
  expect(opened!.study.wave.levels.map(({ months: at }) => at)).toEqual([0, 6, 12]);
  for (const [id, group] of Object.entries(groups)) {
    expect(opened!.line('conflict', id)).toEqual(CONFLICT[group]);
    expect(opened!.line('cohesion', id)).toEqual(COHESION[group]);
  }
  expect(opened!.study.measures.map(({ id }) => id)).toEqual(['conflict', 'cohesion']);
});

test('f14: one cell that is no number costs that cell, which is named', async () => {
  const { opened, steps } = await accepted([fileOf('f14_one_bad_cell.csv')]);
  expect(steps.map(({ step, odd }) => [step.kind, odd])).toEqual([['numbers', ['52.4?']]]);
  expect(opened!.line('conflict', 'Control')).toEqual(CONFLICT.Control);
  expect(opened!.line('conflict', 'Intervention')).toEqual(['30/56.18', '28/50.91', '21/47.78']);
  expect(opened!.line('cohesion', 'Intervention')).toEqual(COHESION.Intervention);
  expect(opened!.records.problems).toEqual([
    {
      ...{ rule: 'value-type', file: 'f14_one_bad_cell.csv', row: 9 },
      ...{ column: 'conflict_t2', value: '52.4?', expected: 'number' }
    }
  ]);
});

test('c24: items of a questionnaire are no time points, and make scores where the reader says so', async () => {
  const file = fileOf('c24_matrix_items.csv');
  const { description, steps } = await proposed([file]);
  expect(description.waves).toEqual([]);
  expect(steps.map(({ step, on }) => [step.kind, on])).toEqual([
    ['scale', false],
    ['scale', false]
  ]);
  const { faults, opened } = await accepted([file]);
  expect(faults).toEqual([]);
  expect(opened!.study.qualities.map(({ id }) => id)).toHaveLength(10);
  expect(opened!.records.tables.get('families')!.rows).toBe(60);
  const choices = {
    sheetOf: new Map(),
    steps: new Map(steps.map(({ key }) => [key, { on: true }]))
  };
  const scored = await proposed([file], choices);
  expect(scored.description.measures.map(({ id }) => id)).toEqual(['q1 mean', 'q2 mean']);
});

test('z3: what is typed as a time point turns nothing round', async () => {
  const { tables, description } = await proposed([fileOf('z3_prewt_postwt.csv')]);
  const typed = (one: Description, column: string, wave: string) =>
    settled(
      {
        ...one,
        tables: one.tables.map((table) => ({
          ...table,
          columns: table.columns.map((each) =>
            each.name === column ? { ...each, measure: 'score', wave } : each
          )
        }))
      },
      tables
    );
  const whole = typed(typed(description, 'ScoreA', 'start'), 'ScoreB', '6 months');
  expect(whole.waves.map(({ id, months: at }) => [id, at])).toEqual([
    ['start', 0],
    ['6 months', 6]
  ]);
  const { opened, faults } = await accepted([fileOf('z3_prewt_postwt.csv')], () => whole);
  expect(faults).toEqual([]);
  expect(opened!.waves).toEqual(['start', '6 months']);
  expect(opened!.line('score', 'Intervention')).toEqual(['30/56.18', '29/50.96']);
});
