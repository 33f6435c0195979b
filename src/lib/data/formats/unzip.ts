import { inflateSync } from 'fflate';
import type { Checked, Problem } from '../problem.ts';
import { crc32 } from './crc-32.ts';
import { packedBytes, zipEntries, type ZipEntry } from './zip-entries.ts';

/** Most that the files of a zip may come to, in bytes. */
const LIMIT = 1e9;
/** Most that deflated tables shrink by; what shrinks more, and is large, is made to fill the memory. */
const RATIO = 200;
const SMALL = 1e7;

const [STORED, DEFLATED] = [0, 8];

function fileOf(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = packedBytes(bytes, entry);
  if (entry.method !== STORED && entry.method !== DEFLATED) throw new Error('Unknown method');
  const file =
    entry.method === STORED ? packed : inflateSync(packed, { out: new Uint8Array(entry.size) });
  if (file.length !== entry.size || crc32(file) !== entry.crc) throw new Error('Damaged');
  return file;
}

/**
 * Takes files out of a zip, held in memory. Sizes are judged before anything is inflated, and no file
 * grows beyond the size that the zip tells; each is held to its check value.
 * @param file name of the zip, for problems.
 * @param wanted chooses among the entries.
 * @returns the files by path, or why they are not unpacked.
 * @throws when the bytes are no whole zip.
 */
export function unzip(
  file: string,
  bytes: Uint8Array,
  wanted: (entries: readonly ZipEntry[]) => readonly ZipEntry[]
): Checked<ReadonlyMap<string, Uint8Array>> {
  const refused = (problem: Omit<Problem, 'file'>): Checked<never> => ({
    ok: false,
    problems: [{ ...problem, file }]
  });
  const chosen = wanted(zipEntries(bytes));
  const sum = (count: (entry: ZipEntry) => number) =>
    chosen.reduce((total, entry) => total + count(entry), 0);
  const size = sum((entry) => entry.size);
  const [value, expected] = [String(Math.ceil(size / 1e6)), String(LIMIT / 1e6)];
  if (size > LIMIT) return refused({ rule: 'zip-too-large', value, expected });
  if (size > SMALL && size > RATIO * sum(({ packed }) => packed))
    return refused({ rule: 'zip-too-dense', value, expected: String(RATIO) });
  if (chosen.some(({ encrypted }) => encrypted)) return refused({ rule: 'zip-encrypted' });
  return { ok: true, value: new Map(chosen.map((entry) => [entry.path, fileOf(bytes, entry)])) };
}
