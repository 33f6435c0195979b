import { readFileSync } from 'node:fs';
import { recordsCube } from '#lib/cube/records-cube.ts';
import type { Description } from '#lib/data/describe/description.ts';
import { armColumn } from '#lib/data/arms.ts';
import { faultsOf } from '#lib/data/describe/faults.ts';
import { guessDescription } from '#lib/data/describe/guess-description.ts';
import { profileFiles, type PrepareChoices } from '#lib/data/describe/profile-files.ts';
import { toDescriptor } from '#lib/data/describe/to-descriptor.ts';
import { recordRows } from '#lib/figures/record-rows.ts';
import { readSource } from '#lib/reading/read-source.ts';
import { fitView } from '#lib/state/fit.ts';
import { DEFAULT_VIEW } from '#lib/state/view.ts';

export const fileOf = (name: string) => new File([readFileSync(`tests/files/${name}`)], name);
export const NO_CHOICES: PrepareChoices = { sheetOf: new Map(), steps: new Map() };

/** What the page proposes for files, and what it guesses of them. */
export async function proposed(files: readonly File[], choices = NO_CHOICES) {
  const found = await profileFiles(files, choices, () => {});
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  const { tables } = found.value;
  return { ...found.value, description: guessDescription('Study', tables) };
}

/** Opens files by a descriptor that is written of them. */
export async function openedBy(descriptor: unknown, files: readonly File[]) {
  const file = new File([JSON.stringify(descriptor)], 'datapackage.json');
  const read = await readSource({ files: [...files, file] }, () => {});
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { study } = read.value.dataset.package;
  const { records } = read.value;
  const cube = recordsCube(study, records!.cells);
  // Where families have arms, these are the groups that the files are told apart by.
  const by = armColumn(study) === undefined ? 'site' : 'arm';
  const { view } = fitView({ ...DEFAULT_VIEW, data: 'local', by }, study, 'local');
  const rows = recordRows(study, cube).trajectory(view);
  const waves = study.wave.levels.map(({ id }) => id);
  /** n and mean by time point of a measure in a group. */
  const line = (measure: string, group: string) =>
    waves.map((wave) => {
      const row = rows.find(
        (one) => one.measure === measure && one.group === group && one.wave === wave
      );
      return row ? `${row.n}/${Number(row.mean).toFixed(2)}` : '-';
    });
  return { study, records: records!, line, waves };
}

/** Accepts what is proposed for files, with what the reader must say, and opens them. */
export async function accepted(
  files: readonly File[],
  said: (description: Description) => Description = (one) => one
) {
  const { tables, description, steps, combine } = await proposed(files);
  const whole = said(description);
  const faults = faultsOf(whole, tables);
  const descriptor = faults.length ? undefined : toDescriptor(whole, tables);
  return {
    ...{ description: whole, tables, steps, combine, faults, descriptor },
    opened: descriptor && (await openedBy(descriptor, files))
  };
}
