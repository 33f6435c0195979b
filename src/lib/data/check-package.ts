import type { DataPackage } from './package.ts';
import { dataPackage } from './package-shape.ts';
import type { Checked, Problem } from './problem.ts';
import { brokenReferences } from './references.ts';

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/**
 * Checks that a descriptor is a data package this site can read, and that its study names only
 * levels, tables and columns that it has. The latter is asked only once the former holds.
 * @param file name of the descriptor, for problems.
 * @param json what the descriptor holds, parsed.
 */
export function checkPackage(file: string, json: unknown): Checked<DataPackage> {
  const problems: Problem[] = [];
  dataPackage(json, '', (property, value, expected) => {
    const found = value === undefined ? {} : { value: shown(value) };
    problems.push({ rule: 'descriptor-invalid', file, property, ...found, expected });
  });
  if (problems.length) return { ok: false, problems };
  const checked = json as DataPackage;
  const broken = brokenReferences(checked);
  if (broken.length) return { ok: false, problems: broken.map((found) => ({ ...found, file })) };
  return { ok: true, value: checked };
}
