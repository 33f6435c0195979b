import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ENGINES } from './install.ts';

export const SPARK_VERSION = '4.3.0';
/** Python that Spark is installed for. */
export const PYTHON = join(ENGINES, 'python/bin/python');

const DEBIAN = '/usr/lib/postgresql';

/** Folder of the programs of a PostgreSQL server, where there is one. */
export function serverFolder(): string | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort().reverse() : [];
  return [
    ...versions.map((version) => join(DEBIAN, version, 'bin')),
    ...(process.env.PATH ?? '').split(':')
  ].find((folder) => existsSync(join(folder, 'initdb')));
}
