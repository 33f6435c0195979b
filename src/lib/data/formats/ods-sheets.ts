import { Parser } from 'saxen';
import type { Checked } from '../problem.ts';
import { OdsRows } from './ods-rows.ts';
import type { Sheet } from './sheet-csv.ts';
import { unzip } from './unzip.ts';

const [CONTENT, MANIFEST] = ['content.xml', 'META-INF/manifest.xml'];
const decoder = new TextDecoder();

/** Parts of a sheet that say nothing of its cells: remarks, drawings, and what was changed. */
const PASSED = new Set([
  'office:annotation',
  'draw:frame',
  'table:shapes',
  'table:tracked-changes'
]);

function sheetsIn(xml: string): Sheet[] {
  const sheets: { name: string; rows: OdsRows }[] = [];
  let [passed, tables, writes]: [number, number, boolean] = [0, 0, false];
  let failed: Error | undefined;
  const rows = () => sheets.at(-1)!.rows;
  const parser = new Parser();
  parser.on('openTag', (tag, attributes, decode) => {
    if (PASSED.has(tag) || passed) {
      passed += 1;
      return;
    }
    const of = (name: string) => {
      const value = attributes()[name];
      return value === undefined ? undefined : decode(value);
    };
    if (tag === 'table:table') {
      // A table within a cell is none of the sheet's own rows.
      if (tables === 0) sheets.push({ name: of('table:name') ?? '', rows: new OdsRows() });
      tables += 1;
    }
    if (tables !== 1) return;
    if (tag === 'table:table-row') rows().begin(of('table:number-rows-repeated'));
    else if (tag === 'table:table-cell') rows().open(of, of('table:number-columns-repeated'));
    else if (tag === 'table:covered-table-cell')
      rows().open(() => undefined, of('table:number-columns-repeated'));
    else if (tag === 'text:p') {
      rows().paragraph();
      writes = true;
    } else if (tag === 'text:s')
      rows().write(' '.repeat(Math.min(Number(of('text:c') ?? 1), 1000)));
    else if (tag === 'text:tab') rows().write('\t');
    else if (tag === 'text:line-break') rows().write('\n');
  });
  parser.on('text', (text, decode) => {
    if (writes && !passed && tables === 1) rows().write(decode(text));
  });
  parser.on('cdata', (text) => {
    if (writes && !passed && tables === 1) rows().write(text);
  });
  parser.on('closeTag', (tag) => {
    if (passed) {
      passed -= 1;
      return;
    }
    if (tag === 'table:table') tables -= 1;
    if (tables !== 1) return;
    if (tag === 'table:table-cell' || tag === 'table:covered-table-cell') rows().close();
    else if (tag === 'table:table-row') rows().end();
    else if (tag === 'text:p') writes = false;
  });
  parser.on('error', (error) => (failed = error));
  parser.parse(xml);
  if (failed) throw failed;
  return sheets.map(({ name, rows: { all } }) => ({ name, rows: all }));
}

/**
 * Sheets of an OpenDocument spreadsheet (`.ods`, ISO/IEC 26300). Formulas are read as the values saved
 * with them, cells that others cover as empty.
 * @returns the sheets, or why the spreadsheet is not unpacked.
 * @throws when the bytes are no whole spreadsheet.
 */
export async function odsSheets(file: File): Promise<Checked<Sheet[]>> {
  const parts = unzip(file.name, new Uint8Array(await file.arrayBuffer()), (entries) =>
    entries.filter(({ path }) => path === CONTENT || path === MANIFEST)
  );
  if (!parts.ok) return parts;
  const xmlOf = (path: string) => decoder.decode(parts.value.get(path) ?? new Uint8Array());
  if (xmlOf(MANIFEST).includes('encryption-data'))
    return { ok: false, problems: [{ rule: 'file-locked', file: file.name }] };
  const sheets = sheetsIn(xmlOf(CONTENT));
  if (!sheets.length) throw new Error('A spreadsheet without sheets');
  return { ok: true, value: sheets };
}
