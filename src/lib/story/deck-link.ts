import type { Deck } from './deck.ts';
import type { DeckRule } from './deck-problem.ts';
import { deckFromText, EMPTY_DECK, LONGEST_TEXT, type ReadDeck } from './deck-text.ts';

const KEY = '#deck=';
/** Characters above which some programs cut a link off, so that a file is better. */
export const LONG_LINK = 8000;

const through = (bytes: BlobPart, transform: CompressionStream | DecompressionStream) =>
  new Blob([bytes]).stream().pipeThrough(transform);

/** Bytes of a stream. @throws a RangeError once there are more than `most`. */
async function bytesOf(stream: ReadableStream<BlobPart & Uint8Array>, most: number) {
  const parts: (BlobPart & Uint8Array)[] = [];
  let size = 0;
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
    size += value.length;
    if (size > most) {
      await reader.cancel();
      throw new RangeError('too large');
    }
    parts.push(value);
  }
}

/** @returns the deck as the part of an address from `#` on, which browsers do not send. */
export async function deckToHash(deck: Deck): Promise<string> {
  const packed = await bytesOf(
    through(JSON.stringify(deck), new CompressionStream('deflate-raw')),
    Infinity
  );
  let binary = '';
  for (const byte of packed) binary += String.fromCharCode(byte);
  return KEY + btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

const damaged = (rule: DeckRule): ReadDeck => ({ deck: EMPTY_DECK, problems: [{ rule }] });

/**
 * Reads the deck of an address. Never throws: a damaged one is told.
 * @param hash the part of the address from `#` on.
 * @returns undefined where the address holds no deck.
 */
export async function deckFromHash(hash: string): Promise<ReadDeck | undefined> {
  if (!hash.startsWith(KEY)) return undefined;
  try {
    const binary = atob(hash.slice(KEY.length).replaceAll('-', '+').replaceAll('_', '/'));
    const packed = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
    const text = await bytesOf(
      through(packed, new DecompressionStream('deflate-raw')),
      LONGEST_TEXT
    );
    const read = deckFromText(new TextDecoder().decode(text));
    return read.problems[0]?.rule === 'not-json' ? damaged('link-damaged') : read;
  } catch (error) {
    return damaged(error instanceof RangeError ? 'too-large' : 'link-damaged');
  }
}
