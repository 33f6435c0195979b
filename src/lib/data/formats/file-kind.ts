import { endingOf } from './endings.ts';
import { latin1, signatureOf, type Kind } from './signatures.ts';
import { zipEntries } from './zip-entries.ts';

/** Bytes by which a file is known. */
const HEAD = 4096;
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

/** What a zip is by the first path in it that fits; else it holds files. */
const IN_ZIPS: readonly (readonly [kind: Kind, path: RegExp])[] = [
  ['xlsx', /^xl\/workbook\.xml$/],
  ['excel-binary', /^xl\/workbook\.bin$/],
  ['word', /^word\/document\.xml$/],
  ['slides', /^ppt\/presentation\.xml$/],
  ['numbers', /^Index(\/.*\.iwa|\.zip)$/],
  ['spss-output', /^outputViewer\d+.*\.xml$/]
];

/** What an OLE compound file is by the first of these streams that it names, in UTF-16. */
const IN_COMPOUNDS: readonly (readonly [kind: Kind, stream: string])[] = [
  ['locked', 'EncryptedPackage'],
  ['xls', 'Workbook'],
  ['excel-old', 'Book'],
  ['word', 'WordDocument'],
  ['slides', 'PowerPoint Document']
];

/** Kinds by ending, where bytes do not tell. */
const BY_ENDING: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['json', 'json'],
  ['ndjson', 'ndjson'],
  ['jsonl', 'ndjson'],
  ['gsheet', 'google'],
  ['gdoc', 'google']
]);
/** Kinds that are no text, which a damaged file is said to be by its ending. */
const BINARY: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ...(['xlsx', 'xls', 'ods', 'parquet', 'sav', 'dta', 'xpt', 'sas7bdat', 'zip'] as const).map(
    (kind) => [kind, kind] as const
  ),
  ['zsav', 'sav'],
  ['gz', 'gzip']
]);
/** Endings of R's files, whose bytes may be packed in several ways. */
const R = /^(rds|rda|rdata)$/;

async function inZip(file: File, ending: string): Promise<Kind> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    const entries = zipEntries(bytes);
    const found = IN_ZIPS.find(([, path]) => entries.some((entry) => path.test(entry.path)));
    if (found) return found[0];
    // An OpenDocument file says first of all what it is, unpacked.
    const mime = latin1(bytes.subarray(38, 38 + ODS.length + 9));
    if (mime.startsWith(ODS)) return 'ods';
    if (mime.startsWith('application/vnd.oasis')) return 'word';
    return entries.some(({ path }) => path === 'content.xml') ? 'ods' : 'zip';
  } catch {
    return BINARY.get(ending) ?? 'zip';
  }
}

async function inCompound(file: File): Promise<Kind | undefined> {
  const text = latin1(new Uint8Array(await file.arrayBuffer()));
  const named = (stream: string) => text.includes(`${[...stream].join('\0')}\0\0\0`);
  return IN_COMPOUNDS.find(([, stream]) => named(stream))?.[0];
}

/** What a text is by how it begins: a page or XML, whatever its ending says. */
function inText(head: Uint8Array): Kind | undefined {
  const text = new TextDecoder().decode(head).trimStart().toLowerCase();
  if (/^<(!doctype html|html|table|head|meta)\b/.test(text)) return 'web-page';
  return text.startsWith('<?xml') ? (text.includes('<html') ? 'web-page' : 'xml') : undefined;
}

/**
 * What a file is, by its bytes and, where they do not tell, by the ending of its name.
 * @throws when the file can no longer be read.
 */
export async function kindOf(file: File): Promise<Kind> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const ending = endingOf(file.name);
  const signed = signatureOf(head);
  if (R.test(ending) && (signed === 'gzip' || signed === 'archive')) return 'r';
  if (signed === 'zip') return inZip(file, ending);
  if (signed === 'compound') return (await inCompound(file)) ?? BINARY.get(ending) ?? 'text';
  if (signed) return signed;
  // A text in UTF-16 has zeros too, and no spreadsheet that is whole begins as none does. Tables that
  // are text go by other endings, too, but by no zip's.
  const isBinary = !head.length || head.includes(0) || ending === 'zip';
  const binary = isBinary ? BINARY.get(ending) : undefined;
  return binary ?? inText(head) ?? BY_ENDING.get(ending) ?? 'text';
}
