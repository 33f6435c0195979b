import type { problemText } from '#lib/data/problem-text.ts';
import type { Problem } from '#lib/data/problem.ts';
import { unchecked } from '#lib/figures/unchecked.ts';
import { toCsv } from '#lib/figures/csv.ts';
import { saveText } from '#lib/parts/save.ts';

/** Saves problems as CSV, one a line. @param texts what is wrong with each, and the remedy. */
export async function problemsCsv(
  problems: readonly Problem[],
  texts: readonly ReturnType<typeof problemText>[]
): Promise<void> {
  const csv = await toCsv(
    unchecked().marked({
      rule: problems.map(({ rule }) => rule),
      file: problems.map(({ file }) => file),
      row: problems.map(({ row }) => row),
      column: problems.map(({ column, property }) => column ?? property),
      value: problems.map(({ value }) => value),
      expected: problems.map(({ expected }) => expected),
      more: problems.map(({ more }) => more),
      problem: texts.map(({ what }) => what),
      remedy: texts.map(({ remedy }) => remedy)
    })
  );
  saveText('problems.csv', 'text/csv', csv);
}
