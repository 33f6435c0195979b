import { cellLayout, type Summed } from '../cube/cell-layout.ts';
import { newCodes } from '../cube/cells.ts';
import { checkPackage } from '../data/check-package.ts';
import type { DataPackage } from '../data/package.ts';
import { list, number, object, text, type Shape } from '../data/shape.ts';
import { refused, type Packed, type PackProblem } from './pack-problem.ts';
import { PATTERN, type PatternCells, type ResponsePattern } from './pattern-cells.ts';

const flag: Shape = (value, path, report) => {
  if (typeof value !== 'boolean') report(path, value, 'true, false');
};
const shape = object({
  dataset: object({}),
  axes: list(object({ id: text, levels: list(text) }), 'id'),
  patterns: list(object({ bits: list(number), said: list(flag) })),
  summed: object({
    waves: list(text),
    measures: list(object({ id: text, centre: number }), 'id'),
    qualities: list(text)
  }),
  cells: list(object({ pattern: number, codes: list(number), values: list(number) }))
});

/**
 * Cells of records as a file, made where the records are: families that agree in every characteristic
 * and in their response pattern, with the numbers that `cellLayout` names.
 */
interface CellsFile {
  readonly dataset: unknown;
  readonly axes: readonly { readonly id: string; readonly levels: readonly string[] }[];
  readonly patterns: readonly ResponsePattern[];
  readonly summed: Summed;
  readonly cells: readonly {
    readonly pattern: number;
    /** The number of levels where a value is absent. */
    readonly codes: readonly number[];
    readonly values: readonly number[];
  }[];
}

/** Reads a file of cells, with the description of the records that they were made of. */
export function readCells(content: string): Packed<{ dataset: DataPackage; cells: PatternCells }> {
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    return refused({ rule: 'cells-unreadable', where: '$', expected: 'JSON' });
  }
  const problems: PackProblem[] = [];
  const fault = (where: string, expected: string) =>
    problems.push({ rule: 'cells-unreadable', where: where || '$', expected });
  shape(json, '', (where, _value, expected) => fault(where, expected));
  if (problems.length) return refused(...problems.slice(0, 20));
  const { dataset, axes, patterns, summed, cells } = json as CellsFile;
  const checked = checkPackage('dataset', dataset);
  if (!checked.ok) {
    for (const { property = '', expected = '' } of checked.problems)
      fault(`dataset.${property}`, expected);
    return refused(...problems.slice(0, 20));
  }
  const { width } = cellLayout(summed);
  for (const [at, { pattern, codes, values }] of cells.entries()) {
    if (!patterns[pattern]) fault(`cells[${at}].pattern`, `0 … ${patterns.length - 1}`);
    const held =
      codes.length === axes.length &&
      codes.every(
        (code, axis) => code >= 0 && code <= axes[axis]!.levels.length && Number.isInteger(code)
      );
    if (!held)
      fault(`cells[${at}].codes`, axes.map(({ levels }) => `0 … ${levels.length}`).join(', '));
    if (values.length !== width) fault(`cells[${at}].values`, String(width));
    if (problems.length >= 20) break;
  }
  if (problems.length) return refused(...problems);
  const all = [{ id: PATTERN, levels: patterns.map((_, at) => String(at)) }, ...axes];
  const codes = all.map((axis, at) => {
    const own = newCodes(axis, cells.length);
    cells.forEach((cell, place) => (own[place] = at ? cell.codes[at - 1]! : cell.pattern));
    return own;
  });
  const values = Float64Array.from(cells.flatMap((cell) => cell.values));
  return {
    ok: true,
    value: {
      dataset: checked.value,
      cells: { cells: { axes: all, codes, summed, values }, patterns, cellOf: new Int32Array() }
    }
  };
}
