/** Bytes of a row as they are unpacked; what would go beyond the row, or before it, is an error. */
class Row {
  readonly bytes: Uint8Array;
  length = 0;
  constructor(width: number) {
    this.bytes = new Uint8Array(width);
  }
  room(count: number): number {
    const start = this.length;
    if (start + count > this.bytes.length) throw new RangeError('A row is too long');
    this.length += count;
    return start;
  }
  copy(from: Uint8Array): void {
    this.bytes.set(from, this.room(from.length));
  }
  repeat(byte: number, count: number): void {
    const start = this.room(count);
    this.bytes.fill(byte, start, start + count);
  }
  again(back: number, count: number): void {
    const start = this.room(count);
    if (back > start) throw new RangeError('A row that repeats what is not there');
    for (let at = 0; at < count; at++) this.bytes[start + at] = this.bytes[start - back + at]!;
  }
  whole(): Uint8Array {
    if (this.length < this.bytes.length) throw new RangeError('A row is too short');
    return this.bytes;
  }
}

/** Reads packed bytes one after another. */
function reader(packed: Uint8Array) {
  let at = 0;
  return {
    more: () => at < packed.length,
    next: () => {
      if (at >= packed.length) throw new RangeError('A row ends too early');
      return packed[at++]!;
    },
    take: (count: number) => {
      if (at + count > packed.length) throw new RangeError('A row ends too early');
      at += count;
      return packed.subarray(at - count, at);
    }
  };
}

const [ZERO, SPACE, AT] = [0x00, 0x20, 0x40];

/**
 * A row packed by runs of one byte (SAS's `COMPRESS=CHAR`).
 * @param width bytes of the row.
 * @throws RangeError where it does not unpack to just so many.
 */
export function unpackRuns(packed: Uint8Array, width: number): Uint8Array {
  const row = new Row(width);
  const { more, next, take } = reader(packed);
  while (more()) {
    const control = next();
    const low = control & 0x0f;
    switch (control >> 4) {
      case 0x0:
        row.copy(take(next() + 64 + low * 256));
        break;
      case 0x1:
        row.copy(take(next() + 64 + low * 256 + 4096));
        break;
      case 0x2:
        row.copy(take(low + 96));
        break;
      case 0x4: {
        const count = next() + 18 + low * 256;
        row.repeat(next(), count);
        break;
      }
      case 0x5:
        row.repeat(AT, next() + 17 + low * 256);
        break;
      case 0x6:
        row.repeat(SPACE, next() + 17 + low * 256);
        break;
      case 0x7:
        row.repeat(ZERO, next() + 17 + low * 256);
        break;
      case 0x8:
      case 0x9:
      case 0xa:
      case 0xb:
        row.copy(take((control & 0x3f) + 1));
        break;
      case 0xc:
        row.repeat(next(), low + 3);
        break;
      case 0xd:
        row.repeat(AT, low + 2);
        break;
      case 0xe:
        row.repeat(SPACE, low + 2);
        break;
      case 0xf:
        row.repeat(ZERO, low + 2);
        break;
      default:
        throw new RangeError('A command that is not known');
    }
  }
  return row.whole();
}

/**
 * A row packed by what it repeats of itself (SAS's `COMPRESS=BINARY`, Ross's data compression): 16 bits
 * say of as many parts that follow whether each is a byte or a command.
 * @param width bytes of the row.
 * @throws RangeError where it does not unpack to just so many.
 */
export function unpackPatterns(packed: Uint8Array, width: number): Uint8Array {
  const row = new Row(width);
  const { more, next } = reader(packed);
  while (more()) {
    const control = next() * 256 + next();
    for (let bit = 15; bit >= 0 && more(); bit--) {
      if (!(control & (1 << bit))) {
        row.repeat(next(), 1);
        continue;
      }
      const command = next();
      const [kind, low] = [command >> 4, command & 0x0f];
      if (kind === 0) row.repeat(next(), low + 3);
      else if (kind === 1) {
        const count = low + next() * 16 + 19;
        row.repeat(next(), count);
      } else {
        const back = low + 3 + next() * 16;
        row.again(back, kind === 2 ? next() + 16 : kind);
      }
    }
  }
  return row.whole();
}
