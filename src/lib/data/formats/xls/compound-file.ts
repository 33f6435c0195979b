import { Bytes } from '../stat/bytes.ts';

/** Numbers of sectors from which on they stand for none, such as the end of a chain. */
const NONE = 0xfffffffa;
/** Bytes of an entry of the directory and of the header, and places of the table that stand in the header. */
const [ENTRY, HEADER, PLACES] = [128, 512, 109];
/** Kind of the entry that holds the small streams. */
const ROOT = 5;
const utf16 = new TextDecoder('utf-16le');

function numbers(bytes: Uint8Array): number[] {
  const reader = new Bytes(bytes);
  return Array.from({ length: Math.floor(bytes.length / 4) }, () => reader.uint32());
}

/** Sectors of a chain, from the first on. @throws RangeError where it leads nowhere or in a circle. */
function chain(table: readonly number[], first: number): number[] {
  const sectors: number[] = [];
  for (let sector = first; sector < NONE; sector = table[sector]!) {
    if (sector >= table.length || sectors.length > table.length)
      throw new RangeError('A chain of sectors is broken');
    sectors.push(sector);
  }
  return sectors;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function entriesIn(directory: Uint8Array) {
  return Array.from({ length: Math.floor(directory.length / ENTRY) }, (_, at) => {
    const bytes = directory.subarray(at * ENTRY, (at + 1) * ENTRY);
    const entry = new Bytes(bytes);
    entry.at = 64;
    const length = Math.min(64, entry.uint16());
    const kind = entry.uint8();
    entry.at = 116;
    const name = utf16.decode(bytes.subarray(0, Math.max(0, length - 2)));
    return { name, kind, start: entry.uint32(), size: entry.uint32() };
  });
}

/**
 * A stream of a compound file, in which older programs of Microsoft Office keep their documents
 * (MS-CFB).
 * @returns undefined where it has none of that name.
 * @throws RangeError where the bytes are no whole compound file.
 */
export function streamIn(file: Uint8Array, name: string): Uint8Array | undefined {
  const header = new Bytes(file);
  header.at = 30;
  const [sectorSize, smallSize] = [2 ** header.uint16(), 2 ** header.uint16()];
  if (sectorSize < HEADER || sectorSize > 4096 || smallSize > sectorSize)
    throw new RangeError('Sectors of no known size');
  header.at = 48;
  const directory = header.uint32();
  header.skip(4);
  const [least, smallTable] = [header.uint32(), header.uint32()];
  header.skip(4);
  let next = header.uint32();
  header.skip(4);
  const sectorAt = (sector: number) => {
    const start = (sector + 1) * sectorSize;
    if (start >= file.length) throw new RangeError('A sector is missing');
    return file.subarray(start, start + sectorSize);
  };
  const places = numbers(header.take(4 * PLACES));
  for (let left = file.length / sectorSize; next < NONE; left--) {
    if (left < 0) throw new RangeError('A table of sectors runs in a circle');
    const more = numbers(sectorAt(next));
    next = more.pop()!;
    places.push(...more);
  }
  const table = places.filter((place) => place < NONE).flatMap((place) => numbers(sectorAt(place)));
  const whole = (first: number) => joined(chain(table, first).map(sectorAt));

  const entries = entriesIn(whole(directory));
  const found = entries.find((entry) => entry.name === name);
  if (!found) return undefined;
  const { start, size } = found;
  const bytes = size >= least ? whole(start) : smallStream(start);
  if (bytes.length < size) throw new RangeError('A stream is cut off');
  return bytes.subarray(0, size);

  function smallStream(first: number): Uint8Array {
    const root = entries.find(({ kind }) => kind === ROOT);
    if (!root) throw new RangeError('No root');
    const held = whole(root.start);
    const sectors = chain(numbers(whole(smallTable)), first);
    return joined(
      sectors.map((sector) => held.subarray(sector * smallSize, (sector + 1) * smallSize))
    );
  }
}
