import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problemText } from '../../src/lib/data/problem-text.ts';
import type { Checked, Problem } from '../../src/lib/data/problem.ts';
import { packInput, type RecordsInput } from '../../src/lib/reading/pack-input.ts';

/** Reads the records of a folder, as `packInput` does. */
export async function recordsIn(folder: string): Promise<Checked<RecordsInput>> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async ({ name }) => new File([await readFile(join(folder, name))], name))
  );
  return packInput({ files });
}

/** A problem of the data in a line: where, what, and what would help. */
export function problemLine(problem: Problem): string {
  const { what, remedy } = problemText(problem);
  const where = [problem.file, problem.row].filter((part) => part !== undefined).join(':');
  return `${where}: ${what} ${remedy}`;
}
