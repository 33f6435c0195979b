/** A file in a zip, as the zip's directory describes it. */
export interface ZipEntry {
  /** Path in the zip, with `/` between its parts. */
  readonly path: string;
  readonly encrypted: boolean;
  /** 0 where the bytes stand as they are, 8 where they are deflated. */
  readonly method: number;
  /** Bytes in the zip and bytes of the file. */
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  /** Where its own header begins. */
  readonly at: number;
}

const [END, ENTRY, LOCAL] = [0x06054b50, 0x02014b50, 0x04034b50];
const END_SIZE = 22;
const COMMENT = 0xffff;
const decoder = new TextDecoder();
const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  new DataView(buffer, byteOffset, byteLength);

/**
 * Lists the files of a zip (PKWARE APPNOTE 6.3, without ZIP64), folders left out.
 * @throws when the bytes are no whole zip.
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  let end = bytes.length - END_SIZE;
  const first = Math.max(0, end - COMMENT);
  while (end >= first && view.getUint32(end, true) !== END) end -= 1;
  if (end < first) throw new Error('A zip without a directory');
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== ENTRY) throw new Error('A broken directory');
    const short = (offset: number) => view.getUint16(at + offset, true);
    const long = (offset: number) => view.getUint32(at + offset, true);
    const path = decoder.decode(bytes.subarray(at + 46, at + 46 + short(28)));
    if (!path.endsWith('/'))
      entries.push({
        path: path.replaceAll('\\', '/'),
        encrypted: (short(8) & 1) === 1,
        method: short(10),
        crc: long(16),
        packed: long(20),
        size: long(24),
        at: long(42)
      });
    at += 46 + short(28) + short(30) + short(32);
  }
  return entries;
}

/** @returns the bytes of an entry as they stand in the zip. @throws when they are not all there. */
export function packedBytes(bytes: Uint8Array, { at, packed }: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (view.getUint32(at, true) !== LOCAL) throw new Error('A broken entry');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) throw new Error('A zip that is cut off');
  return bytes.subarray(start, start + packed);
}
