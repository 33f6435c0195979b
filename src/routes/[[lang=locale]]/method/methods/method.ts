/** A method of the site, described for readers and for those who check it in R. */
export interface Method {
  /** Part of its address on the page, `method-<id>`. */
  readonly id: string;
  readonly name: () => string;
  /** What it gives, in one or two sentences without formulas. */
  readonly gives: () => string;
  readonly limits: () => string;
  /** Symbols of its formulas that stand for something of its own. */
  readonly where?: () => string;
  /** What it can be computed from: printed means, counts, or one row a family. */
  readonly from: 'means' | 'counts' | 'records';
  /** MathML, from TeX. */
  readonly formulas: readonly string[];
  /** The call in R that gives the same numbers. */
  readonly r: string;
  /** Files of `src/lib/statistics/` that hold it, the one with its function first. */
  readonly files: readonly string[];
  /** The function that gives it. */
  readonly call: string;
  /** Whether no figure of the site calls it yet, so that the page may not say that it is computed here. */
  readonly unused?: true;
  /** Author, year and place of publication. */
  readonly references: readonly string[];
}
