/** Endings of the files that may hold a table. */
export const ENDINGS = ['csv', 'tsv', 'json', 'ndjson', 'jsonl', 'parquet', 'xlsx'] as const;
export type Ending = (typeof ENDINGS)[number];

/** Ending of a file's name, in small letters; empty where it has none. */
export const endingOf = (name: string): string =>
  /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
