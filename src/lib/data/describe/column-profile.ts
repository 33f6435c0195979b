import { Dictionary } from '../dictionary.ts';
import { SIGNS } from '../prepare/absence.ts';

export type Kind = 'empty' | 'number' | 'truth' | 'date' | 'text';

/** What a column of a file holds, before anybody has said what it means. */
export interface ColumnProfile {
  readonly name: string;
  /** What the file says that it holds, such as the question that was asked. */
  readonly label?: string;
  readonly kind: Kind;
  /** Whether each number is whole. */
  readonly whole: boolean;
  /** Cells of a column of numbers that are none, and the first few of them. */
  readonly odd: { readonly cells: number; readonly examples: readonly string[] };
  /** Cells that are blank or hold a sign for it, such as NA. */
  readonly missing: number;
  /** Different values among the others; where `many`, at least so many. */
  readonly distinct: number;
  readonly many: boolean;
  /** Of numbers. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** All values with their counts, where there are at most `MOST_LEVELS`, in their natural order. */
  readonly levels?: readonly { readonly value: string; readonly count: number }[];
  /** The first few values. */
  readonly examples: readonly string[];
  /** Signs for absence that occur. */
  readonly absent: readonly string[];
}

/** Most values that a column may have to be a grouping of families. */
export const MOST_LEVELS = 60;
/** Values beyond which a column's are no longer told apart. */
const COUNTED = 10_000;
const EXAMPLES = 3;
/** Share of what a column says from which on it is one of numbers, in which the rest is odd. */
const NUMBERS = 0.6;
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
    const found = all.filter(({ value }) => !SIGNS.has(value));
    const beyond = this.#beyond;
    const texts = beyond.cells - beyond.missing;
    const absent = all.filter(({ value }) => SIGNS.has(value));
    const cells = found.reduce((sum, { count }) => sum + count, texts);
    const numeric = found.filter(({ value }) => NUMBER.test(value));
    const others = found.filter(({ value }) => !NUMBER.test(value));
    const odd = others.reduce((sum, { count }) => sum + count, texts - beyond.numbers);
    const number = cells > 0 && cells - odd >= NUMBERS * cells;
    let [minimum, maximum] = [beyond.min, beyond.max];
    for (const { value } of numeric) {
      const read = Number(value.replace(',', '.'));
      [minimum, maximum] = [Math.min(minimum, read), Math.max(maximum, read)];
    }
    const every = (test: (value: string) => boolean, tested: number) =>
      found.length > 0 && found.every(({ value }) => test(value)) && tested === texts;
    const kind: Kind = !found.length
      ? 'empty'
      : number
        ? 'number'
        : found.every(({ value }) => YES.includes(value) || NO.includes(value)) && !texts
          ? 'truth'
          : every((value) => DATE.test(value), beyond.dates)
            ? 'date'
            : 'text';
    const whole =
      kind === 'number' && beyond.whole && numeric.every(({ value }) => /^[+-]?\d+$/.test(value));
    const levels =
      found.length <= MOST_LEVELS &&
      [...found].sort((one, other) => natural.compare(one.value, other.value));
    return {
      name: this.#name,
      kind,
      whole,
      odd: {
        cells: kind === 'number' ? odd : 0,
        examples: kind === 'number' ? others.slice(0, EXAMPLES).map(({ value }) => value) : []
      },
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
    if (SIGNS.has(text)) beyond.missing += 1;
    else if (NUMBER.test(text)) {
      const value = Number(text.replace(',', '.'));
      beyond.numbers += 1;
      beyond.whole &&= Number.isInteger(value);
      [beyond.min, beyond.max] = [Math.min(beyond.min, value), Math.max(beyond.max, value)];
    } else if (DATE.test(text)) beyond.dates += 1;
  }
}
