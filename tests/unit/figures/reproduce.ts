import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CsvColumns } from '#lib/figures/csv.ts';
import { sourceOf } from '#lib/figures/notes.ts';
import { figureFiles } from '#lib/figures/takeaway/figure-zip.ts';
import type { TakenData } from '#lib/figures/takeaway/taken-data.ts';
import { DEFAULT_VIEW, type View } from '#lib/state/view.ts';
import { takenTrajectory } from './takeaway-data.ts';

const runs = (program: string) => spawnSync(program, ['--version']).status === 0;
export const PROGRAMS = (
  [
    ['python3', 'reproduce.py'],
    ['Rscript', 'reproduce.R']
  ] as const
).filter(([program]) => runs(program));

/** Runs the scripts of a figure's zip in a folder of its own. @returns the last line of each. */
export async function lastLines(
  kind: string,
  columns: CsvColumns,
  data: TakenData,
  own: Readonly<Record<string, string>> = {}
): Promise<string[]> {
  const from = kind === 'fragility' ? 'qualities' : kind;
  const figure = { ...data.figure, kind, source: sourceOf(data.package.study, from) };
  const source = figure.source ?? sourceOf(data.package.study, 'change');
  const files = await figureFiles({ ...data, columns, figure: { ...figure, source } });
  const into = mkdtempSync(join(tmpdir(), `reproduce-${kind}-`));
  try {
    for (const [name, text] of Object.entries({ ...files, ...own }))
      writeFileSync(join(into, name), text);
    return PROGRAMS.map(([program, script]) => {
      const said = execFileSync(program, [script], { cwd: into, encoding: 'utf8' });
      return said.trim().split('\n').at(-1)!.replaceAll(/\s+/g, ' ');
    });
  } finally {
    rmSync(into, { recursive: true });
  }
}
export const agree = (count: number) => PROGRAMS.map(() => `numbers: ${count} agree: ${count}`);
export const publishedView = (view: Partial<View>): TakenData => {
  const data = takenTrajectory('en');
  const context = { ...data.figure.context, view: { ...DEFAULT_VIEW, ...view } };
  return { ...data, figure: { ...data.figure, context } };
};
