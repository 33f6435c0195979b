import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DIALECTS } from '#lib/cube-sql/dialect.ts';
import { isInstalled } from '../../tools/engines/install.ts';
import { serverFolder } from '../../tools/engines/places.ts';
import { lakeSql } from '../unit/cube-sql/lake-sql.ts';
import { randomLake } from '../unit/cube-sql/random-lake.ts';
import { cube, describedIn, temporaryFolder } from './command.ts';
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
    server = await postgresServer();
  });
  afterAll(() => {
    server?.stop();
    rmSync(folder, { recursive: true });
  });
  let runs = 0;
  const out = () => join(folder, `out${(runs += 1)}`);
  const cellsIn = (path: string) => readFileSync(join(path, 'cells.json'), 'utf8');

  test.each([1, 2, 3, 4, 5, 6])('gives the cells of DuckDB, byte for byte: %i', async (seed) => {
    const lake = randomLake(100 + seed, SHAPES[seed % 3]!);
    const options = describedIn(folder, lake);
    const database = `d${seed}`;
    await server.run('postgres', [`CREATE DATABASE ${database}`]);
    await server.run(database, lakeSql(lake, dialect));
    await writtenLake(lake, join(folder, `${database}.duckdb`));
    const [theirs, ours] = [out(), out()];
    const told = cube(
      ['--from', `postgres:${server.url(database)}`, ...options, '--out', theirs],
      env
    );
    expect(told).toMatchObject({ status: 0 });
    expect(
      cube(['--from', `duckdb:${join(folder, `${database}.duckdb`)}`, ...options, '--out', ours])
    ).toMatchObject({ status: 0 });
    expect(cellsIn(theirs)).toBe(cellsIn(ours));
    expect(cellsIn(ours).split('\n').length).toBeGreaterThan(30);
  });

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
      const options = describedIn(folder, lake);
      await writtenLake(lake, join(folder, 'whole.duckdb'));
      const [theirs, ours] = [out(), out()];
      const from = `postgres:${server.url('whole')}`;
      expect(cube(['--from', from, ...options, '--out', theirs], env)).toMatchObject({ status: 0 });
      cube(['--from', `duckdb:${join(folder, 'whole.duckdb')}`, ...options, '--out', ours]);
      expect(cellsIn(theirs)).toBe(cellsIn(ours));
    });

    test('a family in two of them is told', async () => {
      await server.run('shard1', [
        "INSERT INTO families SELECT 'Fam 50-0', site, need, rooms FROM families LIMIT 1"
      ]);
      const { status, stderr } = cube(
        ['--from', `postgres:${server.url('whole')}`, ...describedIn(folder, lake), '--out', out()],
        env
      );
      expect([status, stderr]).toEqual([
        1,
        expect.stringContaining(
          'families.who: 1 families stand in more than one row or partition. Keep one row of each.'
        )
      ]);
      expect(stderr).not.toContain('Fam 50');
    });
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
  ])('%s is told in a sentence, and nothing is written', async (_, url, password, told) => {
    if (!runs || !faults.made) await faults.make(server);
    const before = readdirSync(folder).sort();
    const target = join(folder, 'refused');
    const { status, stderr } = cube(
      [
        '--from',
        `postgres:${url()}`,
        ...describedIn(folder, faults.lake),
        '--out',
        target,
        '--timeout',
        '2'
      ],
      password
    );
    expect([status, stderr]).toEqual([1, expect.stringMatching(told)]);
    expect(stderr).not.toMatch(/Fam |Pa55|another|SELECT a/);
    expect(readdirSync(folder).sort()).toEqual(
      [...new Set([...before, 'datapackage.json', 'policy.json'])].sort()
    );
  });

  test('a password in the address is wrong use, and is not repeated', () => {
    const from = `postgres:${server.url('d1').replace('owner@', `owner:${PASSWORD}@`)}`;
    const { status, stderr } = cube(['--from', from, '--policy', 'x', '--out', out()]);
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
    const names = ['faults', 'slow', 'columns', 'types', 'ids'];
    for (const name of names) {
      await server.run('postgres', [`CREATE DATABASE ${name}`]);
      await server.run(name, lake);
    }
    await server.run('faults', [`CREATE ROLE stranger LOGIN PASSWORD '${PASSWORD}'`]);
    await server.run('slow', [
      'ALTER TABLE families RENAME TO quick',
      'CREATE VIEW families AS SELECT quick.* FROM quick, (SELECT pg_sleep(30)) AS late'
    ]);
    await server.run('columns', ['ALTER TABLE families DROP COLUMN rooms']);
    await server.run('types', ['ALTER TABLE scores ALTER COLUMN round TYPE text']);
    await server.run('ids', [
      "UPDATE families SET who = NULL WHERE who IN ('Fam 60-1', 'Fam 60-2')"
    ]);
  }
};
