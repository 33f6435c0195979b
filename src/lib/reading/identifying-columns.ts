import type { DataPackage } from '../data/package.ts';
import type { Problem } from '../data/problem.ts';
import type { IdentifierKind } from '../disclosure/finding.ts';
import type { Tables } from './described-tables.ts';
import { lintFiles } from './lint-files.ts';

/** What leads to a person without further knowledge, and has no place among records without names. */
export const REFUSED: readonly IdentifierKind[] = [
  'nhs-number',
  'ni-number',
  'email',
  'phone',
  'postcode',
  'address',
  'date-of-birth'
];
/** Bytes of a file in which they are looked for before it is read; the check of open data looks at all. */
const LOOKED_AT = 1 << 20;

/**
 * Looks for columns that surely hold identifiers among those that are to be loaded of files of this device.
 * @returns a problem for each, for which nothing is loaded; columns that are not described are let be.
 */
export async function identifyingColumns(
  descriptor: DataPackage,
  tables: Tables
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for await (const findings of lintFiles(descriptor, tables, LOOKED_AT))
    for (const { file, column, kind, severity, loaded } of findings)
      if (loaded && severity === 'refuse' && REFUSED.includes(kind))
        problems.push({ rule: 'column-identifies', file, column, expected: kind });
  return problems;
}
