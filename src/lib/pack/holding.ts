import type { Cube, Question } from '../cube/cube.ts';
import type { Study } from '../data/study.ts';

/** What a release tells of the families that a question asks of: some score or quality, how many they are, or nothing. */
export type Holding = 'some' | 'count' | 'nothing';

/** What of a study is in view. */
export interface InView {
  readonly measures: readonly string[];
  readonly waves: readonly string[];
}

/** @returns the most that the release tells of any group of the answer. */
export function holdingOf(
  cube: Cube,
  { qualities }: Pick<Study, 'qualities'>,
  question: Question,
  { measures, waves }: InView
): Holding {
  const groups = cube.sums(question);
  const some = groups.some(
    (group) =>
      measures.some((measure) => waves.some((wave) => group.moments(measure, wave).n > 0)) ||
      qualities.some(({ id }) => group.mentions(id).n > 0)
  );
  if (some) return 'some';
  return groups.some(({ families }) => families > 0) ? 'count' : 'nothing';
}
