/** Bytes from which UTF-16 without a byte order mark is known. */
const SAMPLE = 64;

async function every(blob: Blob, holds: (chunk: Uint8Array) => boolean): Promise<boolean> {
  const reader = blob.stream().getReader();
  for (let read = await reader.read(); read.value; read = await reader.read())
    if (!holds(read.value)) {
      await reader.cancel();
      return false;
    }
  return true;
}

async function isUtf8(blob: Blob): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    await every(blob, (chunk) => {
      decoder.decode(chunk, { stream: true });
      return true;
    });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

async function utf16Of(blob: Blob): Promise<string | undefined> {
  const sample = new Uint8Array(await blob.slice(0, SAMPLE).arrayBuffer());
  const [first = 0, second = 0] = sample;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  // Letters of the first line have a byte of 0 beside each of theirs.
  const zeros = [0, 1].map((side) => sample.filter((byte, at) => at % 2 === side && !byte).length);
  const most = sample.length / 4;
  if (zeros[0] === 0 && zeros[1]! > most) return 'utf-16le';
  if (zeros[1] === 0 && zeros[0]! > most) return 'utf-16be';
  return undefined;
}

/**
 * A text file as UTF-8, itself where it is: UTF-16 is known by its byte order mark or by the zeros
 * between its letters, and whatever else is no UTF-8 is taken as Windows-1252, in which any byte has a meaning.
 * @returns undefined where the bytes are no text, for they hold a 0.
 */
export async function asUtf8(blob: Blob): Promise<Blob | undefined> {
  const utf16 = await utf16Of(blob);
  if (!utf16) {
    if (!(await every(blob, (chunk) => !chunk.includes(0)))) return undefined;
    if (await isUtf8(blob)) return blob;
  }
  const texts = blob.stream().pipeThrough(new TextDecoderStream(utf16 ?? 'windows-1252'));
  return new Response(texts.pipeThrough(new TextEncoderStream())).blob();
}
