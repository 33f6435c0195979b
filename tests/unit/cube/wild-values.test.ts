import { expect, test } from 'vitest';
import { bulkOfScores } from '#lib/cube/bulk-of-scores.ts';
import { cellsFromRecords } from '#lib/cube/cells-from-records.ts';
import { codedRecords } from '#lib/cube/coded-records.ts';
import { recordsCube } from '#lib/cube/records-cube.ts';
import { isNumber, type Cell } from '#lib/data/missing.ts';
import { changeRows } from '#lib/figures/change/rows.ts';
import { recordRows } from '#lib/figures/record-rows.ts';
import { DEFAULT_VIEW } from '#lib/state/view.ts';
import { dataset, study } from '../figures/made-up-records.ts';
import { datasetAsRecords } from './read-dataset-as-records.ts';

/** The made-up families without a norm, with their conflict changed, read as files are. */
async function cubeOf(change: (score: number, family: string, wave: string) => number) {
  const plain = {
    ...study,
    measures: study.measures.map((measure) => ({ ...measure, norm: undefined }))
  };
  const table = dataset.tables['scores']!;
  const of = (name: string) => table.columns.find((one) => one.name === name)!.values;
  const columns = table.columns.map((column) =>
    column.name === 'conflict'
      ? {
          ...column,
          values: column.values.map((score, row) =>
            score === null
              ? null
              : change(Number(score), String(of('family_id')[row]), String(of('wave_months')[row]))
          )
        }
      : column
  );
  const { tables } = await datasetAsRecords({
    package: { ...dataset.package, study: plain },
    tables: { ...dataset.tables, scores: { ...table, columns } }
  });
  const cells = cellsFromRecords(codedRecords(plain, tables));
  return { cells, cube: recordsCube(plain, cells), study: plain };
}

const view = { ...DEFAULT_VIEW, measure: ['conflict'] };
const digits = (cell: Cell) => (isNumber(cell) ? cell.toPrecision(8) : cell.missing);
const plain = await cubeOf((score) => score);

test('one wild value leaves the means and SDs of other groups as they are', async () => {
  const first = dataset.tables['families']!.columns.find(({ name }) => name === 'family_id')!;
  const wild = await cubeOf((score, family, wave) =>
    family === first.values[0] && wave === '0' ? 999_999_999 : score
  );
  const [before, after] = [plain, wild].map((one) =>
    recordRows(one.study, one.cube)
      .trajectory(view)
      .filter(({ group }) => group !== 'LA1')
      .map(({ mean, sd }) => [digits(mean), digits(sd)])
  );
  expect(before!.length).toBe(6);
  expect(after).toEqual(before);
});

test('scores that lie a thousand million higher have the same changes, SDs and errors to 8 digits', async () => {
  const far = await cubeOf((score) => score + 1e9);
  const rowsOf = (one: typeof plain, up: number) =>
    changeRows(one.study, one.cube, view).map(({ completers, available }) =>
      [completers, available].flatMap(({ meanStart, change, se, sd, gAv }) => [
        isNumber(meanStart) ? (meanStart - up).toFixed(5) : meanStart.missing,
        digits(change.value),
        digits(change.low),
        digits(se),
        digits(sd),
        digits(gAv)
      ])
    );
  expect(rowsOf(far, 1e9)).toEqual(rowsOf(plain, 0));
});

test('families that all change alike have an error of 0, no interval, and the reason for it', async () => {
  const start = (family: string) => 40.1 + 0.1 * Number(family.replace(/\D/g, ''));
  const alike = await cubeOf((_, family, wave) => start(family) - (wave === '9' ? 5.3 : 0));
  const [first] = changeRows(alike.study, alike.cube, { ...view, wave: ['9'], by: 'arm' });
  const { change, se, sd, nLater } = first!.completers;
  expect(nLater).toBe(33);
  expect([se, sd]).toEqual([0, 0]);
  expect(change.value).toBeCloseTo(-5.3, 10);
  expect([change.low, change.high]).toEqual([{ missing: 'no-spread' }, { missing: 'no-spread' }]);
  const [point] = recordRows(alike.study, alike.cube).trajectory({
    ...view,
    ...{ by: 'arm', show: 'change', who: 'completers', wave: ['9'] }
  });
  expect([point!.low, point!.sd]).toEqual([{ missing: 'no-spread' }, 0]);
});

test('the bulk of scores is all of them but for a few that lie far off', () => {
  const scores = Float64Array.from([1, 4, 2, NaN, 5, 3]);
  expect(bulkOfScores(scores)).toEqual({ centre: 3, range: 4 });
  expect(bulkOfScores(Float64Array.from([...scores, 999_999_999]))).toEqual({
    centre: 3,
    range: 4
  });
  expect(bulkOfScores(Float64Array.from([...scores, -1e300, 1e300]))).toEqual({
    centre: 3,
    range: 4
  });
  expect(bulkOfScores(Float64Array.from([0, 0, 0, 1]))).toEqual({ centre: 0.5, range: 1 });
  expect(bulkOfScores(Float64Array.from([7, 7]))).toEqual({ centre: 7, range: 0 });
  expect(bulkOfScores(new Float64Array(3).fill(NaN))).toEqual({ centre: 0, range: 0 });
});
