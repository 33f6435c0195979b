import { latin1 } from '../signatures.ts';
import { Bytes } from './bytes.ts';

/** How the numbers of a SAS data set stand in it. */
export interface SasLayout {
  readonly little: boolean;
  /** Bytes of a place or length: 4, or 8 where the set was written by SAS of 64 bits. */
  readonly word: 4 | 8;
  readonly encoding: number;
  readonly headerSize: number;
  readonly pageSize: number;
  readonly pages: number;
}

/** A part of a page: text or numbers about columns, or a row. */
export interface SasPart {
  readonly bytes: Uint8Array;
  /** 0 as it is, 4 packed. */
  readonly packing: number;
  readonly kind: number;
}

export interface SasPage {
  readonly parts: readonly SasPart[];
  /** Rows that stand on the page, where it holds any beside its parts, and where they begin. */
  readonly rows: number;
  readonly data: Uint8Array;
}

const LONG = 0x33;
const [DATA, MIX] = [0x0100, 0x0200];
/** Bits of a page's type: its kind, and that it holds what is no part of the table. */
const [KIND, FOREIGN] = [0x0f00, 0x8000];
const TRUNCATED = 1;

/** @throws RangeError where the bytes are no SAS data set. */
export function sasLayout(file: Uint8Array): SasLayout {
  const word = file[32] === LONG ? 8 : 4;
  const shift = file[35] === LONG ? 4 : 0;
  const bytes = new Bytes(file, file[37] === 1);
  bytes.at = 196 + shift;
  const [headerSize, pageSize] = [bytes.uint32(), bytes.uint32()];
  const pages = word === 8 ? bytes.uint64() : bytes.uint32();
  if (pageSize < 256 || headerSize + pageSize > file.length)
    throw new RangeError('The file ends too early');
  const { little } = bytes;
  return { little, word, encoding: file[70]!, headerSize, pageSize, pages };
}

/** A number as long as places are. */
export const wordAt = (bytes: Bytes, word: 4 | 8): number =>
  word === 8 ? bytes.uint64() : bytes.uint32();

function pageOf(page: Uint8Array, { little, word }: SasLayout): SasPage {
  const start = word === 8 ? 32 : 16;
  const bytes = new Bytes(page, little);
  bytes.at = start;
  const type = bytes.uint16();
  const kind = type & KIND;
  const [blocks, count] = [bytes.uint16(), bytes.uint16()];
  bytes.skip(2);
  if (kind === DATA) return { parts: [], rows: blocks, data: page.subarray(bytes.at) };
  if (type & FOREIGN) return { parts: [], rows: 0, data: page.subarray(0, 0) };
  const parts: SasPart[] = [];
  for (let left = count; left > 0; left--) {
    const [at, size] = [wordAt(bytes, word), wordAt(bytes, word)];
    const [packing, part] = [bytes.uint8(), bytes.uint8()];
    bytes.skip(word - 2);
    if (!size || packing === TRUNCATED) continue;
    if (at + size > page.length) throw new RangeError('A part is not on its page');
    parts.push({ bytes: page.subarray(at, at + size), packing, kind: part });
  }
  // Rows begin at an even place, where SAS itself wrote the page.
  const odd =
    bytes.at % 8 === 4 && /^(\0{4}| {4})$/.test(latin1(page.subarray(bytes.at, bytes.at + 4)));
  const data = bytes.at + (odd ? 4 : 0);
  return { parts, rows: kind === MIX ? blocks - count : 0, data: page.subarray(data) };
}

/** Pages of a SAS data set, one after another. @throws RangeError where one is not whole. */
export function* sasPages(file: Uint8Array, layout: SasLayout): Generator<SasPage> {
  const { headerSize, pageSize, pages } = layout;
  for (let page = 0; page < pages; page++) {
    const start = headerSize + page * pageSize;
    if (start + pageSize > file.length) throw new RangeError('The file ends too early');
    yield pageOf(file.subarray(start, start + pageSize), layout);
  }
}
