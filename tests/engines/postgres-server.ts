import { spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engineModule } from '../../tools/engines/install.ts';
import { serverFolder } from '../../tools/engines/places.ts';

export const PASSWORD = 'Pa55-w0rd-never-told';

interface Client {
  connect(): Promise<void>;
  query(sql: string): Promise<unknown>;
  end(): Promise<void>;
}

/** A server of PostgreSQL that lives as long as its tests. */
export interface Server {
  url(database: string, user?: string): string;
  run(database: string, statements: readonly string[]): Promise<void>;
  readonly port: number;
  /** Ends all connections at once, and begins anew. */
  restart(): void;
  stop(): void;
}

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });

export async function postgresServer(): Promise<Server> {
  const programs = serverFolder()!;
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const root = process.getuid?.() === 0;
  // The server refuses to be run by root.
  const as = (program: string, args: readonly string[]) => {
    const command = [join(programs, program), ...args];
    const [first, ...rest] = root ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    const { status, stderr } = spawnSync(first!, rest, {
      encoding: 'utf8',
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 60_000
    });
    if (status !== 0) throw new Error(`${program}: ${stderr}`);
  };
  const [data, secret] = [join(folder, 'data'), join(folder, 'secret')];
  writeFileSync(secret, PASSWORD);
  mkdirSync(data);
  if (root) {
    const id = (flag: string) =>
      Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
    for (const path of [folder, data, secret]) chownSync(path, id('-u'), id('-g'));
  }
  as('initdb', [
    '-D',
    data,
    '-U',
    'owner',
    '-A',
    'scram-sha-256',
    `--pwfile=${secret}`,
    '--no-sync',
    '-E',
    'UTF8',
    '--locale=C'
  ]);
  const port = await freePort();
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -k ${folder} -c fsync=off`;
  const control = (...args: string[]) =>
    as('pg_ctl', ['-D', data, '-w', '-o', options, '-l', join(folder, 'log'), ...args]);
  control('start');
  const { Client } = (
    (await engineModule('pg')) as { default: { Client: new (config: unknown) => Client } }
  ).default;
  return {
    port,
    url: (database, user = 'owner') => `postgres://${user}@127.0.0.1:${port}/${database}`,
    async run(database, statements) {
      const client = new Client({
        ...{ host: '127.0.0.1', port, user: 'owner', password: PASSWORD, database }
      });
      await client.connect();
      for (const sql of statements) await client.query(sql);
      await client.end();
    },
    restart: () => control('restart', '-m', 'immediate'),
    stop() {
      control('stop', '-m', 'immediate');
      rmSync(folder, { recursive: true, force: true });
    }
  };
}
