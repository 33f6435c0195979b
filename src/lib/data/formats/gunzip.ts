import { Gunzip } from 'fflate';
import type { Checked } from '../problem.ts';
import { crc32 } from './crc-32.ts';

/** Most that a file may come to, in bytes. */
const LIMIT = 1e9;
/** Most that tables shrink by; what shrinks more, and is large, is made to fill the memory. */
const RATIO = 200;
const SMALL = 1e7;

/**
 * Unpacks a gzip file (RFC 1952) a piece at a time, and holds it to its check value and length. Of
 * several members, which are one file together, the last is held to them.
 * @returns the file under its name without `.gz`, or why it is not unpacked.
 * @throws when the bytes are no whole gzip file.
 */
export async function gunzip(packed: File): Promise<Checked<File>> {
  const parts: Blob[] = [];
  let [whole, member, check] = [0, 0, 0];
  const stream = new Gunzip((chunk) => {
    whole += chunk.length;
    member += chunk.length;
    check = crc32(chunk, check);
    parts.push(new Blob([chunk as Uint8Array<ArrayBuffer>]));
  });
  stream.onmember = () => ([member, check] = [0, 0]);
  const reader = packed.stream().getReader();
  for (let read = await reader.read(); read.value; read = await reader.read()) {
    stream.push(read.value);
    const tooLarge = whole > LIMIT;
    if (!tooLarge && (whole <= SMALL || whole <= RATIO * packed.size)) continue;
    await reader.cancel();
    const value = String(Math.ceil(whole / 1e6));
    const [rule, expected] = tooLarge
      ? (['zip-too-large', LIMIT / 1e6] as const)
      : (['zip-too-dense', RATIO] as const);
    return {
      ok: false,
      problems: [{ rule, file: packed.name, value, expected: String(expected) }]
    };
  }
  stream.push(new Uint8Array(), true);
  const end = new DataView(await packed.slice(-8).arrayBuffer());
  if (end.getUint32(0, true) !== check || end.getUint32(4, true) !== member % 2 ** 32)
    throw new Error('Damaged');
  return { ok: true, value: new File(parts, packed.name.replace(/\.gz(ip)?$/i, '')) };
}
