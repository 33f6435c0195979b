import type { Checked } from '../../problem.ts';
import type { Sheet } from '../sheet-csv.ts';
import { Bytes } from '../stat/bytes.ts';
import { biffCells } from './biff-cells.ts';
import { biffRecords } from './biff-records.ts';
import { BiffTexts } from './biff-text.ts';
import { streamIn } from './compound-file.ts';
import { dateOf, showsDate } from './number-format.ts';

/** Types of the records that tell of the workbook. */
const [FROM_1904, LOCKED, SHEET, STYLE, TEXTS, FORMAT] = [
  0x0022, 0x002f, 0x0085, 0x00e0, 0x00fc, 0x041e
];
/** Kind of a sheet that holds cells, and not a chart or a program. */
const CELLS = 0;

/** What the records before the sheets say. */
class Workbook {
  readonly sheets: { readonly name: string; readonly start: number }[] = [];
  readonly styles: number[] = [];
  readonly formats = new Map<number, string>();
  texts: string[] = [];
  from1904 = false;
  locked = false;

  add(type: number, parts: readonly Uint8Array[]): void {
    const bytes = new Bytes(parts[0]!);
    if (type === FROM_1904) this.from1904 = bytes.uint16() === 1;
    else if (type === LOCKED) this.locked = true;
    else if (type === SHEET) {
      const start = bytes.uint32();
      bytes.skip(1);
      const kind = bytes.uint8();
      const texts = new BiffTexts(parts);
      texts.skip(6);
      if (kind === CELLS) this.sheets.push({ name: texts.text(true), start });
    } else if (type === STYLE) {
      bytes.skip(2);
      this.styles.push(bytes.uint16());
    } else if (type === FORMAT) {
      const texts = new BiffTexts(parts);
      texts.skip(2);
      this.formats.set(bytes.uint16(), texts.text());
    } else if (type === TEXTS) {
      const texts = new BiffTexts(parts);
      texts.skip(4);
      const count = texts.uint32();
      for (let left = count; left > 0; left--) this.texts.push(texts.text());
    }
  }
}

/**
 * Sheets of an Excel workbook of Excel 97 to 2003 (`.xls`, BIFF8). Formulas are read as the values
 * saved with them.
 * @returns the sheets, or that the workbook is locked.
 * @throws when the bytes are no whole workbook.
 */
export async function xlsSheets(file: File): Promise<Checked<Sheet[]>> {
  const stream = streamIn(new Uint8Array(await file.arrayBuffer()), 'Workbook');
  if (!stream) throw new RangeError('No workbook');
  const workbook = new Workbook();
  for (const { type, parts } of biffRecords(stream, 0)) {
    workbook.add(type, parts);
    if (workbook.locked) return { ok: false, problems: [{ rule: 'file-locked', file: file.name }] };
  }
  const { styles, formats, texts, sheets, from1904 } = workbook;
  if (!sheets.length) throw new RangeError('A workbook without sheets');
  const dated = styles.map((format) => showsDate(format, formats.get(format)));
  const shown = (style: number, value: number) => (dated[style] ? dateOf(value, from1904) : value);
  return {
    ok: true,
    value: sheets.map(({ name, start }) => ({
      name,
      rows: biffCells(biffRecords(stream, start), { texts, shown })
    }))
  };
}
