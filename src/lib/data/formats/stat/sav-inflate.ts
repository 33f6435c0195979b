import { unzlibSync } from 'fflate';
import { Bytes } from './bytes.ts';
import type { SavRecords } from './sav-records.ts';

/** Most that rows may come to, in bytes. */
const LIMIT = 1e9;

/** Check value of bytes as zlib carries it (RFC 1950). */
function adler32(bytes: Uint8Array): number {
  let [sum, sums] = [1, 0];
  for (let at = 0; at < bytes.length;) {
    // So many can be added before the sums outgrow 32 bits.
    for (const end = Math.min(at + 5552, bytes.length); at < end; at++) {
      sum += bytes[at]!;
      sums += sum;
    }
    [sum, sums] = [sum % 65521, sums % 65521];
  }
  return sums * 65536 + sum;
}

/**
 * The packed rows of an SPSS system file that is deflated block by block (`.zsav`).
 * @throws RangeError where blocks are not all there, or would come to too much.
 */
export function inflated(file: Uint8Array, { little, end }: SavRecords): Uint8Array {
  const bytes = new Bytes(file, little);
  bytes.at = end + 8;
  bytes.at = bytes.uint64();
  bytes.skip(20);
  const blocks = Array.from({ length: Math.min(bytes.uint32(), file.length) }, () => {
    bytes.skip(8);
    const start = bytes.uint64();
    const size = bytes.uint32();
    return { start, size, packed: bytes.uint32() };
  });
  const size = blocks.reduce((sum, block) => sum + block.size, 0);
  // Deflate shrinks to a thousandth at best, so what tells more is false.
  if (size > Math.min(LIMIT, 1100 * file.length)) throw new RangeError('Rows come to too much');
  const rows = new Uint8Array(size);
  let at = 0;
  for (const { start, size: length, packed } of blocks) {
    bytes.at = start;
    const out = rows.subarray(at, at + length);
    const block = bytes.take(packed);
    const check = new DataView(block.buffer, block.byteOffset + packed - 4).getUint32(0);
    if (unzlibSync(block, { out }).length !== length || adler32(out) !== check)
      throw new RangeError('A block is damaged');
    at += length;
  }
  return rows;
}
