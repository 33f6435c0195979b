/** Lengths of what stands before the rows of a Stata file, by the version of its format (Stata's `help dta`). */
export interface DtaLayout {
  readonly version: number;
  /** Bytes of a name, a format and a variable's label, each ended by a zero. */
  readonly name: number;
  readonly format: number;
  readonly label: number;
  /** Bytes of the number of a long text, of those that the row's eight bytes hold. */
  readonly variableBytes: number;
  readonly encoding: 'utf-8' | 'guessed';
}

const [SHORT, LONG] = [
  { name: 33, label: 81 },
  { name: 129, label: 321 }
] as const;

const LAYOUTS: readonly DtaLayout[] = [
  { version: 113, ...SHORT, format: 12, variableBytes: 0, encoding: 'guessed' },
  { version: 114, ...SHORT, format: 49, variableBytes: 0, encoding: 'guessed' },
  { version: 115, ...SHORT, format: 49, variableBytes: 0, encoding: 'guessed' },
  { version: 117, ...SHORT, format: 49, variableBytes: 4, encoding: 'guessed' },
  { version: 118, ...LONG, format: 57, variableBytes: 2, encoding: 'utf-8' },
  { version: 119, ...LONG, format: 57, variableBytes: 3, encoding: 'utf-8' }
];

/** @throws RangeError where the version is none that is known. */
export function dtaLayout(version: number): DtaLayout {
  const found = LAYOUTS.find((layout) => layout.version === version);
  if (!found) throw new RangeError('A version that is not known');
  return found;
}
