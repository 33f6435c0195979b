import { existsSync } from 'node:fs';
import { DIALECTS } from '../../src/lib/cube-sql/dialect.ts';
import { engineModule } from '../engines/install.ts';
import { asTexts, type Bounds, type Source } from './source.ts';
import { duckdbFault, endedBy, Refused } from './told.ts';

/** What of DuckDB for Node is used. */
interface Connection {
  runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): Record<string, unknown>[] }>;
  interrupt(): void;
  closeSync(): void;
}
interface Instance {
  connect(): Promise<Connection>;
  closeSync(): void;
}
interface DuckDBModule {
  readonly DuckDBInstance: {
    create(path: string, config: Record<string, string>): Promise<Instance>;
  };
}

const { id, text } = DIALECTS.duckdb;

/** DuckDB in this process, out of core and within a limit of memory. */
async function started({ memory, seconds, spill, signal }: Bounds) {
  const { DuckDBInstance } = (await engineModule('@duckdb/node-api')) as DuckDBModule;
  let instance: Instance;
  try {
    instance = await DuckDBInstance.create(':memory:', {
      memory_limit: memory,
      temp_directory: spill,
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      preserve_insertion_order: 'false'
    });
  } catch {
    throw new Refused(`DuckDB does not start with --memory ${memory}. Give a size such as 2GB.`);
  }
  const connection = await instance.connect();
  async function rows(sql: string) {
    signal.throwIfAborted();
    let ended: 'stopped' | 'timeout' | undefined;
    const end = (by: 'stopped' | 'timeout') => () => {
      ended ??= by;
      connection.interrupt();
    };
    const stop = end('stopped');
    signal.addEventListener('abort', stop);
    const clock = setTimeout(end('timeout'), seconds * 1_000);
    try {
      return (await connection.runAndReadAll(sql)).getRowObjectsJson().map(asTexts);
    } catch (error) {
      throw ended ? endedBy(ended, seconds) : duckdbFault(error, memory);
    } finally {
      clearTimeout(clock);
      signal.removeEventListener('abort', stop);
    }
  }
  return {
    rows,
    async close() {
      connection.closeSync();
      instance.closeSync();
    }
  };
}

/** Rows that a statement gives in an empty database. */
export async function duckdbRows(sql: string, bounds: Bounds) {
  const { rows, close } = await started(bounds);
  try {
    return await rows(sql);
  } finally {
    await close();
  }
}

/** Tables of a database file of DuckDB. */
export async function duckdbSource(path: string, bounds: Bounds): Promise<Source> {
  if (!existsSync(path))
    throw new Refused(`--from names a database that is not there: ${path}. Check the path.`);
  const { rows, close } = await started(bounds);
  await rows(`ATTACH ${text(path)} AS records (READ_ONLY)`);
  await rows('USE records');
  return {
    dialect: 'duckdb',
    async types(needed) {
      const found = await rows(
        'SELECT table_name, column_name, data_type FROM duckdb_columns() ' +
          "WHERE database_name = 'records' AND schema_name = 'main'"
      );
      return new Map(
        needed.flatMap(({ table }) => {
          const own = found.filter((row) => row.table_name === table);
          return own.length
            ? [[table, new Map(own.map((row) => [row.column_name!, row.data_type!]))] as const]
            : [];
        })
      );
    },
    rows,
    close
  };
}

/**
 * Tables of a lake of Parquet files, of which folders may be partitions named as in `site=A01`.
 * @param globOf where the files of a table are.
 */
export async function parquetSource(
  globOf: (table: string) => string,
  bounds: Bounds
): Promise<Source> {
  const { rows, close } = await started(bounds);
  return {
    dialect: 'duckdb',
    async types(needed) {
      const types = new Map<string, Map<string, string>>();
      for (const table of new Set(needed.map((one) => one.table))) {
        const glob = text(globOf(table));
        const [files] = await rows(`SELECT COUNT(*) AS files FROM glob(${glob})`);
        if (files?.files === '0') continue;
        await rows(
          `CREATE VIEW ${id(table)} AS SELECT * FROM read_parquet(${glob}, ` +
            'hive_partitioning = true, hive_types_autocast = false, union_by_name = true)'
        );
        const columns = await rows(`DESCRIBE ${id(table)}`);
        types.set(table, new Map(columns.map((row) => [row.column_name!, row.column_type!])));
      }
      return types;
    },
    rows,
    close
  };
}
