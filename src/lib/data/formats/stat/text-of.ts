/** Decodes texts of a file, without what fills them up. */
export type TextOf = (bytes: Uint8Array) => string;

/** Windows-1252 for what names no encoding that browsers know, since any byte has a meaning in it. */
const FALLBACK = 'windows-1252';
const SPACE = 0x20;

/** What fills texts up: spaces before the first zero, or that zero alone. */
export type Filled = 'spaces' | 'zeros';

function within(bytes: Uint8Array, filled: Filled): Uint8Array {
  let end = bytes.indexOf(0);
  if (end < 0) end = bytes.length;
  if (filled === 'spaces') while (end > 0 && bytes[end - 1] === SPACE) end -= 1;
  return bytes.subarray(0, end);
}

function decoderOf(encoding: string): TextDecoder {
  try {
    return new TextDecoder(encoding, { ignoreBOM: true });
  } catch {
    return new TextDecoder(FALLBACK);
  }
}

/** How texts in an encoding are decoded. @param encoding as the Encoding Standard labels it. */
export function textOf(encoding: string, filled: Filled = 'spaces'): TextOf {
  const decoder = decoderOf(encoding);
  return (bytes) => decoder.decode(within(bytes, filled));
}

/**
 * How texts of a file are decoded that does not tell their encoding: each as UTF-8 where it is that,
 * else as Windows-1252.
 */
export function guessedText(filled: Filled = 'spaces'): TextOf {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const other = new TextDecoder(FALLBACK);
  return (bytes) => {
    const text = within(bytes, filled);
    try {
      return utf8.decode(text);
    } catch {
      return other.decode(text);
    }
  };
}
