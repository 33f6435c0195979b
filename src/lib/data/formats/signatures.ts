import type { ForeignKind } from './foreign-kinds.ts';

/** Kinds of files that hold tables, and boxes that hold files. */
export type Kind =
  | 'text'
  | 'json'
  | 'ndjson'
  | 'xlsx'
  | 'xls'
  | 'ods'
  | 'parquet'
  | 'sav'
  | 'dta'
  | 'xpt'
  | 'sas7bdat'
  | 'zip'
  | 'gzip'
  | 'locked'
  | ForeignKind;

/** What more must be looked at: the directory of a zip, the streams of an OLE compound file. */
type Signed = Kind | 'compound';

const SAS = '\0'.repeat(12) + '\xc2\xea\x81';
const SAS_TAIL = '\xb3\x14\x11\xcf\xbd\x92\x08\0\x09\xc7\x31\x8c\x18\x1f\x10\x11';

/** What files of a kind begin with, from a byte on; the first that fits counts. */
const SIGNATURES: readonly (readonly [kind: Signed, at: number, begins: string])[] = [
  ['zip', 0, 'PK\x03\x04'],
  ['zip', 0, 'PK\x05\x06'],
  ['gzip', 0, '\x1f\x8b\x08'],
  ['compound', 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['parquet', 0, 'PAR1'],
  ['locked', 0, 'PARE'],
  ['sav', 0, '$FL2'],
  ['sav', 0, '$FL3'],
  ['dta', 0, '<stata_dta>'],
  ['xpt', 0, 'HEADER RECORD*******LIBRARY'],
  ['xpt', 0, 'HEADER RECORD*******LIBV8'],
  ['sas7bdat', 0, `${SAS}\x60${SAS_TAIL}`],
  ['sas-catalogue', 0, `${SAS}\x63${SAS_TAIL}`],
  ['r', 0, 'RDX2\n'],
  ['r', 0, 'RDX3\n'],
  ['r', 0, 'RDA2\n'],
  ['r', 0, 'RDA3\n'],
  ['r', 0, 'X\n\0\0\0\x02\0'],
  ['r', 0, 'X\n\0\0\0\x03\0'],
  ['r', 0, 'A\n2\n'],
  ['r', 0, 'A\n3\n'],
  ['access', 4, 'Standard Jet DB\0'],
  ['access', 4, 'Standard ACE DB\0'],
  ['sqlite', 0, 'SQLite format 3\0'],
  ['arrow', 0, 'ARROW1'],
  ['arrow', 0, 'FEA1'],
  ['matlab', 0, 'MATLAB 5.0 MAT-file'],
  ['matlab', 0, '\x89HDF\r\n\x1a\n'],
  ['pdf', 0, '%PDF-'],
  ['word', 0, '{\\rtf'],
  ['image', 0, '\x89PNG\r\n'],
  ['image', 0, '\xff\xd8\xff'],
  ['image', 0, 'GIF87a'],
  ['image', 0, 'GIF89a'],
  ['image', 0, 'II*\0'],
  ['image', 0, 'MM\0*'],
  ['image', 8, 'WEBP'],
  ['image', 4, 'ftypheic'],
  ['image', 4, 'ftypmif1'],
  ['image', 4, 'ftypavif'],
  ['media', 4, 'ftyp'],
  ['media', 8, 'WAVEfmt'],
  ['media', 0, 'ID3\x03'],
  ['media', 0, 'ID3\x04'],
  ['media', 0, 'OggS\0'],
  ['archive', 0, 'Rar!\x1a'],
  ['archive', 0, '7z\xbc\xaf\x27\x1c'],
  ['archive', 0, '\xfd7zXZ\0'],
  ['archive', 4, '1AY&SY'],
  ['archive', 257, 'ustar']
];

/** Versions of Stata's files without tags (Stata 8 to 12) that are read; those before are told. */
const [FIRST_STATA, FIRST_READ, LAST_STATA] = [104, 113, 115];

/** Bytes as text, one sign a byte. */
export const latin1 = (bytes: Uint8Array): string => {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
};

/** Whether the bytes are those with which Stata began its files before it used tags: version, byte order, 1, 0. */
function untaggedStata([version = 0, order, type, unused]: Uint8Array): Signed | undefined {
  const shaped = (order === 1 || order === 2) && type === 1 && unused === 0;
  if (!shaped || version < FIRST_STATA || version > LAST_STATA) return undefined;
  return version < FIRST_READ ? 'stata-old' : 'dta';
}

/**
 * What a file is by its first bytes.
 * @param head at least its first 512 bytes, where it has so many.
 * @returns undefined where no kind is known by them, as with texts.
 */
export function signatureOf(head: Uint8Array): Signed | undefined {
  const start = latin1(head.subarray(0, 512));
  const signed = SIGNATURES.find(([, at, begins]) => start.startsWith(begins, at))?.[0];
  if (signed) return signed;
  // SPSS's portable files begin with words about themselves in several alphabets.
  if (start.includes('SPSS PORT FILE')) return 'spss-portable';
  return untaggedStata(head);
}
