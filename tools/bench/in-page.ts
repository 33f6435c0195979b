import { cellsFromRecords } from '../../src/lib/cube/cells-from-records.ts';
import type { Axis, Cells } from '../../src/lib/cube/cells.ts';
import { codedRecords } from '../../src/lib/cube/coded-records.ts';
import type { Cube, Question } from '../../src/lib/cube/cube.ts';
import { recordsCube } from '../../src/lib/cube/records-cube.ts';
import { checkPackage } from '../../src/lib/data/check-package.ts';
import type { DataPackage } from '../../src/lib/data/package.ts';
import { readRecords } from '../../src/lib/data/read-records.ts';
import { toArrow } from '../../src/lib/engine/arrow.ts';
import { fetchBundle } from '../../src/lib/engine/bundle.ts';
import { studyTables } from '../../src/lib/engine/study-tables.ts';
import { duckdbWorker } from '../../src/lib/engine/worker.ts';
import { cellsInArrow } from './cells-in-arrow.ts';
import type { MeasureId } from './measures.ts';
import { onCells, onRecords, tableFromCsv } from './sql.ts';
import { walk } from './walk.ts';

/** Milliseconds of each measurement; for cells, their number. */
export interface Measured {
  readonly measure: MeasureId;
  readonly times: readonly number[];
}

/** What the page gives to who opens it. */
export interface BenchPage {
  measure(folder: string): Promise<Measured[]>;
}

const SEED = 5;
/** Questions asked of the cube, of which the first do not count, so that what is measured is compiled. */
const STEPS = { warming: 30, counted: 400 } as const;
/** Of these questions DuckDB is asked so many, in two kinds of SQL. */
const ASKED_IN_SQL = 25;

async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The tables of the dataset's files, read as the page reads them in its worker. */
async function readTables(folder: string, described: DataPackage) {
  const read = await readRecords(
    described,
    (path) => path,
    async (path) => (await fetch(`${folder}/${path}`)).body ?? undefined
  );
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.tables;
}

/** DuckDB as the page runs it, but not locked, so that it reads the files; with records and cells. */
async function openDuckDB(folder: string, { resources, study }: DataPackage, cells: Cells) {
  const bundle = await fetchBundle(() => {});
  const worker = duckdbWorker(new Worker(URL.createObjectURL(bundle.worker)));
  await worker.request('INSTANTIATE', [URL.createObjectURL(bundle.wasm), null]);
  await worker.request('OPEN', { path: ':memory:' });
  const connection = await worker.request('CONNECT', null);
  const ask = (sql: string) => worker.request('RUN_QUERY', [connection, sql]);
  for (const resource of resources) {
    const file = await fetch(`${folder}/${resource.path}`);
    const bytes = new Uint8Array(await file.arrayBuffer());
    await worker.request('REGISTER_FILE_BUFFER', [resource.path, bytes], [bytes.buffer]);
    await ask(tableFromCsv(resource));
    await worker.request('DROP_FILE', resource.path);
  }
  const insert = (ipc: Uint8Array, into: { schema: string; name: string; create: boolean }) =>
    worker.request('INSERT_ARROW_FROM_IPC_STREAM', [connection, ipc, into], [ipc.buffer]);
  await ask('CREATE SCHEMA study');
  for (const table of studyTables(study))
    await insert(toArrow(table), { schema: 'study', name: table.name, create: true });
  let create = true;
  for (const ipc of cellsInArrow(cells)) {
    await insert(ipc, { schema: 'main', name: 'cells', create });
    create = false;
  }
  return { ask, close: () => worker.close() };
}

/** What figures and filters ask of the cube on a change of filter. */
function answer(cube: Cube, question: Question) {
  cube.facets(question);
  cube.sums(question);
  cube.sums({ by: 'arm', filters: question.filters });
}

/** @param prepared whether the reader leaves idle time enough to prepare what may be asked next. */
function measureCube(cube: Cube, axes: readonly Axis[], prepared: boolean) {
  const times = { same: [] as number[], newAxis: [] as number[], step: [] as number[] };
  const steps = walk(axes, STEPS.warming + STEPS.counted, SEED);
  for (const [at, { question, newAxis }] of steps.entries()) {
    let start = performance.now();
    answer(cube, question);
    if (at >= STEPS.warming) times[newAxis ? 'newAxis' : 'same'].push(performance.now() - start);
    if (!prepared) continue;
    const preparing = cube.prepare(question);
    for (let done = false; !done; times.step.push(performance.now() - start)) {
      start = performance.now();
      done = preparing.next().done ?? false;
    }
  }
  return times;
}

/**
 * Measures cube and DuckDB on the dataset in a folder, in milliseconds.
 * @throws where the dataset is not sound or memory does not suffice.
 */
async function measure(folder: string): Promise<Measured[]> {
  const descriptor = await fetch(`${folder}/datapackage.json`);
  const checked = checkPackage('datapackage.json', await descriptor.json());
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const { study } = checked.value;
  const tables = await readTables(folder, checked.value);
  const start = performance.now();
  const all = cellsFromRecords(codedRecords(study, tables));
  const built = performance.now() - start;
  const { ask, close } = await openDuckDB(folder, checked.value, all);
  const asked = walk(all.axes, ASKED_IN_SQL, SEED).map(({ question }) => question);
  const timesOf = async (sqlOf: (question: Question) => string[]) => {
    const times: number[] = [];
    for (const question of asked)
      times.push(
        await time(async () => {
          for (const sql of sqlOf(question)) await ask(sql);
        })
      );
    return times;
  };
  const sqlOnRecords = await timesOf((question) => onRecords(checked.value, all.axes, question));
  const sqlOnCells = await timesOf((question) => onCells(study, all.axes, all.summed, question));
  close();
  const prepared = measureCube(recordsCube(study, all), all.axes, true);
  const unprepared = measureCube(recordsCube(study, all), all.axes, false);
  const times: Partial<Record<MeasureId, readonly number[]>> = {
    cells: [all.codes[0]?.length ?? 0],
    'cube-build': [built],
    'cube-questions': [...prepared.same, ...prepared.newAxis],
    'cube-same-axes': prepared.same,
    'cube-new-axis': prepared.newAxis,
    'cube-unprepared': unprepared.newAxis,
    ...(prepared.step.length ? { 'cube-step': prepared.step } : {}),
    'sql-on-records': sqlOnRecords,
    'sql-on-cells': sqlOnCells
  };
  return Object.entries(times).map(([measure, times]) => ({
    measure: measure as MeasureId,
    times
  }));
}

const page: BenchPage = { measure };
Object.assign(window, page);
