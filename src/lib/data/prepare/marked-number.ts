/** How a column writes decimals. */
export type DecimalMark = '.' | ',';

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
/** Signs that stand for a minus, currencies and units around a number, and spaces within it. */
const MINUS = /^[−–—﹣－]/;
const AROUND = /^[£$€¥]\s*|\s*[%£$€¥]$/g;
const SPACE = `[ \\u00a0\\u2009\\u202f'’]`;
const GROUPS = {
  '.': new RegExp(`^[+-]?\\d{1,3}((,\\d{3})+|(${SPACE}\\d{3})+)(\\.\\d*)?$`),
  ',': new RegExp(`^[+-]?\\d{1,3}((\\.\\d{3})+|(${SPACE}\\d{3})+)(,\\d*)?$`)
} as const;
const PARTED = {
  '.': new RegExp(`,|${SPACE}`, 'g'),
  ',': new RegExp(`\\.|${SPACE}`, 'g')
} as const;
const COMMA = /^[+-]?\d*,\d+$/;
const THREE = /^[+-]?[1-9]\d{0,2}(,\d{3})+$/;

/** Whether a text is a number as every program writes it, with a point if any. */
export const isPlainNumber = (text: string): boolean => PLAIN.test(text);

/** @returns the number without minus signs, units and spaces that only people read. */
function bare(text: string): string {
  const trimmed = text.trim().replace(MINUS, '-').replaceAll(AROUND, '').trim();
  return trimmed.replace(/^([+-])\s*[£$€¥]?\s*/, '$1').replace(MINUS, '-');
}

/**
 * A number that is written with marks, such as `1,737.00`, `1 737,0`, `45 %`, `£12` or `−3`, as plain text.
 * @returns undefined where the text is no such number.
 */
export function markedNumber(text: string, decimal: DecimalMark): string | undefined {
  const number = bare(text);
  if (GROUPS[decimal].test(number)) return plain(number.replaceAll(PARTED[decimal], ''));
  if (decimal === ',' && COMMA.test(number)) return plain(number);
  return PLAIN.test(number) ? number : undefined;
}

const plain = (number: string) => number.replace(',', '.').replace(/\.$/, '');

/**
 * How a column writes decimals, by its numbers: a comma where one stands that can only be a decimal
 * mark, as in `33,5`, `0,125` or `1.737,00`; commas before three digits each part thousands.
 */
export function decimalMark(texts: readonly string[]): DecimalMark {
  const numbers = texts.map(bare);
  const comma = numbers.some(
    (number) => (COMMA.test(number) && !THREE.test(number)) || /\d[.  ]\d{3},\d*$/.test(number)
  );
  const point = numbers.some((number) => /^[+-]?[\d,  ]*\.\d+$/.test(number));
  const both = numbers.some((number) => /,\d{3}(,\d{3})*\.\d*$/.test(number));
  if (!comma || both) return '.';
  // Decimal points beside decimal commas are left for whoever reads the cells.
  const grouped = numbers.every(
    (number) => !/\.\d+$/.test(number) || /^[+-]?\d{1,3}(\.\d{3})+$/.test(number)
  );
  return point && !grouped && !numbers.some((number) => COMMA.test(number)) ? '.' : ',';
}

/** Number of a text however it is marked; NaN where it is none. */
export function numberIn(text: string, decimal: DecimalMark): number {
  const number = markedNumber(text, decimal);
  return number === undefined ? NaN : Number(number);
}
