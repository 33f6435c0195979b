import { strToU8, zipSync } from 'fflate';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Field } from '#lib/data/package.ts';

/** A table as texts, its columns' names first, and how its columns are typed. */
export interface TextTable {
  readonly rows: readonly (readonly string[])[];
  readonly fields: readonly Field[];
}

type Bytes = Uint8Array<ArrayBuffer>;
const utf8 = (text: string) => strToU8(text) as Bytes;

const typed = (text: string, type?: Field['type']) => {
  if (text === '') return null;
  if (type === 'boolean') return text === 'true';
  return type === 'number' || type === 'integer' ? Number(text) : text;
};

function objects({ rows, fields }: TextTable): Record<string, unknown>[] {
  const [names = [], ...body] = rows;
  return body.map((cells) =>
    Object.fromEntries(
      names.map((name, at) => [
        name,
        typed(cells[at]!, fields.find((field) => field.name === name)?.type)
      ])
    )
  );
}

const delimited =
  (delimiter: string, written = (cell: string, _column: number) => cell) =>
  ({ rows }: TextTable) =>
    rows.map((cells) => cells.map(written).join(delimiter)).join('\r\n');

function semicolons(table: TextTable): string {
  const numbers = table.rows[0]!.map((name) =>
    table.fields.some((field) => field.name === name && field.type === 'number')
  );
  return delimited(';', (cell, at) => (numbers[at] ? cell.replace('.', ',') : cell))(table);
}

function utf16(text: string): Bytes {
  const units = Uint16Array.from(`\uFEFF${text}`, (unit) => unit.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

function parquet(table: TextTable): Bytes {
  const rows = objects(table);
  const types = { string: 'STRING', integer: 'INT32', number: 'DOUBLE', boolean: 'BOOLEAN' };
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: table.rows[0]!.map((name) => ({
        name,
        data: rows.map((row) => row[name]),
        type: types[table.fields.find((field) => field.name === name)!.type] as 'STRING',
        nullable: true
      }))
    })
  );
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function sheetXml(table: TextTable): string {
  const names = table.rows[0]!;
  const cell = (value: unknown, place: string) => {
    if (value === null) return '';
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
    if (typeof value === 'boolean') return `<c r="${place}" t="b"><v>${Number(value)}</v></c>`;
    return `<c r="${place}" t="inlineStr"><is><t>${escaped(String(value))}</t></is></c>`;
  };
  const rows = [names, ...objects(table).map((row) => names.map((name) => row[name]))];
  const line = (cells: readonly unknown[], row: number) =>
    cells.map((value, at) => cell(value, `${String.fromCharCode(65 + at)}${row + 1}`)).join('');
  const body = rows.map((cells, row) => `<row r="${row + 1}">${line(cells, row)}</row>`).join('');
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body}</sheetData></worksheet>`;
}

/** A workbook of the named sheets, as small as one can be. */
export function workbook(sheets: Readonly<Record<string, TextTable>>): Bytes {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const names = Object.keys(sheets);
  const parts = {
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
    ...Object.fromEntries(
      names.map((name, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheets[name]!)])
    )
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]))
  ) as Bytes;
}

/** The table in each format that may hold it: ending of the file and its bytes, by what it is. */
export const formats: Readonly<
  Record<string, readonly [ending: string, write: (table: TextTable) => Bytes]>
> = {
  'commas, with byte order mark': ['csv', (table) => utf8(`\uFEFF${delimited(',')(table)}`)],
  'semicolons and decimal commas': ['csv', (table) => utf8(semicolons(table))],
  tabs: ['tsv', (table) => utf8(delimited('\t')(table))],
  bars: ['csv', (table) => utf8(delimited('|')(table))],
  'UTF-16': ['csv', (table) => utf16(delimited(',')(table))],
  'UTF-16 without byte order mark': ['tsv', (table) => utf16(delimited('\t')(table)).slice(2)],
  JSON: ['json', (table) => utf8(JSON.stringify(objects(table)))],
  'JSON under data': ['json', (table) => utf8(JSON.stringify({ data: objects(table) }))],
  NDJSON: [
    'ndjson',
    (table) =>
      utf8(
        objects(table)
          .map((row) => JSON.stringify(row))
          .join('\n')
      )
  ],
  Parquet: ['parquet', parquet],
  Excel: ['xlsx', (table) => workbook({ any: table })]
};
