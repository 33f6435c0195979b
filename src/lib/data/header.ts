import type { Schema } from './package.ts';
import type { Problem } from './problem.ts';

/** @returns what is wrong with the first line of a file: columns that are missing, stand twice or are not described. */
export function headerProblems(
  file: string,
  header: readonly string[],
  { fields, fieldsMatch }: Schema
): Problem[] {
  const names = fields.map(({ name }) => name);
  const expected = names.join(', ');
  const at = { file, row: 1 };
  return [
    ...names
      .filter((name) => !header.includes(name))
      .map((column): Problem => ({ rule: 'header-missing', ...at, column, expected })),
    ...header.flatMap((column, place): Problem[] => {
      if (!names.includes(column) && fieldsMatch?.includes('subset')) return [];
      if (header.indexOf(column) < place) return [{ rule: 'header-duplicate', ...at, column }];
      if (names.includes(column)) return [];
      return [{ rule: 'header-unknown', ...at, column, expected }];
    })
  ];
}
