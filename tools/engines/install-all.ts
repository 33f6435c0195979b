/**
 * Installs what the tests of engines need, in `.engines/` where it can: DuckDB for Node, Spark with
 * Python, and PostgreSQL by apt where there is none. What cannot be had within its time is told, and
 * its tests are skipped.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINES, installEngines } from './install.ts';
import { PYTHON, serverFolder, SPARK_VERSION } from './places.ts';

const [SPARK_SECONDS, POSTGRES_SECONDS] = [150, 60];

const runs = (command: string, args: readonly string[], seconds: number) =>
  spawnSync(command, args, { stdio: 'ignore', timeout: seconds * 1_000 }).status === 0;

function installSpark(): boolean {
  if (existsSync(PYTHON)) return true;
  const folder = join(ENGINES, 'python');
  const made =
    runs('python3', ['-m', 'venv', folder], 30) &&
    runs(PYTHON, ['-m', 'pip', 'install', '--quiet', `pyspark==${SPARK_VERSION}`], SPARK_SECONDS);
  if (!made) rmSync(folder, { recursive: true, force: true });
  return made;
}

const installPostgres = () =>
  serverFolder() !== undefined ||
  (runs('apt-get', ['install', '-y', 'postgresql'], POSTGRES_SECONDS) &&
    serverFolder() !== undefined);

for (const [name, install] of [
  ['DuckDB for Node', installEngines],
  ['PostgreSQL', installPostgres],
  ['Spark', installSpark]
] as const)
  if (!install()) console.log(`${name} could not be installed: its tests are skipped.`);
