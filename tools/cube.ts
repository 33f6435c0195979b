import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cellsContent } from '../src/lib/cube-sql/cells-content.ts';
import { MOST_ATOMS } from '../src/lib/pack/make-pack.ts';
import { answerFiles } from './cube/answer-files.ts';
import { askedCube } from './cube/asked-cube.ts';
import { cellsFrom, patientAnswers } from './cube/engine-answers.ts';
import { descriptionOf, readFrom } from './cube/opened-source.ts';
import { sqlFiles } from './cube/sql-files.ts';
import { fileFault, Refused, WrongUse } from './cube/told.ts';
import { wholeFolder, type WholeFolder } from './cube/write-whole.ts';
import { isTaken } from './pack/write-pack.ts';

const USAGE = `Usage: npm run cube -- --from SOURCE --policy FILE --out DIR [--description FILE] [--decimals N]
                      [--memory SIZE] [--timeout SECONDS]
       npm run cube -- --from sql --cells FILE --policy FILE --description FILE --out DIR

Sums families that are alike to cells, in the engine that holds the records, and writes them to
DIR/cells.json, from which npm run pack -- --cells DIR/cells.json makes a pack. Cells are as private as
the records: one may be a single family. Publish the pack alone.
--from         duckdb:PATH     a database file of DuckDB
               parquet:GLOB    a folder with a folder of Parquet files a table, or a pattern with {table}
               postgres:URL    without password, which is taken from PGPASSWORD
               sql             writes SQL for DuckDB, PostgreSQL, Spark and others to DIR
--cells        with --from sql: the answer of that SQL, CSV or Parquet, with checks.csv beside it
--policy       as for npm run pack
--description  datapackage.json of the records; beside the Parquet files unless given
--out          folder to write to, which must be new or empty
--decimals     most decimals of a score, 2 unless given
--memory       most that DuckDB keeps in memory, 2GB unless given
--timeout      seconds that a statement may take, 3600 unless given
Exit: 0 the cells are written; 1 they are refused and nothing is written; 2 this command was used wrongly.`;

const [WRITTEN, REFUSED, WRONG_USE] = [0, 1, 2] as const;

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());

function asked(args: string[]) {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: {
      ...{ from: text, cells: text, policy: text, out: text, description: text },
      decimals: { ...text, default: '2' },
      memory: { ...text, default: '2GB' },
      timeout: { ...text, default: '3600' },
      help: { type: 'boolean', default: false }
    }
  });
  return values;
}

/** @returns the exit code. @throws WrongUse, Refused, and what files and engines throw. */
async function cube(args: string[]): Promise<number> {
  let options: ReturnType<typeof asked>;
  try {
    options = asked(args);
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
  if (options.help) {
    console.log(USAGE);
    return WRITTEN;
  }
  if (!options.from) throw new WrongUse('Give --from SOURCE.');
  const from = readFrom(options.from);
  const description = options.description ?? descriptionOf(from);
  if (!options.policy) throw new WrongUse('Give --policy FILE.');
  if (!description) throw new WrongUse('Give --description FILE.');
  if (!options.out) throw new WrongUse('Give --out DIR.');
  if (options.cells && from.kind !== 'sql') throw new WrongUse('--cells goes with --from sql.');
  if (!/^[0-6]$/.test(options.decimals)) throw new WrongUse('--decimals takes 0 to 6.');
  const seconds = Number(options.timeout);
  if (!(seconds > 0)) throw new WrongUse('--timeout takes seconds, more than 0.');
  const out = resolve(options.out);
  if (isTaken(out)) throw new WrongUse(`--out names a folder that holds files: ${options.out}`);
  const ask = await askedCube(description, options.policy, Number(options.decimals));

  let folder: WholeFolder | undefined;
  try {
    folder = await wholeFolder(out);
    const bounds = { memory: options.memory, seconds, spill: folder.begun, signal: stop.signal };
    let told: string;
    if (from.kind === 'sql' && !options.cells) {
      for (const [name, content] of sqlFiles(ask)) await folder.write(name, [content]);
      told = `Wrote SQL for DuckDB, PostgreSQL, Spark and others to ${options.out}. Its README.md says how to go on.`;
    } else {
      const answers = options.cells
        ? await answerFiles(options.cells, bounds)
        : await patientAnswers(from, ask, bounds, (line) => console.error(line));
      const cells = cellsFrom(ask, answers);
      await folder.write('cells.json', cellsContent(ask, cells));
      told = `Wrote ${cells.length} cells to ${options.out}/cells.json. They are as private as the records.`;
      if (cells.length > MOST_ATOMS)
        told += ` A pack is made of at most ${MOST_ATOMS}: drop characteristics or measures in the policy, or merge levels.`;
    }
    stop.signal.throwIfAborted();
    await folder.done();
    console.log(told);
    return WRITTEN;
  } finally {
    folder?.leave();
  }
}

try {
  process.exitCode = await cube(process.argv.slice(2));
} catch (error) {
  if (error instanceof WrongUse) console.error(`${error.message}\n\n${USAGE}`);
  else {
    const told = error instanceof Refused ? error : fileFault(error);
    const stopped = stop.signal.aborted ? 'The run was stopped. Start it again.' : undefined;
    const lines = told?.lines ?? [stopped ?? `An unforeseen fault (${(error as Error)?.name}).`];
    console.error(`No cells were written.\n${lines.join('\n')}`);
  }
  process.exitCode = error instanceof WrongUse ? WRONG_USE : REFUSED;
}
