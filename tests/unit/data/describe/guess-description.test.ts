import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { guessed, rolesOf, table } from './described.ts';

const example = (name: string) => readFileSync(`sample-data/examples/${name}`, 'utf8');
const months = (waves: readonly { id: string; months: number }[]) =>
  waves.map(({ id, months: count }) => [id, count]);

describe('wide files', () => {
  test('of five time points from another field', async () => {
    const { description } = await guessed(example('five-waves-wide.csv'));
    expect(rolesOf(description)).toEqual({
      family: ['Pupil ID'],
      site: ['School'],
      arm: ['Reading group'],
      score: [
        ...[1, 2, 3, 4, 5].map((term) => `Fluency_T${term}`),
        ...[1, 2, 3, 4, 5].map((term) => `Enjoyment_T${term}`)
      ],
      characteristic: ['Free meals']
    });
    expect(months(description.waves)).toEqual([
      ['t1', 0],
      ['t2', 1],
      ['t3', 2],
      ['t4', 3],
      ['t5', 4]
    ]);
    expect(description.measures.map(({ label }) => label)).toEqual(['Fluency', 'Enjoyment']);
    expect(description.sites.map(({ id, arm }) => [id, arm])).toEqual([
      ['Brynderw', 'with'],
      ['Glan Yr Afon', 'with'],
      ['Hillside', 'without'],
      ['Oakfield', 'without']
    ]);
  });

  test('with the time point before the measure, and an arm that goes with the site', async () => {
    const { description } = await guessed(example('wide.csv'));
    expect(rolesOf(description)).toEqual({
      family: ['id'],
      site: ['centre'],
      arm: ['group'],
      score: ['pre_conflict', 'post_conflict', 'pre_closeness', 'post_closeness'],
      characteristic: ['language']
    });
    expect(description.waves.map(({ id }) => id)).toEqual(['pre', 'post']);
    expect(description.sites.map(({ arm }) => arm)).toEqual(['without', 'without', 'with', 'with']);
  });

  test('with Welsh names, and months in them', async () => {
    const { description } = await guessed(
      table('rhif_teulu,ysgol,lles_0_mis,lles_6_mis,lles_12_mis', 30, (at) => [
        ...[`T${at}`, at % 2 ? 'Ysgol y Graig' : 'Ysgol Glan-yr-afon', 20 + (at % 17)],
        ...[22 + (at % 13), 25 + (at % 19)]
      ])
    );
    expect(rolesOf(description)).toEqual({
      family: ['rhif_teulu'],
      site: ['ysgol'],
      score: ['lles_0_mis', 'lles_6_mis', 'lles_12_mis']
    });
    expect(months(description.waves)).toEqual([
      ['0 mis', 0],
      ['6 mis', 6],
      ['12 mis', 12]
    ]);
  });

  test('of twelve time points and forty measures, without site, arm or characteristics', async () => {
    const names = Array.from(
      { length: 40 },
      (_, at) => `scale${String.fromCharCode(97 + (at % 26))}${at < 26 ? 'x' : 'y'}`
    );
    const columns = names.flatMap((name) =>
      Array.from({ length: 12 }, (_, wave) => `${name}_w${wave + 1}`)
    );
    const { description } = await guessed(
      table(`uid,${columns.join(',')}`, 20, (at) => [at, ...columns.map((_, c) => (at * c) % 50)])
    );
    expect(rolesOf(description)).toEqual({ family: ['uid'], score: columns });
    expect([description.waves.length, description.measures.length]).toEqual([12, 40]);
    expect(description.sites).toEqual([]);
  });

  test('where numbers after names count questions, not time points', async () => {
    const { description } = await guessed(
      table('person,q1,q2,q3,total_before,total_after', 30, (at) => [
        ...[at, 1 + (at % 5), 1 + (at % 4), 1 + (at % 3), 40 + at, 50 + at]
      ])
    );
    expect(rolesOf(description).score).toEqual(['total_before', 'total_after']);
    expect(rolesOf(description).characteristic).toEqual(['q1', 'q2', 'q3']);
  });

  test('by month and year, in the order of time', async () => {
    const { description } = await guessed(
      table('id,reading_autumn_2023,reading_summer_2024,reading_spring_2024', 20, (at) => [
        ...[at, 30 + at, 34 + at, 32 + at]
      ])
    );
    expect(months(description.waves)).toEqual([
      ['autumn 2023', 0],
      ['spring 2024', 6],
      ['summer 2024', 9]
    ]);
  });

  test('with scores that were taken once', async () => {
    const { description } = await guessed(
      table('case,borough,stress,age', 40, (at) => [at, at % 3, at * 1.5, 20 + at])
    );
    expect(rolesOf(description)).toEqual({
      family: ['case'],
      site: ['borough'],
      score: ['stress']
    });
    expect(description.waves.map(({ id }) => id)).toEqual(['once']);
  });

  test('with yes and no to many qualities', async () => {
    const yes = (at: number, every: number) => (at % every ? 'yes' : 'no');
    const { description } = await guessed(
      table('family,sex,kind,fair,listens,reliable,mood_t0,mood_t1', 24, (at) => [
        ...[at, at % 2 ? 'f' : 'm', yes(at, 2), yes(at, 3), yes(at, 4), yes(at, 5)],
        ...[at + 1, at + 2]
      ])
    );
    expect(rolesOf(description)).toMatchObject({
      characteristic: ['sex'],
      mention: ['kind', 'fair', 'listens', 'reliable']
    });
  });
});

describe('long files', () => {
  test('with what is said of a family in its first row alone', async () => {
    const { description } = await guessed(example('long.csv'));
    expect(rolesOf(description)).toEqual({
      family: ['Case ID'],
      site: ['Team'],
      wave: ['Month'],
      score: ['Stress', 'Wellbeing'],
      characteristic: ['Household', 'Listened', 'Kept promises']
    });
    expect(months(description.waves)).toEqual([
      ['0', 0],
      ['6', 6],
      ['12', 12]
    ]);
  });

  test('with numeric ids, dates and codes for what is not known', async () => {
    const { description, profiles } = await guessed(
      table('ID,visit,seen,arm,mood', 60, (at) => [
        ...[1000 + (at >> 1), at % 2 ? 'Baseline' : 'Follow-up', `2024-0${1 + (at % 2)}-15`],
        ...[at & 2 ? 'Control' : 'Treatment', at % 7 ? 3 + (at % 5) : -99]
      ])
    );
    expect(rolesOf(description)).toEqual({
      family: ['ID'],
      wave: ['visit'],
      arm: ['arm'],
      score: ['mood']
    });
    expect(description.waves.map(({ id }) => id)).toEqual(['Baseline', 'Follow-up']);
    expect(description.sites.map(({ id, arm }) => [id, arm])).toEqual([
      ['Control', 'without'],
      ['Treatment', 'with']
    ]);
    expect(profiles[0]!.columns[4]).toMatchObject({ absent: [''], minimum: 3, maximum: 7 });
  });
});

test('two files: one of families, one of scores', async () => {
  const { description } = await guessed(
    table('pid,site,age_band', 20, (at) => [at, `S${at % 3}`, at % 2 ? 'young' : 'old']),
    table('pid,month,score', 40, (at) => [at >> 1, at % 2 ? 6 : 0, 10 + at])
  );
  expect(rolesOf(description)).toEqual({
    family: ['pid', 'pid'],
    site: ['site'],
    wave: ['month'],
    score: ['score'],
    characteristic: ['age_band']
  });
});
