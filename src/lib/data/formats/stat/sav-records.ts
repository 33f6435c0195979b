import { Bytes } from './bytes.ts';

/** A variable as its record tells it; names and texts are bytes still, for the encoding comes later. */
export interface SavVariable {
  /** Place of its first eight bytes in a row, counted in eights. */
  readonly place: number;
  /** Bytes of a text, 0 for a number. */
  readonly width: number;
  readonly name: Uint8Array;
  readonly label: Uint8Array;
  /** Number of the format in which SPSS shows it. */
  readonly format: number;
  /** Values that stand for none, eight bytes each: up to three, or the ends of a range and another. */
  readonly missing: { readonly range: boolean; readonly values: readonly Uint8Array[] };
}

/** Value and label as bytes. */
export type SavLabel = readonly [value: Uint8Array, label: Uint8Array];

/** What stands before the rows of an SPSS system file. */
export interface SavRecords {
  readonly little: boolean;
  /** 0 for rows as they are, 1 for packed numbers, 2 for these deflated too. */
  readonly compression: number;
  /** Rows, -1 where the file does not tell. */
  readonly cases: number;
  readonly bias: number;
  /** Eights of bytes in a row. */
  readonly eights: number;
  readonly variables: readonly SavVariable[];
  /** Labels of values, and the places of the variables that have them. */
  readonly labels: readonly {
    readonly of: readonly number[];
    readonly labels: readonly SavLabel[];
  }[];
  /** Contents of the extension records, by their subtype. */
  readonly extensions: ReadonlyMap<number, Uint8Array>;
  /** Where the rows begin. */
  readonly end: number;
}

const LAYOUT = 64;
const padded = (length: number, to: number) => Math.ceil(length / to) * to;

function variableOf(bytes: Bytes, place: number): SavVariable & { continued: boolean } {
  const width = bytes.int32();
  const labelled = bytes.int32();
  const missing = bytes.int32();
  bytes.skip(4);
  const format = bytes.uint32();
  const name = bytes.take(8);
  const length = labelled ? bytes.int32() : 0;
  const label = bytes.take(length);
  bytes.skip(padded(length, 4) - length);
  const values = Array.from({ length: Math.min(Math.abs(missing), 3) }, () => bytes.take(8));
  return {
    ...{ place, width, name, label, format: (format >>> 16) & 0xff },
    missing: { range: missing < 0, values },
    continued: width < 0
  };
}

function labelsOf(bytes: Bytes): SavLabel[] {
  const labels: SavLabel[] = [];
  for (let left = bytes.int32(); left > 0; left--) {
    const value = bytes.take(8);
    const length = bytes.uint8();
    labels.push([value, bytes.take(length)]);
    bytes.skip(padded(length + 1, 8) - length - 1);
  }
  return labels;
}

/**
 * Reads what stands before the rows of an SPSS system file (PSPP's description of the format).
 * @throws RangeError where the bytes are no such file, or end too early.
 */
export function savRecords(file: Uint8Array): SavRecords {
  const layout = new DataView(file.buffer, file.byteOffset).getInt32(LAYOUT, true);
  const bytes = new Bytes(file, layout === 2 || layout === 3);
  bytes.skip(LAYOUT + 8);
  const compression = bytes.int32();
  bytes.skip(4);
  const cases = bytes.int32();
  const bias = bytes.float64();
  bytes.skip(84);
  const variables: SavVariable[] = [];
  const labels: { of: readonly number[]; labels: readonly SavLabel[] }[] = [];
  const extensions = new Map<number, Uint8Array>();
  let [eights, pending]: [number, readonly SavLabel[]] = [0, []];
  for (let type = bytes.int32(); type !== 999; type = bytes.int32()) {
    if (type === 2) {
      const { continued, ...variable } = variableOf(bytes, eights++);
      if (!continued) variables.push(variable);
    } else if (type === 3) pending = labelsOf(bytes);
    else if (type === 4) {
      const count = bytes.int32();
      const places = new Bytes(bytes.take(4 * count), bytes.little);
      labels.push({
        of: Array.from({ length: count }, () => places.int32() - 1),
        labels: pending
      });
    } else if (type === 6) bytes.skip(80 * bytes.int32());
    else if (type === 7) {
      const subtype = bytes.int32();
      extensions.set(subtype, bytes.take(bytes.int32() * bytes.int32()));
    } else throw new RangeError('A record of no known kind');
  }
  bytes.skip(4);
  return {
    ...{ little: bytes.little, compression, cases, bias, eights },
    ...{ variables, labels, extensions, end: bytes.at }
  };
}
