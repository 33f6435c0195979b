import type { Cells } from '../cube/cells.ts';
import type { Cube } from '../cube/cube.ts';
import type { Dataset } from '../data/package.ts';

/** What tells two datasets apart without holding a value of either: `schema.rows.content`. */
export type Fingerprint = string;

type Part = ArrayBufferView<ArrayBuffer>;

/** Bytes hashed at a time: the browser copies them first, for which the page stands still. */
const PIECE = 2 ** 22;

const encoder = new TextEncoder();
const bytes = (value: unknown): Part => encoder.encode(JSON.stringify(value));
const digest = (part: BufferSource) => crypto.subtle.digest('SHA-256', part);

/** @returns hex digits of the digests of the parts, piece by piece, so that none is copied whole. */
async function hash(parts: readonly Part[]): Promise<string> {
  const digests: ArrayBuffer[] = [];
  for (const { buffer, byteOffset, byteLength } of parts)
    for (let at = 0; at < byteLength; at += PIECE)
      digests.push(
        await digest(new Uint8Array(buffer, byteOffset + at, Math.min(PIECE, byteLength - at)))
      );
  const whole = new Uint8Array(await digest(await new Blob(digests).arrayBuffer()));
  return [...whole].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * A fingerprint by SHA-256, which the browser computes off the page's thread: 12 hex digits of
 * what the descriptor says of tables and study, the number of rows, and 16 of what was read. Of
 * records that is their sums, from which the figures are drawn, and their number of families.
 * @returns undefined where the page was not fetched securely, since browsers then offer no SHA-256.
 */
export async function fingerprintOf(
  { package: { resources, study }, tables }: Dataset,
  records?: { readonly cells: Cells; readonly cube: Pick<Cube, 'families'> }
): Promise<Fingerprint | undefined> {
  // Typed as always there, but it is not where the page came over plain http.
  if (!(crypto.subtle as SubtleCrypto | undefined)) return undefined;
  const [schema, content] = await Promise.all([
    hash([bytes([resources, study])]),
    hash(
      records
        ? [bytes(records.cells.axes), ...([...records.cells.codes, records.cells.values] as Part[])]
        : [bytes(tables)]
    )
  ]);
  const rows =
    records?.cube.families ?? Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  return `${schema.slice(0, 12)}.${rows}.${content.slice(0, 16)}`;
}
