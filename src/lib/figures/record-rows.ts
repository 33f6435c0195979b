import type { Cube, GroupSums } from '../cube/cube.ts';
import { cellOf, isNumber, missing } from '../data/missing.ts';
import type { Study } from '../data/study.ts';
import { hide, thresholdOf } from '../disclosure/threshold.ts';
import { recordScores } from '../engine/questions/record-scores.ts';
import { detailOf, questionOf, selectionOf } from '../state/fit.ts';
import type { View } from '../state/view.ts';
import { overlappingMeans } from '../statistics/overlapping-means.ts';
import { changeMoments } from '../statistics/pairs.ts';
import { FEWEST_FOR_INTERVAL } from '../statistics/t-interval.ts';
import {
  patternRows,
  seenLaterRow,
  type PatternRow,
  type SeenLaterRow
} from './included/patterns.ts';
import type { IncludedRow } from './included/rows.ts';
import type { Mentions } from './qualities/mentions.ts';
import { mentionsInRecords } from './qualities/record-mentions.ts';
import type { Ratings } from './ratings/rows.ts';
import { shownMean, type ShownMean } from './shown-mean.ts';
import type { TrajectoryRow } from './trajectory/rows.ts';

/** What the figures of records draw; the same rows that they draw of published figures. */
export interface RecordRows {
  trajectory(view: View): TrajectoryRow[];
  included(view: View): IncludedRow[];
  patterns(view: View): PatternRow[];
  /** Of families seen first, those seen again, whichever waves are in view. */
  seenLater(view: View): SeenLaterRow[];
  mentions(view: View): Mentions;
  /** One a group that has families. */
  ratings(view: View): Ratings[];
  /** SQL of the means of a view. @param first where given, of their difference from those at that time point. */
  meansSql(view: View, first?: string): string;
}

/**
 * Change from the first wave. Of families seen both times: the mean of their changes. Of all:
 * the difference of the waves' means, whose interval allows for families that are in both.
 */
function change(
  sums: GroupSums,
  measure: string,
  waves: [first: string, wave: string],
  view: View,
  threshold: number
): ShownMean & Pick<TrajectoryRow, 'nStart'> {
  const [first, wave] = waves;
  if (view.who === 'completers')
    return shownMean(changeMoments(sums.pairs(measure, wave)), threshold, 'paired');
  const [start, later] = [sums.moments(measure, first), sums.moments(measure, wave)];
  const nStart = hide(start.n, start.n, threshold);
  const row = { ...shownMean(later, threshold, 'difference'), nStart };
  if (!isNumber(row.mean)) return row;
  const pairs = sums.pairs(measure, wave);
  const { estimate, interval } = overlappingMeans(later, start, pairs);
  const gap = hide(cellOf(estimate, 'no-families'), start.n, threshold);
  if (!isNumber(gap))
    return { ...row, mean: gap, sd: gap, low: gap, high: gap, status: gap.missing };
  const few = Math.min(start.n, later.n) < FEWEST_FOR_INTERVAL;
  const bound = (value: number) =>
    hide(few ? missing('too-few') : cellOf(value, 'no-spread'), pairs.n, threshold);
  return {
    ...row,
    mean: gap,
    sd: missing('unpaired'),
    low: bound(interval.low),
    high: bound(interval.high)
  };
}

/** The first wave is its own point of reference where change is shown. */
const start = (row: ShownMean, { show }: View): ShownMean =>
  show === 'score' || !isNumber(row.mean)
    ? row
    : {
        ...row,
        mean: 0,
        sd: missing('reference'),
        low: missing('reference'),
        high: missing('reference'),
        status: 'start'
      };

/** @returns rows of the figures from sums over families; groups below the threshold are hidden. */
export function recordRows(study: Study, cube: Cube): RecordRows {
  const first = study.wave.levels[0]?.id ?? '';
  const points = <Row>(
    view: View,
    measures: readonly string[],
    row: (sums: GroupSums, measure: string, wave: string, threshold: number) => Row
  ) => {
    const threshold = thresholdOf(study, view.threshold);
    const { waves } = selectionOf(view, study);
    const groups = cube.sums(questionOf(view, study));
    return measures.flatMap((measure) =>
      groups.flatMap((sums) => waves.map((wave) => row(sums, measure, wave, threshold)))
    );
  };
  return {
    trajectory: (view) =>
      points(view, selectionOf(view, study).measures, (sums, measure, wave, threshold) => ({
        measure,
        group: sums.group,
        wave,
        ...(view.show === 'change' && wave !== first
          ? change(sums, measure, [first, wave], view, threshold)
          : start(shownMean(sums.moments(measure, wave), threshold, 'mean'), view))
      })),
    included: (view) =>
      points(view, [detailOf(view, study)], (sums, measure, wave, threshold) => {
        const { n, status } = shownMean(sums.moments(measure, wave), threshold, 'records');
        return { group: sums.group, wave, n, status };
      }),
    patterns: (view) =>
      cube
        .sums(questionOf(view, study))
        .flatMap((sums) =>
          patternRows(
            sums,
            detailOf(view, study),
            study.wave.levels,
            selectionOf(view, study).waves,
            thresholdOf(study, view.threshold)
          )
        ),
    seenLater: (view) =>
      cube
        .sums(questionOf(view, study))
        .flatMap(
          (sums) =>
            seenLaterRow(sums, detailOf(view, study), thresholdOf(study, view.threshold)) ?? []
        ),
    mentions: (view) => mentionsInRecords(study, cube, view),
    ratings: (view) =>
      cube
        .sums(questionOf(view, study))
        .map((sums) => ({ group: sums.group, counts: (quality) => sums.ratings(quality) })),
    meansSql: (view, first) =>
      recordScores(study, questionOf(view, study), selectionOf(view, study), first)
  };
}
