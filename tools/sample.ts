import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeLake, writeLargeSample } from './sample/large-sample.ts';
import { writeTrials } from './sample/made-up-trials.ts';
import { SAMPLES } from './sample/package-files.ts';
import { writeSmallSample } from './sample/small-sample.ts';

const USAGE = `Usage: node tools/sample.ts [--out DIR] [--seed N]
       node tools/sample.ts --trials [--out DIR]
       node tools/sample.ts --families N --out DIR [--seed N] [--parquet]

Without --families: writes the small sample, made-up families that agree with the published figures,
to sample-data/families or to DIR.
With --trials: writes three small made-up studies, each to a folder of sample-data or of DIR.
With --families: writes N made-up families of 22 authorities to DIR, and the same families and scores
as one wide table to DIR/wide; with --parquet as a lake instead, DIR/<table>/site=<site>/*.parquet.
The same seed, 17 unless given, writes the same bytes.`;

const DEFAULT_SEED = '17';
const LARGEST_SEED = 2 ** 32 - 1;
const MOST_FAMILIES = 100_000_000;

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new RangeError(`--${option} takes a whole number from ${least} to ${most}, not "${text}".`);
}

/** @returns what was done, in a sentence. @throws when an argument is wrong or a file cannot be written. */
async function sample(args: string[]): Promise<string> {
  const { values } = parseArgs({
    args,
    options: {
      families: { type: 'string' },
      out: { type: 'string' },
      seed: { type: 'string', default: DEFAULT_SEED },
      parquet: { type: 'boolean', default: false },
      trials: { type: 'boolean', default: false },
      help: { type: 'boolean' }
    }
  });
  if (values.help) return USAGE;
  const seed = wholeNumber('seed', values.seed, 0, LARGEST_SEED);
  if (values.trials) {
    const below = values.out ?? SAMPLES;
    return `Wrote three made-up studies with ${await writeTrials(below)} families to ${below}`;
  }
  if (values.families === undefined) {
    if (values.parquet) throw new RangeError('--parquet needs --families N.');
    const folder = values.out ?? join(SAMPLES, 'families');
    return `Wrote ${await writeSmallSample(folder, seed)} made-up families to ${folder}`;
  }
  const count = wholeNumber('families', values.families, 1, MOST_FAMILIES);
  if (!values.out) throw new RangeError('--families needs --out DIR, the folder to write to.');
  if (values.parquet) {
    await writeLake(values.out, count, seed);
    return `Wrote ${count} made-up families to ${values.out}, a folder a table and site`;
  }
  await writeLargeSample(values.out, count, seed);
  return `Wrote ${count} made-up families to ${values.out}, and as one wide table to ${join(values.out, 'wide')}`;
}

try {
  console.log(await sample(process.argv.slice(2)));
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  process.exitCode = 1;
}
