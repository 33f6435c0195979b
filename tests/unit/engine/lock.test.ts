import { existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { fromArrow } from '#lib/engine/arrow.ts';
import { QueryError, type Engine } from '#lib/engine/engine.ts';
import { nodeDuckDB, nodeEngine } from './node-duckdb.ts';

let engine: Engine;
beforeAll(async () => {
  engine = await nodeEngine();
});

const here = fileURLToPath(import.meta.url);
const FILES = 'file system operations are disabled by configuration';
const LOCKED = 'the configuration has been locked';

test.each([
  ["FROM read_csv('http://localhost/data.csv')", FILES],
  [`FROM read_csv('${here}')`, FILES],
  [`FROM read_text('${here}')`, FILES],
  [`FROM read_blob('${here}')`, FILES],
  [`FROM sniff_csv('${here}')`, FILES],
  ["FROM glob('*')", FILES],
  [`FROM '${here}'`, 'does not exist'],
  ["FROM 'http://localhost/data.csv'", FILES],
  ["FROM read_parquet('http://localhost/data.parquet')", 'parquet extension'],
  ["ATTACH 'other.db'", FILES],
  ["ATTACH 'http://localhost/other.db' (READ_ONLY)", FILES],
  ["COPY (SELECT 1) TO 'stolen.csv'", FILES],
  ["EXPORT DATABASE 'stolen'", FILES],
  ["IMPORT DATABASE 'stolen'", FILES],
  ['LOAD json', 'Loading external extensions is disabled'],
  ["LOAD 'http://localhost/own.duckdb_extension.wasm'", 'Loading external extensions is disabled'],
  ["SELECT getenv('HOME')", 'getenv does not exist'],
  ['SET threads = 1', LOCKED],
  ['SET enable_external_access = true', LOCKED],
  ['RESET enable_external_access', LOCKED],
  ['SET GLOBAL lock_configuration = false', LOCKED],
  ['PRAGMA lock_configuration = false', LOCKED],
  ["PRAGMA memory_limit = '1GB'", LOCKED],
  ["SET custom_extension_repository = 'http://localhost'", LOCKED]
])('%s is refused', async (sql, words) => {
  const refusal = await engine.ask(sql).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(QueryError);
  expect(refusal).toMatchObject({ sql, message: expect.stringContaining(words) });
  expect((refusal as QueryError).cause).toBeInstanceOf(Error);
  expect(existsSync('stolen.csv')).toBe(false);
});

test('INSTALL fetches nothing, and what it names cannot be loaded after it', async () => {
  let requests = 0;
  const server = createServer((_, response) => {
    requests += 1;
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const repository = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await engine.ask(`INSTALL json FROM '${repository}'`);
  await expect(engine.ask('LOAD json')).rejects.toThrow('Loading external extensions is disabled');
  await new Promise((resolve) => server.close(resolve));
  expect(requests).toBe(0);
});

test('the lock holds after tables are loaded', async () => {
  await engine.load({
    main: [{ name: 'a', rows: 0, columns: [{ name: 'x', type: 'string', values: [] }] }]
  });
  await expect(engine.ask('SET threads = 1')).rejects.toThrow(LOCKED);
  await expect(engine.ask(`FROM read_csv('${here}')`)).rejects.toThrow(FILES);
});

test("without the lock SQL reads this file, so that the refusals are the lock's doing", async () => {
  const duckdb = await nodeDuckDB();
  await duckdb.open({ path: ':memory:' });
  const [row] = fromArrow(await duckdb.query(`SELECT size FROM read_text('${here}')`));
  expect(row).toEqual({ size: statSync(here).size });
});
