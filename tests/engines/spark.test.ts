import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isInstalled } from '../../tools/engines/install.ts';
import { PYTHON } from '../../tools/engines/places.ts';
import { sqlFiles } from '../../tools/cube/sql-files.ts';
import { writeLake } from '../../tools/sample/large-sample.ts';
import { askedOf } from '../unit/cube-sql/product-cells.ts';
import { randomLake, type Lake } from '../unit/cube-sql/random-lake.ts';
import { temporaryFolder } from './command.ts';
import { boundsIn, contentFrom, contentOfAnswers } from './in-process.ts';
import { writtenLake } from './native-duckdb.ts';

/** Seconds after which no further lake is begun but the first three, and after which Spark is ended. */
const ENOUGH = Number(process.env.SPARK_SECONDS ?? 60);
const MOST = ENOUGH + 170;
const LAKES = 20;
const CONFIGURATION = {
  'spark-defaults.conf': `spark.ui.enabled false
spark.ui.showConsoleProgress false
spark.sql.shuffle.partitions 2
spark.driver.host 127.0.0.1
spark.driver.bindAddress 127.0.0.1
spark.sql.adaptive.enabled false
spark.sql.files.minPartitionNum 2
spark.sql.codegen.wholeStage false
spark.driver.extraJavaOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
spark.executor.extraJavaOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
`,
  'log4j2.properties': 'rootLogger.level = off\n'
};

const java = () => spawnSync('java', ['-version'], { stdio: 'ignore' }).status === 0;

/** What a made-up lake is described by, with most of its columns dropped so that there are few cells. */
function partedRecords(folder: string): Pick<Lake, 'dataset' | 'policy'> {
  const dataset = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8'));
  const kept = ['parents', 'conflict', 'trust'];
  const role = (column: string) => {
    if (column === 'family_id') return 'direct';
    if (column === 'site' || column === 'wave' || column === 'parents') return 'quasi';
    return kept.includes(column) ? 'measure' : 'drop';
  };
  const roles = (dataset as Lake['dataset']).resources.map(({ name, schema }) => [
    name,
    Object.fromEntries(schema.fields.map((field) => [field.name, role(field.name)]))
  ]);
  return {
    dataset,
    policy: { policy: 1, columns: Object.fromEntries(roles), attrition: 'public' }
  };
}

describe.skipIf(!isInstalled() || !existsSync(PYTHON) || !java())('Spark', () => {
  let folder: string;
  let told: string;
  const records: Pick<Lake, 'dataset' | 'policy'>[] = [];
  const at = (place: number, ...path: string[]) =>
    join(folder, 'lakes', String(place).padStart(2, '0'), ...path);

  beforeAll(
    async () => {
      folder = temporaryFolder();
      mkdirSync(at(0), { recursive: true });
      await writeLake(at(0, 'lake'), 1_000, 3);
      records.push(partedRecords(at(0, 'lake')));
      for (let place = 1; place <= LAKES; place++) {
        const lake = randomLake(200 + place, (['long', 'wide', 'folded'] as const)[place % 3]!);
        mkdirSync(at(place, 'lake'), { recursive: true });
        await writtenLake(lake, at(place, 'records.duckdb'), at(place, 'lake'));
        records.push(lake);
      }
      records.forEach(({ dataset, policy }, place) => {
        mkdirSync(at(place, 'sql'));
        for (const [name, content] of sqlFiles(askedOf(dataset, policy).ask))
          writeFileSync(at(place, 'sql', name), content);
      });
      mkdirSync(join(folder, 'conf'));
      for (const [name, content] of Object.entries(CONFIGURATION))
        writeFileSync(join(folder, 'conf', name), content);
      const { stdout, stderr } = spawnSync(
        PYTHON,
        [
          resolve('tests/engines/spark_lakes.py'),
          join(folder, 'lakes'),
          'local-cluster[2,1,1024]',
          String(ENOUGH)
        ],
        {
          encoding: 'utf8',
          cwd: folder,
          timeout: MOST * 1_000,
          env: { ...process.env, SPARK_CONF_DIR: join(folder, 'conf') }
        }
      );
      told = stdout || stderr;
    },
    (MOST + 60) * 1_000
  );
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('two executors give the cells of DuckDB of a lake that is parted by site, byte for byte', async () => {
    expect(told).toContain('executors: 2');
    const bounds = boundsIn(folder);
    const ours = await contentFrom(`parquet:${at(0, 'lake')}`, records[0]!, bounds);
    expect(ours.split('\n').length).toBeGreaterThan(100);
    expect(await contentOfAnswers(at(0, 'out', 'cells.csv'), records[0]!, bounds)).toBe(ours);
  });

  test('and of random records, as many as there was time for', async () => {
    const bounds = boundsIn(folder);
    let compared = 0;
    for (let place = 1; existsSync(at(place, 'out', 'cells.csv')); place++) {
      const ours = await contentFrom(
        `duckdb:${at(place, 'records.duckdb')}`,
        records[place]!,
        bounds
      );
      const theirs = await contentOfAnswers(at(place, 'out', 'cells.csv'), records[place]!, bounds);
      expect([place, theirs]).toEqual([place, ours]);
      compared += 1;
    }
    console.log(`Spark answered ${compared} of ${LAKES} random lakes in time.`);
    expect(compared).toBeGreaterThan(1);
  });
});
