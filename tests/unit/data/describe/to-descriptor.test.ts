import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { recordsCube } from '#lib/cube/records-cube.ts';
import type { Description } from '#lib/data/describe/description.ts';
import { faultsOf } from '#lib/data/describe/faults.ts';
import { settled } from '#lib/data/describe/guess-description.ts';
import type { TableProfile } from '#lib/data/describe/table-profile.ts';
import { templateZip } from '#lib/data/describe/templates.ts';
import { toDescriptor } from '#lib/data/describe/to-descriptor.ts';
import { recordRows } from '#lib/figures/record-rows.ts';
import { readSource } from '#lib/reading/read-source.ts';
import { DEFAULT_VIEW } from '#lib/state/view.ts';
import { dataPackageV2 } from '../data-package-v2.ts';
import { guessed, table } from './described.ts';

const example = (name: string) => readFileSync(`sample-data/examples/${name}`, 'utf8');
const fits = new Ajv({ strict: false }).compile(dataPackageV2);

async function read(description: Description, profiles: readonly TableProfile[], files: File[]) {
  const descriptor = toDescriptor(description, profiles);
  fits(JSON.parse(JSON.stringify(descriptor)));
  expect(fits.errors).toBeNull();
  const file = new File([JSON.stringify(descriptor)], 'datapackage.json');
  const found = await readSource({ files: [...files, file] }, () => {});
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  const { dataset, records } = found.value;
  const { study } = dataset.package;
  const cube = recordsCube(study, records!.cells);
  const means = (by: string) =>
    recordRows(study, cube)
      .trajectory({ ...DEFAULT_VIEW, data: 'local', by })
      .map(({ measure, group, wave, n, mean }) =>
        [measure, group, wave, n, Number(mean).toFixed(1)].join(' | ')
      );
  return { study, records: records!, means };
}

/** What `Rscript tests/reference/scripts/examples.R` prints of it. */
const FLUENCY = {
  Brynderw: ['24 | 83.5', '24 | 89.3', '22 | 95.5', '21 | 103.1', '21 | 113.3'],
  Oakfield: ['24 | 80.7', '22 | 85.5', '21 | 95.0', '19 | 103.3', '17 | 106.5']
};

