/** Rules that data and descriptors are held to. Each has a message that says what is wrong and the remedy. */
export const RULES = [
  'file-missing',
  'file-empty',
  'file-twice',
  'sheet-missing',
  'file-unreadable',
  'file-locked',
  'file-foreign',
  'files-too-many',
  'zip-encrypted',
  'zip-too-large',
  'zip-too-dense',
  'not-json',
  'line-not-json',
  'rows-not-flat',
  'rows-none',
  'descriptor-invalid',
  'role-unknown',
  'field-missing',
  'csv-quotes',
  'columns-too-many',
  'cell-too-long',
  'decimal-unclear',
  'header-missing',
  'header-duplicate',
  'header-unknown',
  'row-ragged',
  'value-type',
  'value-enum',
  'value-range',
  'value-required',
  'value-unique',
  'family-two-sites',
  'family-unknown',
  'rows-differ',
  'row-repeated',
  'column-identifies'
] as const;
export type Rule = (typeof RULES)[number];

/** One thing wrong with a file: where, by which rule, and the value that broke it. */
export interface Problem {
  readonly rule: Rule;
  /** Name of the file as the reader knows it. */
  readonly file: string;
  /** Line of the file, the header being 1; absent when the whole file is meant. */
  readonly row?: number;
  readonly column?: string;
  /** Path of the property of a descriptor, such as `study.site.levels[0].arm`. */
  readonly property?: string;
  /** The offending value as it stands in the file. */
  readonly value?: string;
  /**
   * What the rule expected, in terms that need no translation: a type, a list of values or columns,
   * a range, a number of cells, a limit, a kind of file (a `ForeignKind` where it is not read), names of files, or, for a value that must be unique, the line it first stands on; for a
   * family that is not known, the file it should stand in.
   */
  readonly expected?: string;
  /** How many further problems of this rule in this column were found and are not listed. */
  readonly more?: number;
}

/** A result, or the problems that stood in its way; never both. */
export type Checked<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };
