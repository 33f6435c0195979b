/** Fewest values that are judged, and share of families from which a code is near-unique. */
const FEWEST = 10;
const SHARE = 0.9;
const CODE = /^(?=.*\d)(?:\d{5,}|0\d+|[\p{L}\d]*\p{L}[\p{L}\d]*|[\p{L}\d]+(?:[-_/:][\p{L}\d]+)+)$/u;

/**
 * Whether a text is written like a code: digits with letters, strokes or a leading zero, or five
 * digits or more. Scores, decimals and small counts are not.
 */
export const isCode = (value: string): boolean => CODE.test(value);

/**
 * Codes that hardly any two families share: at least ten, and as many different ones as nine
 * tenths of the families, or of the rows where those are fewer. None otherwise.
 * @param counts rows that hold each value.
 * @param families that the table is about; NaN where it has one row a family.
 */
export function uniqueCodes(
  counts: ReadonlyMap<string, number>,
  families: number
): ReadonlySet<string> {
  const codes = [...counts.keys()].filter(isCode);
  const rows = codes.reduce((sum, code) => sum + counts.get(code)!, 0);
  const most = families < rows ? families : rows;
  return new Set(codes.length >= FEWEST && codes.length >= SHARE * most ? codes : []);
}
