import { Dictionary } from '../dictionary.ts';

export type Kind = 'empty' | 'number' | 'truth' | 'date' | 'text';

/** What a column of a file holds, before anybody has said what it means. */
export interface ColumnProfile {
  readonly name: string;
  readonly kind: Kind;
  /** Whether each number is whole. */
  readonly whole: boolean;
  /** Cells that are blank or hold a sign for it, such as NA. */
  readonly missing: number;
  /** Different values among the others; where `many`, at least so many. */
  readonly distinct: number;
  readonly many: boolean;
  /** Of numbers, codes for absence apart. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** All values with their counts, where there are at most `MOST_LEVELS`, in their natural order. */
  readonly levels?: readonly { readonly value: string; readonly count: number }[];
  /** The first few values. */
  readonly examples: readonly string[];
  /** Signs and codes for absence that occur. */
  readonly absent: readonly string[];
}

/** Most values that a column may have to be a grouping of families. */
export const MOST_LEVELS = 60;
/** Values beyond which a column's are no longer told apart. */
const COUNTED = 10_000;
const EXAMPLES = 3;
/** What stands for no value wherever it stands, and numbers that do so below numbers from 0 on. */
const SIGNS = new Set(['', 'NA', 'N/A', 'n/a', 'NaN', 'null', 'NULL', '.', '-', '#N/A']);
const CODES = new Set(['-8', '-9', '-77', '-88', '-99', '-777', '-888', '-999', '-9999']);
/** Words of one kind that say yes or no. */
export const YES = [
  'true',
  'True',
  'TRUE',
  'yes',
  'Yes',
  'YES',
  'y',
  'Y',
  'ie',
  'Ie',
  'oes',
  'Oes'
];
export const NO = ['false', 'False', 'FALSE', 'no', 'No', 'NO', 'n', 'N', 'na', 'Na', 'nac oes'];
const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)([eE][+-]?\d+)?$/;
const DATE = /^(\d{4}-\d{1,2}-\d{1,2}([T ].*)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}([ ].*)?)$/;
const natural = new Intl.Collator('en', { numeric: true });

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Takes the cells of a column and tells what they hold. */
export class ColumnTally {
  readonly #name: string;
  readonly #most: number;
  readonly #texts = new Dictionary();
  readonly #counts: number[] = [];
  #codes = new Int32Array(1 << 10);
  #rows = 0;
  readonly #beyond = {
    cells: 0,
    missing: 0,
    numbers: 0,
    dates: 0,
    whole: true,
    min: Infinity,
    max: -Infinity
  };

  /** @param whole whether all values are told apart, however many. */
  constructor(name: string, whole: boolean) {
    this.#name = name;
    this.#most = whole ? Infinity : COUNTED;
  }

  add(bytes: Uint8Array, start: number, end: number): void {
    if (this.#texts.size > this.#most)
      return this.#addBeyond(decoder.decode(bytes.subarray(start, end)));
    const code = this.#texts.code(bytes, start, end);
    this.#counts[code] = (this.#counts[code] ?? 0) + 1;
    if (this.#rows === this.#codes.length) {
      const longer = new Int32Array(2 * this.#rows);
      longer.set(this.#codes);
      this.#codes = longer;
    }
    this.#codes[this.#rows++] = code;
  }

  /** Code of each row's value; undefined where there are too many values. */
  codes(): Int32Array | undefined {
    return this.#texts.size > this.#most ? undefined : this.#codes.subarray(0, this.#rows);
  }

  text(code: number): string {
    return this.#texts.text(code);
  }

  codeOf(text: string): number {
    return this.#texts.codeOf(text);
  }

  profile(): ColumnProfile {
    const all = this.#counts.map((count, code) => ({ value: this.text(code), count }));
    const said = all.filter(({ value }) => !SIGNS.has(value));
    const numeric = (value: string) => NUMBER.test(value);
    const plain = said.filter(({ value }) => !CODES.has(value));
    const numbers = plain.every(({ value }) => numeric(value));
    const beyond = this.#beyond;
    const [values, texts] = [
      plain.map(({ value }) => Number(value.replace(',', '.'))),
      beyond.cells - beyond.missing
    ];
    let [minimum, maximum] = [beyond.min, beyond.max];
    if (numbers)
      for (const value of values)
        [minimum, maximum] = [Math.min(minimum, value), Math.max(maximum, value)];
    const absence = numbers && plain.length > 0 && minimum >= 0;
    const found = absence ? plain : said;
    const absent = all.filter(({ value }) => SIGNS.has(value) || (absence && CODES.has(value)));
    const every = (test: (value: string) => boolean, tested: number) =>
      found.length > 0 && found.every(({ value }) => test(value)) && tested === texts;
    const kind: Kind = !found.length
      ? 'empty'
      : every(numeric, beyond.numbers)
        ? 'number'
        : found.every(({ value }) => YES.includes(value) || NO.includes(value)) && !texts
          ? 'truth'
          : every((value) => DATE.test(value), beyond.dates)
            ? 'date'
            : 'text';
    const whole =
      kind === 'number' && beyond.whole && found.every(({ value }) => /^[+-]?\d+$/.test(value));
    const levels =
      found.length <= MOST_LEVELS &&
      [...found].sort((one, other) => natural.compare(one.value, other.value));
    return {
      name: this.#name,
      kind,
      whole,
      missing: beyond.missing + absent.reduce((sum, { count }) => sum + count, 0),
      distinct: found.length,
      many: texts > 0,
      ...(kind === 'number' ? { minimum, maximum } : {}),
      ...(levels ? { levels } : {}),
      examples: found.slice(0, EXAMPLES).map(({ value }) => value),
      absent: absent.map(({ value }) => value)
    };
  }

  #addBeyond(text: string): void {
    const beyond = this.#beyond;
    beyond.cells += 1;
    if (SIGNS.has(text) || CODES.has(text)) beyond.missing += 1;
    else if (NUMBER.test(text)) {
      const value = Number(text.replace(',', '.'));
      beyond.numbers += 1;
      beyond.whole &&= Number.isInteger(value);
      [beyond.min, beyond.max] = [Math.min(beyond.min, value), Math.max(beyond.max, value)];
    } else if (DATE.test(text)) beyond.dates += 1;
  }
}
