import type { ColumnProfile } from '../describe/column-profile.ts';
import { absenceNumbers } from './absence.ts';
import { kindOf } from './column-kind.ts';
import { isPlainNumber } from './marked-number.ts';
import type { TextTable } from './text-table.ts';

/** Bytes of the beginning and of the end by which a large file is judged. */
const [HEAD, TAIL] = [1 << 22, 1 << 16];
/** Bytes up to which a file is judged whole. */
export const SMALL = 1 << 23;
const LF = 0x0a;

/** The beginning and the end of a text, in whole lines; itself where it is small. */
export async function sampleOf(blob: Blob): Promise<Blob> {
  if (blob.size <= SMALL) return blob;
  const head = new Uint8Array(await blob.slice(0, HEAD).arrayBuffer());
  const tail = new Uint8Array(await blob.slice(-TAIL).arrayBuffer());
  return new Blob([
    head.subarray(0, head.lastIndexOf(LF) + 1),
    tail.subarray(tail.indexOf(LF) + 1)
  ]);
}

/**
 * Whether a whole file holds what its sample did not show: cells that are no numbers in a column of
 * numbers, or numbers so far from the others that they may stand for none.
 */
export const surprises = (columns: readonly ColumnProfile[], sample: TextTable): boolean =>
  columns.some((whole, at) => {
    const column = sample.columns[at];
    if (!column) return true;
    const { said, numeric } = kindOf(column);
    if (!numeric) return false;
    if (whole.kind !== 'number' || whole.odd.cells) return true;
    const numbers = said.flatMap(({ text }) => (isPlainNumber(text) ? [Number(text)] : []));
    const ends = [whole.minimum!, whole.maximum!].filter((end) => !numbers.includes(end));
    return ends.length > 0 && absenceNumbers([...new Set([...numbers, ...ends])]).length > 0;
  });
