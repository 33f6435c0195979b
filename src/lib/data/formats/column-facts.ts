/**
 * What a file's own format says of a column beside its cells: SPSS, Stata and SAS keep it in the
 * file, REDCap in a data dictionary. Values are written as the cells of the CSV write them, so that
 * they can be looked up in it: `1`, `-9`, `.a`. Cells keep their codes; nothing is replaced by them.
 */
export interface ColumnFacts {
  /** What the column holds, in words, such as the question that was asked. */
  readonly label?: string;
  /** What each value means, in the file's order, by the value as the CSV writes it. */
  readonly valueLabels?: ReadonlyMap<string, string>;
  /**
   * Values that stand for none in this column alone, as the CSV writes them, such as SPSS's
   * user-missing values and Stata's `.a` to `.z`. All that occur in the column are listed, those of
   * a range one by one. Their labels, where they have any, are among the value labels. Values that
   * are missing without a code are empty cells and not listed.
   */
  readonly missing?: readonly string[];
}

/** A table as CSV in UTF-8 with commas, and what its file says of its columns. */
export interface CsvWithFacts {
  readonly csv: Blob;
  /** By name of column as the first line writes it; columns of which nothing is said are not in it. */
  readonly facts: ReadonlyMap<string, ColumnFacts>;
}
