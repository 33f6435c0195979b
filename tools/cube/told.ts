/** Why no cells were made: what is wrong, where, and what would help, a sentence or two a line; never a row or a password. */
export class Refused extends Error {
  readonly lines: readonly string[];
  constructor(...lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** The command was given what it does not take. */
export class WrongUse extends Error {}

/** A connection that broke, after which another try may go well. */
export class Broken extends Error {}

const STOPPED = 'The run was stopped before it ended. Start it again.';
const timedOut = (seconds: number) =>
  `A statement took longer than ${seconds} s. Give it more time with --timeout, or sum fewer columns.`;

/** What ended a statement besides the engine: a signal, or its time. */
export const endedBy = (reason: 'stopped' | 'timeout', seconds: number) =>
  new Refused(reason === 'stopped' ? STOPPED : timedOut(seconds));

const DISK_FULL = 'The disk is full. Free some space, or write --out to another disk.';

/** Sentences for what files do. */
export function fileFault(error: unknown): Refused | undefined {
  const { code, path = 'a file' } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new Refused(DISK_FULL);
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return new Refused(`${path}: there is no right to write or read it. Choose another place.`);
  if (code === 'ENOTDIR' || code === 'EEXIST' || code === 'EISDIR' || code === 'ENOENT')
    return new Refused(`${path}: no folder can be made there. Choose another place.`);
  return undefined;
}

/** Sentences for what DuckDB says, by its kind of error alone: its words may hold values of rows. */
export function duckdbFault(error: unknown, memory: string): Refused {
  const words = error instanceof Error ? error.message : '';
  const kind = /^([A-Z][A-Za-z -]{2,30}?) ?(?:Error|exception)\b/i.exec(words)?.[1] ?? 'unknown';
  if (/no space left|failed to (offload|write)|max_temp_directory_size/i.test(words))
    return new Refused(DISK_FULL);
  if (/out of memory/i.test(kind))
    return new Refused(
      `DuckDB: the memory limit of ${memory} is too small. Give more with --memory, or sum fewer columns.`
    );
  if (/^(io|permission|invalid input|serialization)$/i.test(kind))
    return new Refused(
      `DuckDB: the source cannot be read (${kind}). Check the path, its rights, and that its files are whole.`
    );
  return new Refused(
    `DuckDB: the SQL could not be run (${kind}). Check that the columns hold what the description says.`
  );
}

const STATES: readonly (readonly [RegExp, string])[] = [
  [/^28/, 'the user or password is not accepted. Check the user in --from, and set PGPASSWORD'],
  [/^3D/, 'there is no such database. Check the name in --from'],
  [
    /^(42501|25006)$/,
    'the user has no right to read a table. Ask for SELECT on the tables described'
  ],
  [/^42P01$/, 'a table is missing. Check the search path and the names in the description'],
  [/^42703$/, 'a column is missing. Check the names in the description'],
  [/^(42804|42883|22)/, 'a column holds what the description does not say. Cast it in a view'],
  [/^53100$/, 'the disk of the server is full. Free some space there'],
  [/^53/, 'the server has no room for the query. Try again later, or sum fewer columns'],
  [/^55P03$/, 'a table is locked. Try again later'],
  [/^40/, 'others changed the tables meanwhile. Run it again']
];
const BROKEN = /^(08|57P)|^(ECONNRESET|EPIPE|ETIMEDOUT|ENETRESET|ENETDOWN|EHOSTUNREACH)$/;

/** Sentences for what PostgreSQL says, by its state alone: its words may hold values of rows. */
export function postgresFault(error: unknown, seconds: number): Refused | Broken {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  if (BROKEN.test(code) || /^Connection terminated/.test(message)) return new Broken(code);
  if (code === '57014') return endedBy('timeout', seconds);
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new Refused(
      `PostgreSQL: no server answers (${code}). Check host and port in --from, and that it runs.`
    );
  const told = STATES.find(([state]) => state.test(code));
  return new Refused(
    `PostgreSQL: ${told?.[1] ?? 'the SQL could not be run. Look the state up in its manual'} (${code || 'no state'}).`
  );
}
