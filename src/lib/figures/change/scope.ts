import type { Cube, GroupSums, Question } from '../../cube/cube.ts';
import type { Study } from '../../data/study.ts';
import { thresholdOf } from '../../disclosure/threshold.ts';
import { questionOf, selectionOf } from '../../state/fit.ts';
import type { View } from '../../state/view.ts';
import { cellsOver } from './cells.ts';

/** What the figure of change asks of records. */
export interface ChangeScope {
  readonly question: Question;
  readonly measures: readonly string[];
  /** The wave that change is from, chosen or not. */
  readonly first: string;
  /** Later waves that the view chooses; the last of all where it chooses only the first. */
  readonly waves: readonly string[];
  /** The one of them that is drawn: the one chosen, else the last. */
  readonly at: string;
  /** Fewest families of a group that is shown. */
  readonly threshold: number;
}

export function changeScope(study: Study, view: View): ChangeScope {
  const { measures, waves } = selectionOf(view, study);
  const [first = '', ...later] = study.wave.levels.map(({ id }) => id);
  const chosen = later.filter((wave) => waves.includes(wave));
  const asked = chosen.length ? chosen : later.slice(-1);
  return {
    question: questionOf(view, study),
    measures,
    first,
    waves: asked,
    at: asked.find((wave) => wave === view.at) ?? asked.at(-1) ?? '',
    threshold: thresholdOf(study, view.threshold)
  };
}

/** @returns a row for each measure, later wave and group, in that order. */
export function eachGroup<Row>(
  cube: Cube,
  { question, measures, waves }: ChangeScope,
  row: (sums: GroupSums, measure: string, wave: string) => Row
): Row[] {
  const groups = cube.sums(question);
  return measures.flatMap((measure) =>
    waves.flatMap((wave) => groups.map((sums) => row(sums, measure, wave)))
  );
}

/**
 * Makes cells of a group's numbers, given how many families each rests on. Where the whole group is
 * too small to be shown, not even an empty part of it is.
 */
export const cellsOf =
  ({ families }: GroupSums, { threshold }: ChangeScope) =>
  (...counts: number[]) =>
    cellsOver(families < threshold ? [families] : counts, threshold);
