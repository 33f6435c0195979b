/** How a value stands in a row of a Stata file. */
export type DtaType =
  | { readonly is: 'text'; readonly size: number }
  | {
      readonly is: 'long text' | 'double' | 'float' | 'long' | 'int' | 'byte';
      readonly size: number;
    };

const NUMBERS = [
  { is: 'double', size: 8 },
  { is: 'float', size: 4 },
  { is: 'long', size: 4 },
  { is: 'int', size: 2 },
  { is: 'byte', size: 1 }
] as const satisfies readonly DtaType[];
/** Numbers of the types with tags, and of those before; texts have their length instead. */
const [TAGGED, UNTAGGED] = [65526, 255];
const [LONG_TEXT, LONGEST, LONGEST_UNTAGGED] = [32768, 2045, 244];

/**
 * The type by its number in the file. @param tagged whether the file has tags, as from Stata 13 on.
 * @throws RangeError where there is none.
 */
export function dtaType(number: number, tagged: boolean): DtaType {
  if (tagged && number === LONG_TEXT) return { is: 'long text', size: 8 };
  if (number <= (tagged ? LONGEST : LONGEST_UNTAGGED)) return { is: 'text', size: number };
  const found = NUMBERS[tagged ? number - TAGGED : UNTAGGED - number];
  if (!found) throw new RangeError('A type that is not known');
  return found;
}

/** Greatest values of the whole numbers; each beyond stands for `.`, `.a` to `.z` in turn. */
const GREATEST = { byte: 100, int: 32_740, long: 2_147_483_620 } as const;

/** What stands for the value with a place among those for absence: nothing for `.`, else `.a` to `.z`. */
const code = (place: number): string => (place ? `.${String.fromCharCode(96 + place)}` : '');

/** A value that is absent, as the CSV writes it; undefined where it is there. @param value of that type. */
export function wholeCode(is: keyof typeof GREATEST, value: number): string | undefined {
  return value > GREATEST[is] ? code(value - GREATEST[is] - 1) : undefined;
}

/**
 * The same of floating numbers. @param high their upper 32 bits, in which codes differ.
 * @param float whether the number has just these.
 */
export function floatingCode(high: number, float: boolean): string | undefined {
  const [first, step] = float ? [0x7f000000, 0x800] : [0x7fe00000, 0x100];
  if (high < first || high > 0x7fffffff) return undefined;
  const place = (high - first) / step;
  return Number.isInteger(place) && place <= 26 ? code(place) : '';
}
