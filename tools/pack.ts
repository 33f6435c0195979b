import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readCells } from '../src/lib/pack/cells-file.ts';
import { makePack, type PackInput } from '../src/lib/pack/make-pack.ts';
import { packProblemText } from '../src/lib/pack/pack-problem-text.ts';
import type { PackProblem } from '../src/lib/pack/pack-problem.ts';
import { problemLine, recordsIn } from './pack/pack-source.ts';
import { isTaken, writePack } from './pack/write-pack.ts';

const USAGE = `Usage: npm run pack -- --in DIR --policy FILE --out DIR [--ledger FILE] [--dry-run]
       npm run pack -- --cells FILE --policy FILE --out DIR [--ledger FILE] [--dry-run]

Audits what of records may be published under a policy, and writes it as a pack to a new folder.
--in       folder with datapackage.json and the records that it describes
--cells    sums of records that were made elsewhere, instead of records
--policy   what each column is, and how families are guarded: static/schema/policy.schema.json
--out      folder of the pack, which must be new or empty
--ledger   what earlier packs of the study told, and of whom; written anew. OUT.ledger.json unless given
--dry-run  audits and tells, without a signature, and writes nothing
OUT.ledger.json and OUT.report.json are as private as the records.
Exit: 0 the pack is written; 1 it is refused and nothing is written; 2 this command was used wrongly.`;

const [WRITTEN, REFUSED, WRONG_USE] = [0, 1, 2] as const;

class WrongUse extends Error {}

function asked(args: string[]) {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args,
    options: {
      ...{ in: text, cells: text, policy: text, out: text, ledger: text },
      'dry-run': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false }
    }
  });
  return values;
}

function refuse(lines: readonly string[]): typeof REFUSED {
  console.error(`No pack was written.\n${lines.join('\n')}`);
  return REFUSED;
}

const packLine = (problem: PackProblem) => {
  const { what, remedy } = packProblemText(problem);
  return `${what} ${remedy}`;
};

async function contentOf(option: string, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new WrongUse(`--${option} names a file that cannot be read: ${file}`);
  }
}

/** @returns the exit code. @throws WrongUse where an option is missing or names what is not there. */
async function pack(args: string[]): Promise<number> {
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
  const { in: folder, cells: cellsFile, policy: policyFile, 'dry-run': dry } = options;
  if (!folder === !cellsFile) throw new WrongUse('Give --in DIR or --cells FILE.');
  if (!policyFile) throw new WrongUse('Give --policy FILE.');
  if (!options.out) throw new WrongUse('Give --out DIR.');
  const out = resolve(options.out);
  if (!dry && isTaken(out))
    throw new WrongUse(`--out names a folder that holds files: ${options.out}`);
  if (folder && !existsSync(folder)) throw new WrongUse(`--in names no folder: ${folder}`);
  const ledgerFile = options.ledger ? resolve(options.ledger) : `${out}.ledger.json`;
  const [policy, earlier] = [
    await contentOf('policy', policyFile),
    existsSync(ledgerFile) ? { ledger: await contentOf('ledger', ledgerFile) } : {}
  ];

  let input: PackInput;
  if (folder) {
    const read = await recordsIn(folder);
    if (!read.ok) return refuse(read.problems.map(problemLine));
    input = { ...read.value, policy, ...earlier };
  } else {
    const read = readCells(await contentOf('cells', cellsFile!));
    if (!read.ok) return refuse(read.problems.map(packLine));
    const { dataset } = read.value;
    const columns = new Map(
      dataset.resources.map(({ name, schema }) => [name, schema.fields.map((field) => field.name)])
    );
    input = { ...read.value, columns, findings: [], policy, ...earlier };
  }
  const made = await makePack(input, !dry, ({ what, done, of }) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${what}: ${done} of ${of}        `);
  });
  if (process.stderr.isTTY) process.stderr.write('\r');
  if (!made.ok) return refuse(made.problems.map(packLine));
  const { files, report } = made.value;
  if (!dry) await writePack(out, made.value, ledgerFile);
  console.log(
    `${dry ? 'Would write' : 'Wrote'} version ${report.version} to ${options.out}: ` +
      `${report.released} of ${report.candidates} numbers that reach the threshold, in ${files.size} files.`
  );
  return WRITTEN;
}

try {
  process.exitCode = await pack(process.argv.slice(2));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const wrong = error instanceof WrongUse;
  console.error(wrong ? `${message}\n\n${USAGE}` : `No pack was written: ${message}`);
  process.exitCode = wrong ? WRONG_USE : REFUSED;
}
