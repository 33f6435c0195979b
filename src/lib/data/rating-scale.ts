import type { RatingScale } from './study.ts';

type Ends = Pick<RatingScale, 'min' | 'max'>;

/** Most points that a scale has, such as from 0 to 10; scores of more are measures. */
export const MOST_POINTS = 11;

/** Points of a scale from the least, all whole numbers. */
export const pointsOf = ({ min, max }: Ends): number[] =>
  Array.from({ length: max - min + 1 }, (_, at) => min + at);

/** Whether both ends are whole numbers that leave two points or more, and not too many. */
export const isScale = ({ min, max }: Ends): boolean =>
  Number.isInteger(min) && Number.isInteger(max) && min < max && max - min < MOST_POINTS;
