/**
 * Reads numbers and texts of a file one after another.
 * @throws RangeError from each reading that goes beyond the file's end.
 */
export class Bytes {
  at = 0;
  readonly size: number;
  readonly little: boolean;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  /** @param little whether numbers begin with their least byte. */
  constructor(bytes: Uint8Array, little = true) {
    this.little = little;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.size = bytes.length;
  }

  /** The bytes themselves, not copied. */
  take(count: number): Uint8Array {
    const start = this.#next(count);
    return this.#bytes.subarray(start, start + count);
  }

  skip(count: number): void {
    this.#next(count);
  }

  uint8(): number {
    return this.#view.getUint8(this.#next(1));
  }
  int16(): number {
    return this.#view.getInt16(this.#next(2), this.little);
  }
  uint16(): number {
    return this.#view.getUint16(this.#next(2), this.little);
  }
  int32(): number {
    return this.#view.getInt32(this.#next(4), this.little);
  }
  uint32(): number {
    return this.#view.getUint32(this.#next(4), this.little);
  }
  /** A whole number of 64 bits, exact up to 2⁵³, beyond which no file is large enough. */
  uint64(): number {
    return Number(this.#view.getBigUint64(this.#next(8), this.little));
  }
  float64(): number {
    return this.#view.getFloat64(this.#next(8), this.little);
  }

  #next(count: number): number {
    const start = this.at;
    if (!(count >= 0) || start < 0 || start + count > this.size)
      throw new RangeError('The file ends too early');
    this.at = start + count;
    return start;
  }
}
