import { crc32 } from './crc-32.ts';

/** Types of Thrift's compact protocol. */
const [STOP, TRUE, FALSE, BYTE, I16, I32, I64, DOUBLE, BINARY, LIST, SET, , STRUCT] = Array.from(
  { length: 13 },
  (_, type) => type
);
/** Fields of a page's header. */
const [PACKED_SIZE, CHECK] = [3, 4];

/** A header in Thrift's compact protocol, of which whole numbers are taken and the rest is passed over. */
class Header {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  #byte(): number {
    const byte = this.#bytes[this.at++];
    if (byte === undefined) throw new Error('A page header is cut off');
    return byte;
  }
  #varint(): bigint {
    let [value, shift] = [0n, 0n];
    for (let byte = 0x80; byte & 0x80; shift += 7n) {
      byte = this.#byte();
      value |= BigInt(byte & 0x7f) << shift;
    }
    return value;
  }
  #zigzag(): number {
    const value = this.#varint();
    return Number((value >> 1n) ^ -(value & 1n));
  }
  #skip(type: number): void {
    if (type === TRUE || type === FALSE) return;
    if (type === BYTE) this.at += 1;
    else if (type === I16 || type === I32 || type === I64) this.#varint();
    else if (type === DOUBLE) this.at += 8;
    else if (type === BINARY) this.at += Number(this.#varint());
    else if (type === LIST || type === SET) this.#skipList();
    else if (type === STRUCT) this.fields();
    else throw new Error('A page header is damaged');
  }
  #skipList(): void {
    const head = this.#byte();
    const length = head >> 4 === 15 ? Number(this.#varint()) : head >> 4;
    for (let item = 0; item < length; item++) this.#skip(head & 15);
  }

  /** @returns the whole numbers of a struct by the ids of their fields. */
  fields(): Map<number, number> {
    const numbers = new Map<number, number>();
    for (let id = 0; ;) {
      const head = this.#byte();
      const type = head & 15;
      if (type === STOP) return numbers;
      id = head >> 4 ? id + (head >> 4) : this.#zigzag();
      if (type === I16 || type === I32) numbers.set(id, this.#zigzag());
      else this.#skip(type);
    }
  }
}

/**
 * Holds each page of a column chunk to the check value that its header may carry: the CRC-32 of its bytes
 * as they are packed.
 * @param from place of the chunk's first page. @param length bytes of all its pages.
 * @throws Error where a page is not what was written.
 */
export function checkPages(file: Uint8Array, from: number, length: number): void {
  for (let at = from; at < from + length;) {
    const header = new Header(file, at);
    const numbers = header.fields();
    const size = numbers.get(PACKED_SIZE) ?? -1;
    const page = file.subarray(header.at, header.at + size);
    if (size < 0 || page.length !== size) throw new Error('A page is cut off');
    const check = numbers.get(CHECK);
    if (check !== undefined && crc32(page) !== check >>> 0) throw new Error('A page is damaged');
    at = header.at + size;
  }
}