describe('a description opens', () => {
  test('a wide file with five time points, and its means are R’s', async () => {
    const csv = example('five-waves-wide.csv');
    const { description, profiles } = await guessed(csv);
    const { means, records, study } = await read(description, profiles, [
      new File([csv], 't1.csv')
    ]);
    for (const [school, rows] of Object.entries(FLUENCY))
      expect(means('site').filter((row) => row.startsWith(`fluency | ${school}`))).toEqual(
        rows.map((row, at) => `fluency | ${school} | t${at + 1} | ${row}`)
      );
    expect(means('site')).toContain('enjoyment | Hillside | t4 | 15 | 6.1');
    expect(means('arm')).toContain('fluency | without | t5 | 35 | 104.3');
    expect([records.problems, records.leftOut.scores]).toEqual([[], 0]);
    // What is not used is not loaded.
    expect([...records.tables.get('families')!.columns.keys()]).not.toContain('Tutor notes');
    expect(study.arm.levels.map(({ id }) => id)).toEqual(['without', 'with']);
  });

  test('a long file that says once what holds of a family, with a site for each', async () => {
    const csv = example('long.csv');
    const { description, profiles } = await guessed(csv);
    const { records, study } = await read(description, profiles, [new File([csv], 't1.csv')]);
    expect(records.problems).toEqual([]);
    expect(records.tables.get('families')!.rows).toBe(60);
    expect(records.tables.get('scores')!.rows).toBe(csv.trim().split('\n').length - 1);
    expect(records.tables.get('families')!.columns.get('Household')!.values).not.toContain(-1);
    expect(study.arm.levels.map(({ label }) => label)).toEqual([
      { en: 'All families', cy: 'Pob teulu' }
    ]);
  });

  test('two files, with no site, arm or time but the row’s', async () => {
    const families = table('pid,age_band', 20, (at) => [at, at % 2 ? 'young' : 'old']);
    const scores = table('pid,month,score', 40, (at) => [
      at >> 1,
      at % 2 ? 6 : 0,
      at % 2 ? 30 : 20
    ]);
    const { description, profiles } = await guessed(families, scores);
    const { means, study } = await read(description, profiles, [
      new File([families], 't1.csv'),
      new File([scores], 't2.csv')
    ]);
    expect(study.site.levels.map(({ id }) => id)).toEqual(['all']);
    expect(means('site')).toEqual(['score | all | 0 | 20 | 20.0', 'score | all | 6 | 20 | 30.0']);
    expect(means('age_band')).toEqual([
      ...['score | old | 0 | 10 | 20.0', 'score | old | 6 | 10 | 30.0'],
      ...['score | young | 0 | 10 | 20.0', 'score | young | 6 | 10 | 30.0']
    ]);
  });

  test('sites whose families are in several arms, as sites and as arms of families', async () => {
    const csv = table('id,site,arm,mood_t0,mood_t1', 24, (at) => [
      ...[at, `School ${at % 2}`, at % 3 ? 'treatment' : 'control', at, at + 2]
    ]);
    const { description, profiles } = await guessed(csv);
    const drawn = { ...description, assignment: 'random' } as const;
    const { study, means } = await read(drawn, profiles, [new File([csv], 't1.csv')]);
    expect(study.site.levels.map(({ id, arm }) => [id, arm])).toEqual([
      ['School 0', undefined],
      ['School 1', undefined]
    ]);
    expect(study.arm).toMatchObject({ reference: 'control', with: 'treatment' });
    expect(study.design).toMatchObject({ allocation: 'family', assignment: 'random' });
    const words = 'Groups of families; with: 1, without: 1.';
    expect(study.comparison?.en).toBe(
      `${words} Families came to them at random, says whoever described these data.`
    );
    const unsaid = await read(description, profiles, [new File([csv], 't1.csv')]);
    expect(unsaid.study.comparison?.en).toBe(
      `${words} How families came to a group is for the study to say.`
    );
    expect(study.dimensions).toEqual([]);
    expect(means('arm').map((row) => row.split(' | ').slice(1, 4))).toEqual([
      ['control', 't0', '8'],
      ['control', 't1', '8'],
      ['treatment', 't0', '16'],
      ['treatment', 't1', '16']
    ]);
  });

  test('yes and no in words, and other files of the same form under another name', async () => {
    const csv = table('family,kind,fair,listens,reliable,mood_t0,mood_t1', 12, (at) => [
      ...[at, 'Ie', at % 2 ? 'Na' : 'Ie', 'Na', at ? 'Ie' : '', 3, 4]
    ]);
    const { description, profiles } = await guessed(csv);
    const { records } = await read(description, profiles, [new File([csv], 'Blwyddyn 2.csv')]);
    const { values } = records.tables.get('families')!.columns.get('reliable')!;
    expect([...values]).toEqual([2, ...Array<number>(11).fill(1)]);
    expect(records.cells.summed.qualities).toEqual(['kind', 'fair', 'listens', 'reliable']);
  });
});

test('what a description lacks is told, and mended by a word', async () => {
  const csv = table('a,b,c', 20, (at) => [`x${at % 2}`, at * 1.5, 'y']);
  const { description, profiles } = await guessed(csv);
  expect(faultsOf(description, profiles).map(({ is }) => is)).toEqual(['family-missing']);
  const put = (name: string, role: 'family' | 'score') =>
    settled(
      {
        ...description,
        tables: description.tables.map((one) => ({
          ...one,
          columns: one.columns.map((column) =>
            column.name === name ? { ...column, role } : column
          )
        }))
      },
      profiles
    );
  expect(faultsOf(put('a', 'family'), profiles)).toEqual([
    { is: 'wave-missing', names: ['t1.csv', 'a'] }
  ]);
  expect(faultsOf(put('b', 'family'), profiles).map(({ is }) => is)).toEqual(['scores-missing']);
  const waves = [{ id: 'once', label: 'Once', months: NaN }];
  expect(faultsOf({ ...put('a', 'family'), waves }, profiles)).toEqual([
    { is: 'months-missing', names: ['Once'] },
    { is: 'wave-missing', names: ['t1.csv', 'a'] }
  ]);
});

test('templates open as they are', async () => {
  for (const shape of ['long', 'wide'] as const) {
    const file = new File([await templateZip(shape)], 'template.zip');
    const found = await readSource({ files: [file] }, () => {});
    expect(found.ok ? found.value.records!.problems : found.problems).toEqual([]);
    expect(found.ok && found.value.records!.tables.get('families')!.rows).toBe(2);
  }
});
