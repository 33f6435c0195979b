import { Bytes } from './bytes.ts';
import type { DtaHeader } from './dta-header.ts';

const MARK = 'GSO';

/**
 * Long texts of a Stata file, by the variable and row under which they were first kept, as eight
 * bytes of a row name them.
 * @throws RangeError where they are not whole.
 */
export function dtaLongTexts(file: Uint8Array, header: DtaHeader): ReadonlyMap<string, string> {
  const { longTexts, layout, little, text } = header;
  const texts = new Map<string, string>();
  if (longTexts === undefined) return texts;
  const bytes = new Bytes(file, little);
  bytes.at = longTexts;
  while (String.fromCharCode(...file.subarray(bytes.at, bytes.at + MARK.length)) === MARK) {
    bytes.skip(MARK.length);
    const variable = bytes.uint32();
    const row = layout.version === 117 ? bytes.uint32() : bytes.uint64();
    bytes.skip(1);
    texts.set(`${variable} ${row}`, text(bytes.take(bytes.uint32())));
  }
  return texts;
}

/** Reads by which variable and row the long text of a cell is kept. @param cell its eight bytes. */
export function longTextKey(cell: Uint8Array, { layout, little }: DtaHeader): string {
  const whole = (bytes: Uint8Array) =>
    (little ? bytes.toReversed() : bytes).reduce((number, byte) => number * 256 + byte, 0);
  const { variableBytes } = layout;
  return `${whole(cell.subarray(0, variableBytes))} ${whole(cell.subarray(variableBytes))}`;
}
