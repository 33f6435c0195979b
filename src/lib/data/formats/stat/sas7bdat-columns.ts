import { latin1 } from '../signatures.ts';
import { Bytes } from './bytes.ts';
import { wordAt, type SasLayout, type SasPart } from './sas7bdat-pages.ts';
import { guessedText, textOf } from './text-of.ts';

export interface SasVariable {
  readonly name: string;
  readonly label: string;
  readonly format: string;
  readonly number: boolean;
  /** Where its bytes stand in a row, and how many they are. */
  readonly at: number;
  readonly size: number;
}

/** What the parts of a SAS data set say of its table. */
export interface SasTable {
  readonly width: number;
  readonly rows: number;
  /** Rows among them that were deleted and still stand in the file. */
  readonly deleted: number;
  /** How rows are packed, where they are. */
  readonly packed: 'runs' | 'patterns' | undefined;
  readonly variables: readonly SasVariable[];
}

/** What a part says, by its first four bytes as a number. */
const [ROWS, COLUMNS, TEXTS, NAMES, PLACES, FORMATS] = [
  0xf7f7f7f7, 0xf6f6f6f6, 0xfffffffd, 0xffffffff, 0xfffffffc, 0xfffffbfe
];
/** Those that say nothing that is wanted: counts, and lists of columns. */
const OTHERS = [0xfffffc00, 0xfffffffe];
const KNOWN = new Set([ROWS, COLUMNS, TEXTS, NAMES, PLACES, FORMATS, ...OTHERS]);

/** Encodings by their number in SAS, those of other systems than Windows by their nearest there. */
const ENCODINGS: ReadonlyMap<number, string> = new Map([
  [20, 'utf-8'],
  [28, 'utf-8'],
  [29, 'windows-1252'],
  [30, 'iso-8859-2'],
  [40, 'iso-8859-15'],
  [60, 'windows-1250'],
  [61, 'windows-1251'],
  [62, 'windows-1252'],
  [63, 'windows-1253'],
  [64, 'windows-1254'],
  [125, 'gb18030'],
  [134, 'euc-jp'],
  [138, 'shift_jis'],
  [140, 'euc-kr'],
  [205, 'gb18030']
]);

/** How texts of a data set are decoded. */
export const sasText = ({ encoding }: SasLayout) => {
  const known = ENCODINGS.get(encoding);
  return known ? textOf(known) : guessedText();
};

/** A number that stands for the kind of a part; undefined where the part is a row. */
export function partKind(
  { bytes: part }: SasPart,
  { little, word }: SasLayout
): number | undefined {
  const bytes = new Bytes(part, little);
  let kind = bytes.uint32();
  if (word === 8 && !little && (kind === 0xffffffff || kind === 0)) kind = bytes.uint32();
  return KNOWN.has(kind) ? kind : undefined;
}

/** Where a text stands: in which block of texts, from which byte on, and how many they are. */
type Place = readonly [block: number, at: number, size: number];

const placeAt = (bytes: Bytes): Place => [bytes.uint16(), bytes.uint16(), bytes.uint16()];

/** Takes the parts of a data set that tell of its columns, in their order. */
export class SasColumns {
  readonly #layout: SasLayout;
  readonly #texts: Uint8Array[] = [];
  readonly #names: Place[] = [];
  readonly #places: Pick<SasVariable, 'at' | 'size' | 'number'>[] = [];
  readonly #formats: { readonly format: Place; readonly label: Place }[] = [];
  #width = 0;
  #rows = 0;
  #deleted = 0;
  #count = 0;

  constructor(layout: SasLayout) {
    this.#layout = layout;
  }

  /** @throws RangeError where the part is not whole. */
  add(kind: number, part: Uint8Array): void {
    const { little, word } = this.#layout;
    const bytes = new Bytes(part, little);
    bytes.at = word;
    const end = part.length - word - 4;
    if (kind === ROWS) {
      bytes.skip(4 * word);
      this.#width = wordAt(bytes, word);
      this.#rows = wordAt(bytes, word);
      this.#deleted = wordAt(bytes, word);
    } else if (kind === COLUMNS) this.#count = wordAt(bytes, word);
    else if (kind === TEXTS) this.#texts.push(part.subarray(word));
    else if (kind === NAMES) {
      bytes.skip(8);
      while (bytes.at + 8 <= end) {
        this.#names.push(placeAt(bytes));
        bytes.skip(2);
      }
    } else if (kind === PLACES) {
      bytes.skip(8);
      while (bytes.at + word + 8 <= end) {
        const [at, size] = [wordAt(bytes, word), bytes.uint32()];
        bytes.skip(2);
        this.#places.push({ at, size, number: bytes.uint8() === 1 });
        bytes.skip(1);
      }
    } else if (kind === FORMATS) {
      bytes.at = 3 * word + 22;
      this.#formats.push({ format: placeAt(bytes), label: placeAt(bytes) });
    }
  }

  #packed(): SasTable['packed'] {
    const first = latin1((this.#texts[0] ?? new Uint8Array()).subarray(0, 64));
    if (first.includes('SASYZCRL')) return 'runs';
    return first.includes('SASYZCR2') ? 'patterns' : undefined;
  }

  /** @throws RangeError where parts are missing, or a column does not stand in the row. */
  table(): SasTable {
    const text = sasText(this.#layout);
    const textAt = ([block, at, size]: Place) =>
      text(this.#texts[block]?.subarray(at, at + size) ?? new Uint8Array());
    const NOTHING: Place = [0, 0, 0];
    if (!this.#count || this.#names.length < this.#count || this.#places.length < this.#count)
      throw new RangeError('Columns are missing');
    const variables = this.#places.slice(0, this.#count).map((place, column) => {
      if (place.at + place.size > this.#width) throw new RangeError('A column is not in its row');
      const { format = NOTHING, label = NOTHING } = this.#formats[column] ?? {};
      return {
        ...{ ...place, name: textAt(this.#names[column]!) },
        ...{ label: textAt(label), format: textAt(format) }
      };
    });
    const [width, rows, deleted] = [this.#width, this.#rows, this.#deleted];
    return { width, rows, deleted, packed: this.#packed(), variables };
  }
}
