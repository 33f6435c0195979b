import type { Cells } from '../cube/cells.ts';
import type { Dataset } from '../data/package.ts';

/** What tells two datasets apart without holding a value of either: `schema.rows.content`. */
export type Fingerprint = string;

type Part = ArrayBufferView<ArrayBuffer>;

const encoder = new TextEncoder();
const bytes = (value: unknown): Part => encoder.encode(JSON.stringify(value));
const digest = (part: BufferSource) => crypto.subtle.digest('SHA-256', part);

/** @returns hex digits of the digests of the parts, so that no part is copied to stand with the others. */
async function hash(parts: readonly Part[]): Promise<string> {
  const digests = await Promise.all(parts.map(digest));
  const whole = new Uint8Array(await digest(await new Blob(digests).arrayBuffer()));
  return [...whole].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Every cell's number of families is the first of its row. */
function familiesIn({ codes, values }: Cells): number {
  const cells = codes[0]?.length ?? 0;
  let families = 0;
  for (let cell = 0; cell < cells; cell++) families += values[(cell * values.length) / cells] ?? 0;
  return families;
}

/**
 * A fingerprint by SHA-256, to be made off the page's thread: 12 hex digits of what the descriptor
 * says of tables and study, the number of rows, and 16 of what was read. Of records that is their
 * sums, from which the figures are drawn, and their number of families.
 * @returns undefined where the page was not fetched securely, since browsers then offer no SHA-256.
 */
export async function fingerprintOf(
  { package: { resources, study }, tables }: Dataset,
  cells?: Cells
): Promise<Fingerprint | undefined> {
  // Typed as always there, but it is not where the page came over plain http.
  if (!(crypto.subtle as SubtleCrypto | undefined)) return undefined;
  const [schema, content] = await Promise.all([
    hash([bytes([resources, study])]),
    hash(
      cells ? [bytes(cells.axes), ...([...cells.codes, cells.values] as Part[])] : [bytes(tables)]
    )
  ]);
  const rows = cells
    ? familiesIn(cells)
    : Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  return `${schema.slice(0, 12)}.${rows}.${content.slice(0, 16)}`;
}
