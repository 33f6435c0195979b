/**
 * How much of the records was not used, because it could not be read or trusted. All are counts of 0
 * or more, and none is counted twice: the rows of a family left out whole count in `families` alone.
 * A row that repeats another word for word counts nowhere, since nothing is lost with it.
 */
export interface LeftOut {
  /**
   * Families left out whole: seen in two sites, at a site the study lacks, told twice in two ways,
   * or in a row without id or with too few or too many cells.
   */
  readonly families: number;
  /**
   * Rows of scores left out: of a family the family table lacks, of no wave of the study, of a wave
   * that is told twice in two ways, or with too few or too many cells.
   */
  readonly scoreRows: number;
  /** Scores taken as absent in rows that are used: no number, outside the range, or missing where one is required. */
  readonly scores: number;
  /** Characteristics and mentions taken as absent for families that are used: no value that the study knows. */
  readonly values: number;
  /** Rows of mentions left out, for the reasons that rows of scores are. */
  readonly mentionRows: number;
  /** Ratings taken as absent for families that are used: not a whole number, or not on the scale. */
  readonly ratings: number;
  /** Rows of ratings left out, for the reasons that rows of scores are. */
  readonly ratingRows: number;
}
