import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { DIALECTS } from '#lib/cube-sql/dialect.ts';
import { isInstalled } from '../../tools/engines/install.ts';
import { serverFolder } from '../../tools/engines/places.ts';
import { lakeSql } from '../unit/cube-sql/lake-sql.ts';
import { randomLake } from '../unit/cube-sql/random-lake.ts';
import { cube, describedIn, temporaryFolder } from './command.ts';
import { boundsIn, contentFrom } from './in-process.ts';
import { writtenLake } from './native-duckdb.ts';
import { PASSWORD, postgresServer, type Server } from './postgres-server.ts';

const SHAPES = ['long', 'wide', 'folded'] as const;
const dialect = DIALECTS.postgres;
const env = { PGPASSWORD: PASSWORD };

describe.skipIf(!isInstalled() || !serverFolder())('PostgreSQL', () => {
  let server: Server;
  let folder: string;
  beforeAll(async () => {
    folder = temporaryFolder();
    vi.stubEnv('PGPASSWORD', PASSWORD);
    server = await postgresServer();
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    server?.stop();
    rmSync(folder, { recursive: true });
  });
  const bounds = (seconds?: number) => boundsIn(folder, seconds);

  test.each(Array.from({ length: 20 }, (_, at) => at + 1))(
    'gives the cells of DuckDB, byte for byte: %i',
    async (seed) => {
      const lake = randomLake(100 + seed, SHAPES[seed % 3]!);
      const [database, file] = [`d${seed}`, join(folder, `d${seed}.duckdb`)];
      await server.run('postgres', [`CREATE DATABASE ${database}`]);
      await server.run(database, lakeSql(lake, dialect));
      await writtenLake(lake, file);
      const theirs = await contentFrom(`postgres:${server.url(database)}`, lake, bounds());
      expect(theirs).toBe(await contentFrom(`duckdb:${file}`, lake, bounds()));
      expect(theirs.split('\n').length).toBeGreaterThan(30);
    }
  );

  describe('with two shards', () => {
    const lake = randomLake(50, 'long', 200);
    const isFirst = (id: unknown) => Number(String(id).split('-')[1]) % 2 === 0;
    beforeAll(async () => {
      await server.run('postgres', [
        'CREATE DATABASE whole',
        'CREATE DATABASE shard0',
        'CREATE DATABASE shard1'
      ]);
      for (const shard of [0, 1]) {
        const tables = lake.tables.map((table) => ({
          ...table,
          rows: table.rows.filter(([who]) => isFirst(who) === (shard === 0))
        }));
        await server.run(`shard${shard}`, lakeSql({ tables }, dialect));
      }
      await server.run('whole', [
        'CREATE EXTENSION postgres_fdw',
        ...[0, 1].flatMap((shard) => [
          `CREATE SERVER s${shard} FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '127.0.0.1', port '${server.port}', dbname 'shard${shard}')`,
          `CREATE USER MAPPING FOR owner SERVER s${shard} OPTIONS (user 'owner', password '${PASSWORD}')`,
          `CREATE SCHEMA s${shard}`,
          `IMPORT FOREIGN SCHEMA public FROM SERVER s${shard} INTO s${shard}`
        ]),
        ...lake.tables.map(
          ({ name }) =>
            `CREATE VIEW ${dialect.id(name)} AS SELECT * FROM s0.${dialect.id(name)} UNION ALL SELECT * FROM s1.${dialect.id(name)}`
        )
      ]);
    });

    test('foreign tables give the cells of DuckDB, byte for byte', async () => {
      await writtenLake(lake, join(folder, 'whole.duckdb'));
      expect(await contentFrom(`postgres:${server.url('whole')}`, lake, bounds())).toBe(
        await contentFrom(`duckdb:${join(folder, 'whole.duckdb')}`, lake, bounds())
      );
    });

    test('a family in two of them is told', async () => {
      await server.run('shard1', [
        "INSERT INTO families SELECT 'Fam 50-0', site, need, rooms FROM families LIMIT 1"
      ]);
      await expect(contentFrom(`postgres:${server.url('whole')}`, lake, bounds())).rejects.toThrow(
        /^families\.who: 1 families stand in more than one row or partition\. Keep one row of each\.$/
      );
    });
  });

  test('the command writes them, and keeps the password out of what it says', () => {
    const out = join(folder, 'out');
    const from = ['--from', `postgres:${server.url('d1')}`];
    const lake = describedIn(folder, randomLake(101, SHAPES[1]));
    const { status, stdout, stderr } = cube([...from, ...lake, '--out', out], env);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/^Wrote \d+ cells to /)]);
    expect(stdout + stderr).not.toContain(PASSWORD);
    expect(readdirSync(out)).toEqual(['cells.json']);
  });

  test('a server that restarts meanwhile is asked again', async () => {
    const lake = randomLake(60, 'long');
    if (!faults.made) await faults.make(server);
    const told: string[] = [];
    const asked = contentFrom(`postgres:${server.url('late')}`, lake, bounds(), (line) =>
      told.push(line)
    );
    await new Promise((go) => setTimeout(go, 1_500));
    server.restart();
    expect((await asked).split('\n').length).toBeGreaterThan(30);
    expect(told).toContain('The connection broke. Beginning again in 1 s …');
  });

  test.each([
    [
      'no server',
      () => 'postgres://owner@127.0.0.1:1/d',
      env,
      /no server answers \(ECONNREFUSED\)\. Check host and port/
    ],
    ['no database', () => server.url('nowhere'), env, /there is no such database\. Check the name/],
    [
      'a wrong password',
      () => server.url('faults'),
      { PGPASSWORD: 'another' },
      /user or password is not accepted\. .* set PGPASSWORD/
    ],
    [
      'no rights',
      () => server.url('faults', 'stranger'),
      env,
      /no right to read a table\. Ask for SELECT/
    ],
    [
      'no time',
      () => server.url('slow'),
      env,
      /A statement took longer than 2 s\. Give it more time with --timeout/
    ],
    [
      'a table missing',
      () => server.url('postgres'),
      env,
      /families: the source has no such table\. Give it a table or view/
    ],
    [
      'a column missing',
      () => server.url('columns'),
      env,
      /families\.rooms: the table has no such column\. Add it in a view/
    ],
    [
      'a wrong type',
      () => server.url('types'),
      env,
      /scores\.round: the column is of type text, but a number is needed\. Cast it/
    ],
    [
      'ids that are NULL',
      () => server.url('ids'),
      env,
      /families\.who: 2 rows have no id\. Give each/
    ]
  ])('%s is told in a sentence', async (_, url, { PGPASSWORD }, told) => {
    if (!faults.made) await faults.make(server);
    vi.stubEnv('PGPASSWORD', PGPASSWORD);
    const refused = await contentFrom(`postgres:${url()}`, faults.lake, bounds(2)).catch(String);
    vi.stubEnv('PGPASSWORD', PASSWORD);
    expect(refused).toMatch(told);
    expect(refused).not.toMatch(/Fam |Pa55|another|SELECT a/);
  });

  test('a password in the address is wrong use, and is not repeated', () => {
    const from = `postgres:${server.url('d1').replace('owner@', `owner:${PASSWORD}@`)}`;
    const { status, stderr } = cube(['--from', from, '--policy', 'x', '--out', 'nowhere']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('set PGPASSWORD')]);
    expect(stderr).not.toContain(PASSWORD);
  });
});

