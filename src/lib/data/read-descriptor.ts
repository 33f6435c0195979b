import { checkPackage } from './check-package.ts';
import type { DataPackage } from './package.ts';
import type { Checked, Problem } from './problem.ts';

/** Name of the descriptor in a dataset's folder. */
export const DESCRIPTOR = 'datapackage.json';

const failed = (problem: Problem): Checked<never> => ({ ok: false, problems: [problem] });

/** What a file that is not there comes to. */
export const fileMissing = (file: string) => failed({ rule: 'file-missing', file });

/**
 * Reads the descriptor of a dataset, which must hold in every point.
 * @param text undefined where there is no such file.
 */
export function readDescriptor(file: string, text: string | undefined): Checked<DataPackage> {
  if (text === undefined) return fileMissing(file);
  if (text.trim() === '') return failed({ rule: 'file-empty', file });
  let json: unknown;
  try {
    json = JSON.parse(text.trim());
  } catch {
    return failed({ rule: 'not-json', file });
  }
  return checkPackage(file, json);
}
