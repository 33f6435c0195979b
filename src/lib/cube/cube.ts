import type { Moments } from '../statistics/moments.ts';
import type { PairMoments } from '../statistics/pairs.ts';

/** What is asked of records: which families, and how they are grouped. */
export interface Question {
  /** `site`, `arm`, `phase` or the id of a dimension. */
  readonly by: string;
  /** Level ids that a family must have one of, by axis (`site` or the id of a dimension); an axis that is absent is not filtered. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/**
 * Sums over the families of one group that pass every filter; it does not change later. A sum that an
 * audited release suppresses is NaN, as are all that belong to it, and so is all that is made of it. Asked for a
 * measure, wave or quality that the records lack, each throws an Error that names it.
 */
export interface GroupSums {
  readonly group: string;
  readonly families: number;
  /** Scores of a measure at a wave. */
  moments(measure: string, wave: string): Moments;
  /** Scores at the first wave and at a later one, of families with both. */
  pairs(measure: string, wave: string): PairMoments;
  /** Families by response pattern over the waves, `X` seen and `.` not, such as `X.X`; patterns nobody has are left out. Undefined where there are too many waves for them to be counted. */
  patterns(measure: string): ReadonlyMap<string, number> | undefined;
  /** Families that mentioned a quality, of those interviewed who say whether they do. */
  mentions(quality: string): { readonly k: number; readonly n: number };
  /** Families that rate a quality with each point of its scale, from the least. */
  ratings(quality: string): readonly number[];
}

/**
 * Records as additive sums, which answer a question without looking at single families. A family
 * whose value on an axis is absent passes no filter on that axis and is in no group by it, but counts
 * in all else. A question that names an axis the records lack throws an Error that names it.
 */
export interface Cube {
  /** All families of the dataset. */
  readonly families: number;
  /** One answer per group that has families, or may have in an audited release, in the order of the grouping's levels. */
  sums(question: Question): GroupSums[];
  /** Families by axis and level, 0 too, each axis counted under the filters on all other axes. */
  facets(question: Question): ReadonlyMap<string, ReadonlyMap<string, number>>;
  /**
   * Readies, in steps of some milliseconds, what answers questions soon that differ from this one in
   * levels or name one axis more. Answers are the same without it, and it may be left half way.
   */
  prepare(question: Question): IterableIterator<void>;
}
