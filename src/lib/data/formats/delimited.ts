import { scanCsv, type CsvCells } from '../csv-scan.ts';
import type { Field, Schema } from '../package.ts';
import { delimiterOf as sniffed } from '../prepare/delimiter.ts';
import { problemList } from '../problem-list.ts';
import type { Checked } from '../problem.ts';
import { CsvText } from './csv-text.ts';

/** Signs that part cells; of two that serve alike, the first. */
const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Bytes in which the first line is looked for. */
const HEADER = 1 << 16;
const COMMA_NUMBER = /^[+-]?\d*,\d+$/;
const POINT_NUMBER = /^[+-]?\d*\.\d+$/;
const THOUSANDS = /^[+-]?[1-9]\d{0,2},\d{3}$/;

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** @returns the sign that parts most columns of the schema in the first line, then most columns. */
async function delimiterOf(blob: Blob, { fields }: Schema): Promise<string> {
  // Without names to look for, titles over the table do not count.
  if (!fields.length) return sniffed(blob);
  const [line = ''] = (await blob.slice(0, HEADER).text()).split(/[\r\n]/, 1);
  const bare = line.replace(/^\uFEFF/, '');
  const served = DELIMITERS.map((delimiter) => {
    const names = bare.split(delimiter).map((name) => name.replace(/^"(.*)"$/, '$1'));
    return fields.filter(({ name }) => names.includes(name)).length + names.length / HEADER;
  });
  return DELIMITERS[served.indexOf(Math.max(...served))]!;
}

/** What the numbers of a column show of how they are written. */
interface Numbers {
  readonly field: Field;
  /** The first with a comma, and the first that can only be a decimal comma. */
  comma?: { row: number; value: string };
  decimal?: boolean;
  point?: boolean;
}

function withPoint(numbers: Numbers, row: number, value: string): string {
  if (POINT_NUMBER.test(value)) numbers.point = true;
  if (!COMMA_NUMBER.test(value)) return value;
  const { maximum = Infinity } = numbers.field.constraints ?? {};
  numbers.comma ??= { row, value };
  numbers.decimal ||= !THOUSANDS.test(value) || Number(value.replace(',', '')) > maximum;
  return value.replace(',', '.');
}

/**
 * Text whose cells are parted by commas, semicolons, tabs or bars, as CSV with the same lines. Beside
 * semicolons, numbers may have decimal commas.
 * @param blob in UTF-8.
 * @returns the text, itself where its cells are parted by commas; problems where quotation marks do
 * not pair up, or it cannot be told whether commas mark decimals or thousands.
 */
export async function withCommas(file: string, blob: Blob, schema: Schema): Promise<Checked<Blob>> {
  const delimiter = await delimiterOf(blob, schema);
  if (delimiter === ',') return { ok: true, value: blob };
  const [text, list] = [new CsvText(), problemList()];
  let columns: (Numbers | undefined)[] | undefined;
  const onRow = ({ bytes, starts, ends, count, line }: CsvCells) => {
    const cells = Array.from({ length: count }, (_, at) =>
      decoder.decode(bytes.subarray(starts[at], ends[at]))
    );
    if (!columns)
      columns = cells.map((name) => {
        const field = schema.fields.find((one) => one.name === name && one.type === 'number');
        return field && delimiter === ';' ? { field } : undefined;
      });
    else
      columns.forEach((numbers, at) => {
        if (numbers && at < count) cells[at] = withPoint(numbers, line, cells[at]!);
      });
    text.add(cells);
  };
  const fault = await scanCsv(blob.stream(), onRow, () => {}, { delimiter });
  if (fault) list.add({ ...fault, file });
  for (const { field, comma, decimal, point } of (columns ?? []).filter((one) => one !== undefined))
    if (comma && (point || !decimal))
      list.add({ rule: 'decimal-unclear', file, column: field.name, ...comma });
  return list.any() ? { ok: false, problems: list.all() } : { ok: true, value: text.blob() };
}
