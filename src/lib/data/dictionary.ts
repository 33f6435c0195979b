const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const encoder = new TextEncoder();

function hash(bytes: Uint8Array, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ bytes[at]!, 0x01000193);
  return value ^ (value >>> 15);
}

/** @returns a longer copy; what is added is 0. */
function grown<T extends Uint8Array | Int32Array>(array: T, length: number): T {
  const longer = new (array.constructor as new (length: number) => T)(length);
  longer.set(array);
  return longer;
}

/**
 * Texts numbered from 0 in the order in which they first appear, held as UTF-8 so that a million ids
 * cost neither a million strings nor their making.
 */
export class Dictionary {
  #bytes = new Uint8Array(1 << 12);
  /** Where each text begins among the bytes, and where the last one ends. */
  #offsets = new Int32Array(1 << 8);
  /** One more than the code of a text, where its hash leads; a power of two, at most half full. */
  #slots = new Int32Array(1 << 9);
  #size = 0;

  /** @param texts that are numbered first. */
  constructor(texts: readonly string[] = []) {
    for (const text of texts) this.codeOf(text);
  }

  get size(): number {
    return this.#size;
  }

  /** @returns the number of the text that stands in these bytes, a new one where it is new. */
  code(bytes: Uint8Array, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(bytes, start, end) & mask;
    for (let found = this.#slots[slot]!; found; found = this.#slots[slot]!) {
      if (this.#holds(found - 1, bytes, start, end)) return found - 1;
      slot = (slot + 1) & mask;
    }
    return this.#add(slot, bytes, start, end);
  }

  /** @returns the number of the text, a new one where it is new. */
  codeOf(text: string): number {
    const bytes = encoder.encode(text);
    return this.code(bytes, 0, bytes.length);
  }

  /** @returns the text of a number that was given. */
  text(code: number): string {
    return decoder.decode(this.#bytes.subarray(this.#offsets[code], this.#offsets[code + 1]));
  }

  /** All texts, one after the other as UTF-8, and where each begins, with the end of the last. Not to be changed. */
  utf8(): { bytes: Uint8Array; offsets: Int32Array } {
    return {
      bytes: this.#bytes.subarray(0, this.#offsets[this.#size]),
      offsets: this.#offsets.subarray(0, this.#size + 1)
    };
  }

  #holds(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#offsets[code]!;
    if (this.#offsets[code + 1]! - from !== end - start) return false;
    for (let at = start; at < end; at++)
      if (bytes[at] !== this.#bytes[from + at - start]) return false;
    return true;
  }

  #add(slot: number, bytes: Uint8Array, start: number, end: number): number {
    const code = this.#size++;
    const from = this.#offsets[code]!;
    const to = from + end - start;
    if (to > this.#bytes.length) this.#bytes = grown(this.#bytes, 2 * to);
    this.#bytes.set(bytes.subarray(start, end), from);
    if (code + 1 >= this.#offsets.length) this.#offsets = grown(this.#offsets, 2 * (code + 2));
    this.#offsets[code + 1] = to;
    this.#slots[slot] = code + 1;
    if (2 * this.#size > this.#slots.length) this.#spread();
    return code;
  }

  #spread(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    const mask = slots.length - 1;
    for (let code = 0; code < this.#size; code++) {
      let slot = hash(this.#bytes, this.#offsets[code]!, this.#offsets[code + 1]!) & mask;
      while (slots[slot]) slot = (slot + 1) & mask;
      slots[slot] = code + 1;
    }
    this.#slots = slots;
  }
}
