import { Bytes } from '../stat/bytes.ts';

const CONTINUE = 0x3c;

/** A record of a workbook: what it says, in parts where it was too long for one. */
export interface BiffRecord {
  readonly type: number;
  readonly parts: readonly Uint8Array[];
}

/**
 * Records of a BIFF8 stream from a place on, until their `EOF` (MS-XLS).
 * @throws RangeError where one is cut off.
 */
export function* biffRecords(stream: Uint8Array, from: number): Generator<BiffRecord> {
  const bytes = new Bytes(stream);
  bytes.at = from;
  const [BOF, EOF] = [0x0809, 0x000a];
  let depth = 0;
  while (bytes.at < bytes.size) {
    const type = bytes.uint16();
    const parts = [bytes.take(bytes.uint16())];
    while (stream[bytes.at] === CONTINUE && stream[bytes.at + 1] === 0) {
      bytes.skip(2);
      parts.push(bytes.take(bytes.uint16()));
    }
    // Charts within a sheet have records of their own between such marks.
    if (type === BOF) depth += 1;
    if (type === EOF) depth -= 1;
    if (depth <= 1) yield { type, parts };
    if (depth === 0) return;
  }
}
