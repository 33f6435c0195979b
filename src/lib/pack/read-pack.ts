import { strFromU8 } from 'fflate';
import { parseCsv } from '../data/csv.ts';
import type { DataPackage } from '../data/package.ts';
import type { Checked, Problem } from '../data/problem.ts';
import { fileMissing } from '../data/read-descriptor.ts';
import { unpacked } from './gzipped.ts';
import type { Population } from './population.ts';
import { ABOUT, NUMBERS, NUMBERS_OF, SUPPRESSED, tableName } from './released-table.ts';

/** Numbers of a group in a population, in the order of `NUMBERS_OF`; undefined where suppressed. */
export type ReleasedNumbers = readonly number[] | undefined;

/** A table of a pack. */
export interface ReleasedTable {
  readonly axes: readonly string[];
  /** Numbers by level ids, in the order of the axes, and what they are about, as `releasedKey` joins them. */
  readonly numbers: ReadonlyMap<string, ReleasedNumbers>;
}

/** Levels and population as one text. @param at the wave, or the response pattern. */
export const releasedKey = (
  levels: readonly string[],
  about: Population['about'],
  of = '',
  at = ''
): string => JSON.stringify([...levels, about, of, at]);

const isAbout = (text: string | undefined): text is Population['about'] =>
  text !== undefined && Object.hasOwn(NUMBERS_OF, text);

/** Reads a table of a pack. @returns problems where a row tells what no table of a pack does. */
function readReleased(
  file: string,
  content: string,
  axes: readonly string[]
): Checked<ReleasedTable> {
  const csv = parseCsv(file, content);
  if (!csv.ok) return csv;
  const [head, ...rows] = csv.value;
  const wanted = [...axes, ...ABOUT, ...NUMBERS];
  const problems: Problem[] = wanted
    .filter((column, at) => head?.cells[at] !== column)
    .map((column) => ({ rule: 'header-missing', file, row: 1, column }));
  if (problems.length) return { ok: false, problems };
  const numbers = new Map<string, ReleasedNumbers>();
  for (const { line: row, cells } of rows) {
    const [about, of, at] = cells.slice(axes.length);
    const told = cells.slice(axes.length + ABOUT.length);
    const fault = (column: string, value: string, expected: string): Problem => ({
      rule: 'value-type',
      ...{ file, row, column, value, expected }
    });
    if (!isAbout(about)) {
      problems.push(fault('about', about ?? '', 'string'));
      continue;
    }
    const names = NUMBERS_OF[about];
    const values = names.map((name) => told[NUMBERS.indexOf(name)] ?? '');
    const wrong = values.findIndex(
      (value) => value !== SUPPRESSED && !/^-?\d+(\.\d+)?$/.test(value)
    );
    if (wrong >= 0) problems.push(fault(names[wrong]!, values[wrong]!, 'number'));
    numbers.set(
      releasedKey(cells.slice(0, axes.length), about, of, at),
      values.includes(SUPPRESSED) ? undefined : values.map(Number)
    );
  }
  return problems.length ? { ok: false, problems } : { ok: true, value: { axes, numbers } };
}

/**
 * Reads the tables of an audited release.
 * @param open gives the bytes of a file of the pack, undefined where there is none.
 * @throws Error where the dataset is no audited release, and what `open` throws.
 */
export async function readPack(
  { study, resources }: DataPackage,
  open: (path: string) => Promise<Uint8Array | undefined>
): Promise<Checked<ReleasedTable[]>> {
  if (!study.released) throw new Error('The dataset is no audited release');
  const tables: ReleasedTable[] = [];
  const problems: Problem[] = [];
  for (const axes of study.released.tables) {
    const path = resources.find(({ name }) => name === tableName(axes))?.path ?? tableName(axes);
    const bytes = await open(path);
    let read: Checked<ReleasedTable>;
    try {
      read = bytes ? readReleased(path, strFromU8(unpacked(bytes)), axes) : fileMissing(path);
    } catch {
      read = { ok: false, problems: [{ rule: 'file-unreadable', file: path }] };
    }
    if (read.ok) tables.push(read.value);
    else problems.push(...read.problems);
  }
  return problems.length ? { ok: false, problems } : { ok: true, value: tables };
}
