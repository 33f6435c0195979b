import type { Readable } from '../package.ts';
import type { Checked, Problem } from '../problem.ts';
import type { CsvWithFacts } from './column-facts.ts';
import { withCommas } from './delimited.ts';
import { kindOf } from './file-kind.ts';
import { FOREIGN_KINDS, type ForeignKind } from './foreign-kinds.ts';
import { jsonCsv, jsonLinesCsv } from './json-csv.ts';
import { sheetReader } from './sheet-reader.ts';
import type { Kind } from './signatures.ts';
import { asUtf8 } from './utf-8.ts';

/** How each kind of file is called in problems. */
const NAMES: ReadonlyMap<Kind, string> = new Map<Kind, string>([
  ['text', 'CSV'],
  ['json', 'JSON'],
  ['ndjson', 'NDJSON'],
  ['xlsx', 'Excel (.xlsx)'],
  ['xls', 'Excel (.xls)'],
  ['ods', 'OpenDocument (.ods)'],
  ['parquet', 'Parquet'],
  ['sav', 'SPSS (.sav)'],
  ['dta', 'Stata (.dta)'],
  ['xpt', 'SAS (.xpt)'],
  ['sas7bdat', 'SAS (.sas7bdat)']
]);

/** Reads a file as CSV, or throws where its bytes are not what its kind says. */
type Reader = (file: File, resource: Readable) => Promise<Checked<Blob | CsvWithFacts>>;

async function text(file: File): Promise<Blob> {
  const read = await asUtf8(file);
  if (!read) throw new Error('No text');
  return read;
}

/** Gives what reads files of a kind; readers that are large come when they are wanted. */
async function readerOf(kind: Kind): Promise<Reader> {
  switch (kind) {
    case 'xlsx':
    case 'xls':
    case 'ods': {
      const [{ sheetCsv }, read] = await Promise.all([import('./sheet-csv.ts'), sheetReader(kind)]);
      return async (file, resource) => {
        const sheets = await read(file);
        return sheets.ok ? { ok: true, value: sheetCsv(sheets.value, resource) } : sheets;
      };
    }
    case 'parquet': {
      const { parquetCsv } = await import('./parquet-csv.ts');
      return (file, { schema }) => parquetCsv(file.name, file, schema);
    }
    case 'sav': {
      const { savCsv } = await import('./stat/sav-csv.ts');
      return async (file) => ({ ok: true, value: await savCsv(file) });
    }
    case 'dta': {
      const { dtaCsv } = await import('./stat/dta-csv.ts');
      return async (file) => ({ ok: true, value: await dtaCsv(file) });
    }
    case 'xpt': {
      const { xptCsv } = await import('./stat/xpt-csv.ts');
      return async (file, { dialect }) => ({
        ok: true,
        value: await xptCsv(file, dialect?.sheetName)
      });
    }
    case 'sas7bdat': {
      const { sas7bdatCsv } = await import('./stat/sas7bdat-csv.ts');
      return (file) => sas7bdatCsv(file.name, file);
    }
    case 'json':
      return async (file, { schema }) =>
        jsonCsv(file.name, await (await text(file)).text(), schema);
    case 'ndjson':
      return async (file, { schema }) =>
        jsonLinesCsv(file.name, await (await text(file)).text(), schema);
    default:
      return async (file, { schema }) => withCommas(file.name, await text(file), schema);
  }
}

const refused = (problem: Problem): Checked<never> => ({ ok: false, problems: [problem] });

const isForeign = (kind: Kind): kind is ForeignKind =>
  FOREIGN_KINDS.some((foreign) => foreign === kind);

/**
 * The file of a table as CSV in UTF-8 with commas, itself where it is that already, so that every
 * format is read by the same rules; with what its format says of its columns. What it is tell its
 * bytes and, where they do not, the ending of its name; what has none of the endings is taken as text
 * with delimiters.
 * @returns the CSV, or why the file cannot be read.
 * @throws when the file is no longer there, or what reads its format cannot be fetched.
 */
export async function csvWithFacts(file: File, resource: Readable): Promise<Checked<CsvWithFacts>> {
  if (!file.size) return refused({ rule: 'file-empty', file: file.name });
  const kind = await kindOf(file);
  if (kind === 'locked') return refused({ rule: 'file-locked', file: file.name });
  if (isForeign(kind)) return refused({ rule: 'file-foreign', file: file.name, expected: kind });
  const read = await readerOf(kind);
  try {
    const csv = await read(file, resource);
    if (!csv.ok || !(csv.value instanceof Blob)) return csv as Checked<CsvWithFacts>;
    return { ok: true, value: { csv: csv.value, facts: new Map() } };
  } catch (error) {
    // A file that was moved or changed since it was chosen is not a damaged one.
    if (error instanceof DOMException && error.name === 'NotReadableError') throw error;
    return refused({ rule: 'file-unreadable', file: file.name, expected: NAMES.get(kind) ?? kind });
  }
}

/** The file of a table as CSV alone, as `csvWithFacts` gives it. */
export async function asCsv(file: File, resource: Readable): Promise<Checked<Blob>> {
  const read = await csvWithFacts(file, resource);
  return read.ok ? { ok: true, value: read.value.csv } : read;
}
