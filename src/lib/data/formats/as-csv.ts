import type { Readable } from '../package.ts';
import type { Checked, Problem } from '../problem.ts';
import { withCommas } from './delimited.ts';
import { endingOf } from './endings.ts';
import { jsonCsv, jsonLinesCsv } from './json-csv.ts';
import { asUtf8 } from './utf-8.ts';

/** How each kind of file is called in problems. */
const KINDS: Readonly<Record<string, string>> = {
  xlsx: 'Excel (.xlsx)',
  parquet: 'Parquet',
  json: 'JSON',
  ndjson: 'NDJSON',
  jsonl: 'NDJSON'
};

/** Reads a file as CSV, or throws where its bytes are not what its name says. */
type Reader = (file: File, resource: Readable) => Promise<Checked<Blob>>;

async function text(file: File): Promise<Blob> {
  const read = await asUtf8(file);
  if (!read) throw new Error('No text');
  return read;
}

/** Gives what reads files of an ending; readers that are large come when they are wanted. */
async function readerOf(ending: string): Promise<Reader> {
  if (ending === 'xlsx') {
    const { xlsxCsv } = await import('./xlsx-csv.ts');
    return (file, resource) => xlsxCsv(file.name, file, resource);
  }
  if (ending === 'parquet') {
    const { parquetCsv } = await import('./parquet-csv.ts');
    return (file, { schema }) => parquetCsv(file.name, file, schema);
  }
  if (!(ending in KINDS))
    return async (file, { schema }) => withCommas(file.name, await text(file), schema);
  const read = ending === 'json' ? jsonCsv : jsonLinesCsv;
  return async (file, { schema }) => read(file.name, await (await text(file)).text(), schema);
}

/**
 * The file of a table as CSV in UTF-8 with commas, itself where it is that already, so that every
 * format is read by the same rules. Its name's ending says what it is; what has none of the endings
 * is taken as text with delimiters.
 * @returns the CSV, or why the file cannot be read.
 * @throws when the file is no longer there, or what reads its format cannot be fetched.
 */
export async function asCsv(file: File, resource: Readable): Promise<Checked<Blob>> {
  const refused = (problem: Problem): Checked<never> => ({ ok: false, problems: [problem] });
  if (!file.size) return refused({ rule: 'file-empty', file: file.name });
  const ending = endingOf(file.name);
  const read = await readerOf(ending);
  try {
    return await read(file, resource);
  } catch (error) {
    // A file that was moved or changed since it was chosen is not a damaged one.
    if (error instanceof DOMException && error.name === 'NotReadableError') throw error;
    const expected = KINDS[ending] ?? 'CSV';
    return refused({ rule: 'file-unreadable', file: file.name, expected });
  }
}
