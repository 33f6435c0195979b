import { Bytes } from '../stat/bytes.ts';

const [WIDE, PHONETIC, RICH] = [0x01, 0x04, 0x08];
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });
const latin = new TextDecoder('latin1');

/** Reads texts of BIFF8 from the parts of a record; where one is parted, the next part says anew how wide its letters are. */
export class BiffTexts {
  #part = 0;
  #bytes: Bytes;
  readonly #parts: readonly Uint8Array[];

  constructor(parts: readonly Uint8Array[]) {
    this.#parts = parts;
    this.#bytes = new Bytes(parts[0] ?? new Uint8Array());
  }

  skip(count: number): void {
    for (let left = count; left > 0;) {
      const some = Math.min(left, this.#left());
      this.#bytes.skip(some);
      left -= some;
    }
  }

  uint32(): number {
    this.#left();
    return this.#bytes.uint32();
  }

  /** A text that says of itself how long it is. @param short whether in one byte instead of two. */
  text(short = false): string {
    this.#left();
    const length = short ? this.#bytes.uint8() : this.#bytes.uint16();
    let flags = this.#bytes.uint8();
    const runs = flags & RICH ? this.#bytes.uint16() : 0;
    const phonetic = flags & PHONETIC ? this.#bytes.uint32() : 0;
    let text = '';
    while (text.length < length) {
      if (this.#bytes.at === this.#bytes.size) {
        this.#left();
        flags = this.#bytes.uint8();
      }
      const size = flags & WIDE ? 2 : 1;
      const fitting = Math.floor((this.#bytes.size - this.#bytes.at) / size);
      const count = Math.min(length - text.length, fitting);
      if (!count) throw new RangeError('A text is cut off');
      const letters = this.#bytes.take(count * size);
      text += size === 2 ? utf16.decode(letters) : latin.decode(letters);
    }
    this.skip(4 * runs + phonetic);
    return text;
  }

  /** How many bytes are left of the part; of the next one, where none are. */
  #left(): number {
    if (this.#bytes.at === this.#bytes.size) {
      const next = this.#parts[++this.#part];
      if (!next) throw new RangeError('A record is cut off');
      this.#bytes = new Bytes(next);
    }
    return this.#bytes.size - this.#bytes.at;
  }
}
