import { cellsFromRecords } from '../cube/cells-from-records.ts';
import { numberByCodes, type Cells } from '../cube/cells.ts';
import type { CodedRecords } from '../cube/coded-records.ts';
import { UNSAID } from '../data/typed-table.ts';

/** What families of a response pattern have: at which waves a score of each measure, and which answers. */
export interface ResponsePattern {
  /** By measure, bits of the waves at which there is a score, the first wave being bit 0. */
  readonly bits: readonly number[];
  /** By quality, whether the family says if it mentions it. */
  readonly said: readonly boolean[];
  /** Families of earlier packs that are no longer among the records. */
  readonly gone?: boolean;
}

/** Where families stood in an earlier pack: the place of their atom, `levels` where they were not in it. */
export interface EarlierCodes {
  readonly codes: Uint16Array;
  readonly levels: number;
}

/** Cells of families that agree in every characteristic and in their response pattern. */
export interface PatternCells {
  /** Their first axis is the response pattern, by its place. */
  readonly cells: Cells;
  readonly patterns: readonly ResponsePattern[];
  /** The cell of each family, where families are known. */
  readonly cellOf: Int32Array;
}

/** Id of the axis that tells response patterns apart. */
export const PATTERN = '#pattern';
/** Most patterns and earlier atoms, which a code of an axis must hold. */
export const MOST_CODES = 65_000;

/** The place of each family's response pattern. */
function patternsOf({ families, waves, measures, qualities }: CodedRecords, gone: number) {
  const places = new Map<string, number>();
  const patterns: ResponsePattern[] = [];
  const codes = Uint16Array.from({ length: families }, (_, family) => {
    const bits = measures.map(({ scores }) =>
      waves.reduce(
        (seen, _wave, at) => seen | (+!Number.isNaN(scores[family * waves.length + at]!) << at),
        0
      )
    );
    const said = qualities.map(({ mentions }) => mentions[family] !== UNSAID);
    const left = family >= families - gone;
    const key = `${bits.join()};${said.map(Number).join('')}${left ? 'gone' : ''}`;
    const found = places.get(key);
    if (found !== undefined) return found;
    places.set(key, patterns.length);
    return patterns.push({ bits, said, ...(left ? { gone: true } : {}) }) - 1;
  });
  return { codes, patterns };
}

/**
 * Sums records over families that agree in all, response pattern included: the finest that a release
 * is held against.
 * @param centres from which scores are summed, by measure.
 * @param before where families stood in earlier packs, by which they are told apart besides.
 * @param gone how many of the families, the last ones, stand in earlier packs alone.
 */
export function patternCells(
  records: CodedRecords,
  centres: ReadonlyMap<string, number>,
  before: readonly EarlierCodes[] = [],
  gone = 0
): PatternCells {
  const { codes, patterns } = patternsOf(records, gone);
  const axis = (id: string, count: number) => ({
    id,
    levels: Array.from({ length: count }, (_, at) => String(at))
  });
  const finest = {
    ...records,
    measures: records.measures.map((one) => ({ ...one, norm: centres.get(one.id) })),
    axes: [
      axis(PATTERN, patterns.length),
      ...before.map(({ levels }, at) => axis(`#${at}`, levels)),
      ...records.axes
    ],
    codes: [codes, ...before.map((one) => one.codes), ...records.codes]
  };
  const { numbers } = numberByCodes(finest.axes, finest.codes, records.families);
  return { cells: cellsFromRecords(finest), patterns, cellOf: numbers };
}
