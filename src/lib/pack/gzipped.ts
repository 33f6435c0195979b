import { gunzipSync, gzipSync } from 'fflate';

/** Gzip of bytes without a time in it, so that the same bytes are the same on any day. */
export const gzipped = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(gzipSync(bytes, { level: 9, mtime: new Date(1980, 0, 1) }));

const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** @returns what a gzip holds. @throws where it is none, or is cut short. */
export const unpacked = (bytes: Uint8Array): Uint8Array => gunzipSync(bytes);

/**
 * A file as a pack holds it. Some hosts unpack what ends in `.gz` on its way, which is undone here.
 * @param path in the pack.
 */
export const asPacked = (path: string, bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  path.endsWith('.gz') && !isGzip(bytes) ? gzipped(bytes) : bytes;

/** The text of a packed file, whether or not the host has unpacked it on its way. */
export const unpackedText = (bytes: Uint8Array): string =>
  new TextDecoder().decode(isGzip(bytes) ? unpacked(bytes) : bytes);
