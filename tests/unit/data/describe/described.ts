import { columnsOf, type Description, type Role } from '#lib/data/describe/description.ts';
import { guessDescription } from '#lib/data/describe/guess-description.ts';
import { profileFiles } from '#lib/data/describe/profile-files.ts';
import type { TableProfile } from '#lib/data/describe/table-profile.ts';

/** A profile of a table that is given as text, with the steps that are proposed for it. */
export async function profileOf(csv: string, file = 'table.csv'): Promise<TableProfile> {
  const choices = { sheetOf: new Map(), steps: new Map() };
  const read = await profileFiles([new File([csv], file)], choices, () => {});
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.tables[0]!;
}

/** What is guessed of tables, and their profiles. */
export async function guessed(...tables: string[]) {
  const profiles = await Promise.all(tables.map((csv, at) => profileOf(csv, `t${at + 1}.csv`)));
  return { profiles, description: guessDescription('Study', profiles) };
}

/** Names of the columns by their roles, `unused` left out. */
export const rolesOf = (description: Description): Partial<Record<Role, string[]>> =>
  Object.fromEntries(
    (
      ['family', 'site', 'arm', 'wave', 'score', 'characteristic', 'mention', 'rating'] as const
    ).flatMap((role) => {
      const names = columnsOf(description, role).map(({ name }) => name);
      return names.length ? [[role, names]] : [];
    })
  );

/** A table of families, each row made of its place from 0. */
export const table = (
  header: string,
  rows: number,
  row: (at: number) => readonly (string | number)[]
) => `${header}\n${Array.from({ length: rows }, (_, at) => row(at).join(',')).join('\n')}\n`;
