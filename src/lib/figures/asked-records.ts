import { spansArms } from '../cube/selection.ts';
import type { Measure, Study, Wave } from '../data/study.ts';
import { thresholdOf } from '../disclosure/threshold.ts';
import { familyScores } from '../engine/questions/families.ts';
import { scoreDecimals } from '../format.ts';
import { detailOf, questionOf, selectionOf } from '../state/fit.ts';
import type { FigureContext } from './context.ts';
import { groupsWithStyle, type Group } from './groups.ts';

/** What a figure asks of single families: one measure of those that the view chooses. */
export interface AskedRecords {
  readonly study: Study;
  /** Measures that the view chooses; `measure` is one of them. */
  readonly measures: readonly Measure[];
  readonly measure: Measure;
  readonly waves: readonly Wave[];
  readonly groups: readonly Group[];
  readonly threshold: number;
  /** Decimals of the measure's scores. */
  readonly decimals: number;
  /** Whether sites of more than one arm are in view. */
  readonly bothArms: boolean;
  /** SQL of the scores. */
  readonly scores: string;
}

/**
 * @param by grouping, where it is not the view's.
 * @throws Error where the dataset holds no records.
 */
export function askedRecords(
  { dataset, view }: Pick<FigureContext, 'dataset' | 'view'>,
  by: string = view.by
): AskedRecords {
  const { study } = dataset.package;
  const { sites, waves, measures: inView } = selectionOf(view, study);
  const measures = study.measures.filter(({ id }) => inView.includes(id));
  const measure = measures.find(({ id }) => id === detailOf(view, study));
  if (!measure) throw new Error('The study has no measure');
  return {
    study,
    measures,
    measure,
    waves: study.wave.levels.filter(({ id }) => waves.includes(id)),
    groups: groupsWithStyle(study, by),
    decimals: scoreDecimals(study.measures, measure.id),
    threshold: thresholdOf(study, view.threshold),
    bothArms: spansArms(study, sites),
    scores: familyScores(study, { ...questionOf(view, study), by }, waves, measure.id)
  };
}
