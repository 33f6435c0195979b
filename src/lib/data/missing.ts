/**
 * Why a value is absent:
 * - `not-published`: measured, but the source does not print it;
 * - `not-asked`: the source says nothing about it;
 * - `blank`: an empty cell of the data;
 * - `unsound`: the data hold something that is not a valid value;
 * - `no-families`: nobody is in the group;
 * - `too-few`: fewer people than the method needs;
 * - `no-spread`: all values are equal, so that the method has no scale to compare with;
 * - `few-sites`: fewer sites than a p-value needs;
 * - `not-given`: the method gives no such number;
 * - `no-test`: the study's design carries no p-value;
 * - `sites-are-units`: sites were put in arms, and the method takes families as independent;
 * - `no-sd`: the source prints no standard deviation, so uncertainty cannot be computed;
 * - `no-overlap`: the source does not say which people were seen at both times;
 * - `unpaired`: two means are compared whose families partly differ;
 * - `reference`: the point that others are compared with;
 * - `hidden`: kept back because few people are in the group;
 * - `suppressed`: kept back by an audited release, whatever the reason.
 */
export const REASONS = [
  'not-published',
  'not-asked',
  'blank',
  'unsound',
  'no-families',
  'too-few',
  'no-spread',
  'few-sites',
  'not-given',
  'no-test',
  'sites-are-units',
  'no-sd',
  'no-overlap',
  'unpaired',
  'reference',
  'hidden',
  'suppressed'
] as const;
export type Reason = (typeof REASONS)[number];

/** A value that is absent, and why. */
export interface Missing {
  readonly missing: Reason;
}

/** A number, or its absence for a reason. What is drawn, said and exported is made of cells. */
export type Cell = number | Missing;

/** @returns an absence for that reason. */
export const missing = (reason: Reason): Missing => ({ missing: reason });

/** Whether the cell holds a number. */
export const isNumber = (cell: Cell): cell is number => typeof cell === 'number';

/** @returns the number when it is finite, else an absence for that reason (NaN is how methods say "undefined"). */
export const cellOf = (value: number | undefined, reason: Reason): Cell =>
  value !== undefined && Number.isFinite(value) ? value : missing(reason);
