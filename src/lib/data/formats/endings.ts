/** Endings of the files that may hold a table. */
export const ENDINGS = [
  'csv',
  'tsv',
  'tab',
  'json',
  'ndjson',
  'jsonl',
  'parquet',
  'xlsx',
  'xls',
  'ods',
  'sav',
  'zsav',
  'dta',
  'xpt',
  'sas7bdat'
] as const;
export type Ending = (typeof ENDINGS)[number];

/** Endings of files that hold such files. */
export const PACKED = ['zip', 'gz'] as const;

/** Ending of a file's name, in small letters; empty where it has none. */
export const endingOf = (name: string): string =>
  /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
