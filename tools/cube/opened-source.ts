import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { installEngines } from '../engines/install.ts';
import { duckdbSource, parquetSource } from './duckdb-source.ts';
import { postgresSource, withoutPassword } from './postgres-source.ts';
import type { Bounds, Source } from './source.ts';
import { Refused, WrongUse } from './told.ts';

/** Where records are, as the command was told. */
export type From =
  | { readonly kind: 'duckdb' | 'parquet' | 'postgres'; readonly at: string }
  | { readonly kind: 'sql' };

/** @throws WrongUse where it is none of the forms. */
export function readFrom(text: string): From {
  if (text === 'sql') return { kind: 'sql' };
  const [, kind, at] = /^(duckdb|parquet|postgres):(.+)$/s.exec(text) ?? [];
  if (!kind || !at)
    throw new WrongUse('--from takes duckdb:PATH, parquet:GLOB, postgres:URL or sql.');
  if (kind === 'postgres') {
    const url = at.startsWith('//') ? `postgres:${at}` : at;
    return { kind, at: withoutPassword(url) };
  }
  return { kind: kind as 'duckdb' | 'parquet', at };
}

const TABLE = '{table}';

/** Where the files of a table of a lake are: a folder a table, or a pattern that holds `{table}`. */
export const globOf =
  (at: string) =>
  (table: string): string => {
    if (at.includes(TABLE)) return at.replaceAll(TABLE, table);
    return /[*?[]|\.parquet$/.test(at) ? at : join(at, table, '**', '*.parquet');
  };

/** Where a lake is described unless the command says otherwise. */
export function descriptionOf(from: From): string | undefined {
  if (from.kind !== 'parquet') return undefined;
  let folder = from.at.replace(/[*?[{].*$/s, '');
  if (folder !== from.at || folder.endsWith('.parquet')) folder = dirname(`${folder}x`);
  const file = join(folder, 'datapackage.json');
  return existsSync(file) ? file : undefined;
}

/** @throws Refused where the engine is not there or the source cannot be opened. */
export async function openedSource(from: From, bounds: Bounds): Promise<Source> {
  if (from.kind === 'sql') throw new WrongUse('--from sql opens no source.');
  if (!installEngines())
    throw new Refused(
      'The engines could not be installed. Run this command once where npm reaches its registry, or use --from sql.'
    );
  if (from.kind === 'duckdb') return duckdbSource(from.at, bounds);
  if (from.kind === 'parquet') return parquetSource(globOf(from.at), bounds);
  return postgresSource(from.at, bounds);
}
