import type { DataPackage } from './package.ts';
import { dataPackage } from './package-shape.ts';
import type { Checked, Problem, Rule } from './problem.ts';
import { checkReferences } from './references.ts';
import type { Report } from './shape.ts';

const shown = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/**
 * Checks that a descriptor is a data package this site can read, and that its study names only
 * levels, tables and columns that it has. The latter is asked only once the former holds.
 * @param file name of the descriptor, for problems.
 * @param json what the descriptor holds, parsed.
 */
export function checkPackage(file: string, json: unknown): Checked<DataPackage> {
  const problems: Problem[] = [];
  const reportAs =
    (rule: Rule): Report =>
    (property, value, expected) => {
      const found = value === undefined ? {} : { value: shown(value) };
      problems.push({ rule, file, property, ...found, expected });
    };
  dataPackage(json, '', reportAs('descriptor-invalid'));
  if (problems.length) return { ok: false, problems };
  const checked = json as DataPackage;
  checkReferences(checked, reportAs('role-unknown'));
  return problems.length ? { ok: false, problems } : { ok: true, value: checked };
}