/** Databases of which each has a fault. */
const faults = {
  made: false,
  lake: randomLake(60, 'long'),
  async make(server: Server) {
    this.made = true;
    const lake = lakeSql(this.lake, dialect);
    const names = ['faults', 'slow', 'columns', 'types', 'ids', 'late'];
    for (const name of names) {
      await server.run('postgres', [`CREATE DATABASE ${name}`]);
      await server.run(name, lake);
    }
    await server.run('faults', [`CREATE ROLE stranger LOGIN PASSWORD '${PASSWORD}'`]);
    await server.run('slow', [
      'ALTER TABLE families RENAME TO quick',
      'CREATE VIEW families AS SELECT quick.* FROM quick, (SELECT pg_sleep(30)) AS late'
    ]);
    await server.run('late', [
      'ALTER TABLE families RENAME TO quick',
      'CREATE VIEW families AS SELECT quick.* FROM quick, (SELECT pg_sleep(1)) AS late'
    ]);
    await server.run('columns', ['ALTER TABLE families DROP COLUMN rooms']);
    await server.run('types', ['ALTER TABLE scores ALTER COLUMN round TYPE text']);
    await server.run('ids', [
      "UPDATE families SET who = NULL WHERE who IN ('Fam 60-1', 'Fam 60-2')"
    ]);
  }
};
