import { allowedIn, broken, isRequired, missingValues, type Breach } from './constraints.ts';
import { Dictionary } from './dictionary.ts';
import { fieldValue } from './field-value.ts';
import type { Field, Schema } from './package.ts';
import { ABSENT, UNSAID, type TypedColumn } from './typed-table.ts';

/** Takes the cells of a column one after the other, each given by its bytes. */
export interface ColumnScan {
  /** @returns what the cell breaks; it is then absent. */
  add(bytes: Uint8Array, start: number, end: number): Breach | undefined;
  /** The column of the cells so far. */
  column(): TypedColumn;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const REQUIRED: Breach = { rule: 'value-required' };
const CAPACITY = 1 << 10;

/** A typed array that is appended to. */
class Growing<T extends Int32Array | Float64Array | Uint8Array> {
  #values: T;
  #length = 0;

  constructor(values: T) {
    this.#values = values;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const longer = new (this.#values.constructor as new (length: number) => T)(2 * this.#length);
      longer.set(this.#values);
      this.#values = longer;
    }
    this.#values[this.#length++] = value;
  }

  values(): T {
    return this.#values.slice(0, this.#length) as T;
  }
}

/** What distinct texts of a column come to, each found out once. */
class Outcomes<T> {
  readonly texts: Dictionary;
  readonly #found: (T | Breach)[] = [];
  readonly #outcomeOf: (text: string) => T | Breach;

  constructor(texts: Dictionary, outcomeOf: (text: string) => T | Breach) {
    this.texts = texts;
    this.#outcomeOf = outcomeOf;
  }

  of(bytes: Uint8Array, start: number, end: number): T | Breach {
    const code = this.texts.code(bytes, start, end);
    return (this.#found[code] ??= this.#outcomeOf(this.texts.text(code)));
  }
}

function outcomeScan<T extends Int32Array | Uint8Array>(
  values: T,
  absent: number,
  outcomes: Outcomes<number>,
  column: (values: T) => TypedColumn
): ColumnScan {
  const growing = new Growing(values);
  return {
    add(bytes, start, end) {
      const outcome = outcomes.of(bytes, start, end);
      const sound = typeof outcome === 'number';
      growing.push(sound ? outcome : absent);
      return sound ? undefined : outcome;
    },
    column: () => column(growing.values())
  };
}

/** Ids and other free texts, of which there may be as many as rows. */
function freeTextScan(
  texts: Dictionary,
  missing: readonly string[],
  required: boolean
): ColumnScan {
  const growing = new Growing(new Int32Array(CAPACITY));
  const absent = missing.map((text) => texts.codeOf(text));
  return {
    add(bytes, start, end) {
      const code = texts.code(bytes, start, end);
      const blank = absent.includes(code);
      growing.push(blank ? ABSENT : code);
      return blank && required ? REQUIRED : undefined;
    },
    column: () => ({ kind: 'text', values: growing.values(), texts })
  };
}

const [ZERO, NINE, POINT, MINUS] = [0x30, 0x39, 0x2e, 0x2d];
const POWERS_OF_TEN = Array.from({ length: 16 }, (_, power) => 10 ** power);

/**
 * @param whole whether a decimal point is refused.
 * @returns the number that plain digits write, NaN where the cell is not written so or has more than 15 of them.
 */
function plainNumber(bytes: Uint8Array, start: number, end: number, whole: boolean): number {
  const negative = bytes[start] === MINUS;
  let [digits, decimals, mantissa] = [0, -1, 0];
  for (let at = negative ? start + 1 : start; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === POINT && decimals < 0 && digits && !whole) decimals = 0;
    else if (byte >= ZERO && byte <= NINE) {
      mantissa = 10 * mantissa + byte - ZERO;
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else return NaN;
  }
  if (digits === 0 || digits > 15) return NaN;
  // Both are exact, so their quotient is the nearest number.
  const value = decimals > 0 ? mantissa / POWERS_OF_TEN[decimals]! : mantissa;
  return negative ? -value : value;
}

function numberScan(
  field: Field,
  absent: ReadonlySet<string>,
  required: boolean,
  allowed: readonly string[] | undefined
): ColumnScan {
  const growing = new Growing(new Float64Array(CAPACITY));
  const { minimum = -Infinity, maximum = Infinity } = field.constraints ?? {};
  const whole = field.type === 'integer';
  // Codes for absence that are numbers, such as -9, must be met before they are read as such.
  const plainAbsence = [...absent].some((text) => fieldValue('number', text) !== undefined);
  const exact = !allowed && !plainAbsence;
  function slowly(bytes: Uint8Array, start: number, end: number): Breach | undefined {
    const text = decoder.decode(bytes.subarray(start, end));
    const missing = absent.has(text);
    const value = missing ? undefined : fieldValue(field.type, text);
    const breach = missing
      ? required
        ? REQUIRED
        : undefined
      : value === undefined
        ? ({ rule: 'value-type', expected: field.type } as const)
        : broken(field, value, allowed);
    growing.push(value === undefined || breach ? NaN : Number(value));
    return breach;
  }
  return {
    add(bytes, start, end) {
      const value = exact ? plainNumber(bytes, start, end, whole) : NaN;
      if (!(value >= minimum && value <= maximum)) return slowly(bytes, start, end);
      growing.push(value);
      return undefined;
    },
    column: () => ({ kind: 'number', values: growing.values(), whole })
  };
}

/**
 * Starts a column. Where it names levels of the study or lists its values, its cells are read as
 * texts, whatever its type: a value is a level when it is written as the level's id is, or is the
 * same number or truth.
 * @param levels that the column names, which come first in its dictionary.
 * @param ids dictionary of ids, where the column holds ids that other tables share.
 */
export function columnScan(
  field: Field,
  schema: Schema,
  levels: readonly string[] | undefined,
  ids: Dictionary | undefined
): ColumnScan {
  const absent = new Set(field.missingValues ?? missingValues(schema).map(({ value }) => value));
  const required = isRequired(schema, field);
  const allowed = allowedIn(field, levels);
  const ofAbsence = (code: number) => (required ? REQUIRED : code);
  if (ids) return freeTextScan(ids, [...absent], required);
  if (levels || (allowed && field.type === 'string')) {
    const texts = new Dictionary(levels ?? allowed);
    const outcomes = new Outcomes<number>(texts, (text) => {
      if (absent.has(text)) return ofAbsence(ABSENT);
      const written = allowed?.includes(text) ? text : String(fieldValue(field.type, text));
      return allowed?.includes(written)
        ? texts.codeOf(written)
        : { rule: 'value-enum', expected: allowed?.join(', ') ?? '' };
    });
    return outcomeScan(new Int32Array(CAPACITY), ABSENT, outcomes, (values) => ({
      kind: 'text',
      values,
      texts
    }));
  }
  if (field.type === 'string') return freeTextScan(new Dictionary(), [...absent], required);
  if (field.type !== 'boolean') return numberScan(field, absent, required, allowed);
  const truths = new Map([
    ...(field.trueValues ?? []).map((text) => [text, true] as const),
    ...(field.falseValues ?? []).map((text) => [text, false] as const)
  ]);
  const outcomes = new Outcomes<number>(new Dictionary(), (text) => {
    if (absent.has(text)) return ofAbsence(UNSAID);
    const value = truths.get(text) ?? fieldValue('boolean', text);
    if (value === undefined) return { rule: 'value-type', expected: 'boolean' };
    return broken(field, value, allowed) ?? Number(value);
  });
  return outcomeScan(new Uint8Array(CAPACITY), UNSAID, outcomes, (values) => ({
    kind: 'truth',
    values
  }));
}
