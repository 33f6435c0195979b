import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where engines are installed: apart from the site, which needs none of them. */
export const ENGINES = resolve(import.meta.dirname, '../../.engines');
const [NODE, MARK] = [join(ENGINES, 'node'), join(ENGINES, 'node/installed')];
const LOCK = 'package-lock.json';
const lock = () => readFileSync(join(import.meta.dirname, LOCK), 'utf8');

/** Whether the engines for Node are there in the versions that are asked for. */
export const isInstalled = (): boolean => existsSync(MARK) && readFileSync(MARK, 'utf8') === lock();

/** Installs DuckDB for Node and the client of PostgreSQL, unless they are there. @returns whether they are. */
export function installEngines(): boolean {
  if (isInstalled()) return true;
  console.error('Installing DuckDB for Node and the client of PostgreSQL, 70 MB, once.');
  mkdirSync(NODE, { recursive: true });
  for (const file of ['package.json', LOCK])
    copyFileSync(join(import.meta.dirname, file), join(NODE, file));
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: NODE,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32'
  });
  if (status === 0) writeFileSync(MARK, lock());
  return status === 0;
}

/** A package of the engines. @throws where it is not installed. */
export const engineModule = async (name: string): Promise<unknown> =>
  import(pathToFileURL(createRequire(join(NODE, 'package.json')).resolve(name)).href);
