import { DIALECTS } from '../../src/lib/cube-sql/dialect.ts';
import { engineModule } from '../engines/install.ts';
import { asTexts, type Bounds, type Source } from './source.ts';
import { Broken, endedBy, postgresFault, WrongUse } from './told.ts';

/** What of the client of PostgreSQL is used. */
interface Client {
  readonly processID?: number;
  connect(): Promise<void>;
  query(sql: string, values?: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
  end(): Promise<void>;
  on(event: 'error', told: (error: unknown) => void): void;
}
interface ClientModule {
  readonly default: { readonly Client: new (config: Record<string, unknown>) => Client };
}

const CONNECTING = 15_000;

/** A URL without password, which the environment alone gives. @throws WrongUse */
export function withoutPassword(url: string): string {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    throw new WrongUse('--from names no database: give postgres://USER@HOST:PORT/DATABASE.');
  }
  if (parsed.password || parsed.searchParams.has('password'))
    throw new WrongUse('--from takes no password: set PGPASSWORD in the environment.');
  return url;
}

/**
 * Tables of a database of PostgreSQL, read in one transaction that may not write and sees one state
 * of them.
 */
export async function postgresSource(url: string, { seconds, signal }: Bounds): Promise<Source> {
  const { Client } = ((await engineModule('pg')) as ClientModule).default;
  const config = {
    connectionString: withoutPassword(url),
    password: process.env.PGPASSWORD ?? '',
    application_name: 'cube',
    connectionTimeoutMillis: CONNECTING,
    keepAlive: true
  };
  const client = new Client(config);
  // What breaks between statements is told by the next.
  client.on('error', () => {});
  const fault = (error: unknown) => {
    if (signal.aborted) return endedBy('stopped', seconds);
    return postgresFault(error, seconds);
  };
  async function query(sql: string, values: readonly unknown[] = []) {
    signal.throwIfAborted();
    try {
      return (await client.query(sql, values)).rows.map(asTexts);
    } catch (error) {
      throw fault(error);
    }
  }
  try {
    await client.connect();
  } catch (error) {
    const told = fault(error);
    throw told instanceof Broken || !(error as { code?: string }).code ? new Broken('') : told;
  }
  /** The server goes on with a statement of a client that is gone, so it is asked to end it. */
  async function cancel() {
    const other = new Client(config);
    other.on('error', () => {});
    try {
      await other.connect();
      await other.query('SELECT pg_cancel_backend($1)', [client.processID]);
    } catch {
      // Its time runs out there.
    } finally {
      await other.end().catch(() => {});
    }
  }
  signal.addEventListener('abort', cancel);
  await query('BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY');
  await query(`SET LOCAL statement_timeout = ${Math.ceil(seconds * 1_000)}`);
  await query('SET LOCAL standard_conforming_strings = on');
  return {
    dialect: 'postgres',
    async types(needed) {
      const types = new Map<string, Map<string, string>>();
      for (const table of new Set(needed.map((one) => one.table))) {
        const found = await query(
          'SELECT a.attname, t.typname FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid ' +
            'WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped',
          [DIALECTS.postgres.id(table)]
        );
        if (found.length)
          types.set(table, new Map(found.map((row) => [row.attname!, row.typname!])));
      }
      return types;
    },
    rows: (sql) => query(sql),
    async close() {
      signal.removeEventListener('abort', cancel);
      await client.end().catch(() => {});
    }
  };
}
