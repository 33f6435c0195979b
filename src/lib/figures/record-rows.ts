import type { Cube, GroupSums } from '../cube/cube.ts';
import { cellOf, isNumber, missing, type Cell } from '../data/missing.ts';
import type { Study } from '../data/study.ts';
import { hide, thresholdOf } from '../disclosure/threshold.ts';
import { questionOf, selectionOf } from '../state/fit.ts';
import type { View } from '../state/view.ts';
import { differenceOfMeans } from '../statistics/difference-of-means.ts';
import { mean, sd, type Moments } from '../statistics/moments.ts';
import { changeMoments } from '../statistics/pairs.ts';
import { FEWEST_FOR_INTERVAL, tInterval } from '../statistics/t-interval.ts';
import type { IncludedRow } from './included/rows.ts';
import type { Mentions } from './qualities/mentions.ts';
import type { TrajectoryRow } from './trajectory/rows.ts';

/** What the figures of records draw; the same rows that they draw of published figures. */
export interface RecordRows {
  trajectory(view: View): TrajectoryRow[];
  included(view: View): IncludedRow[];
  mentions(view: View): Mentions;
}

type Shown = Pick<TrajectoryRow, 'n' | 'mean' | 'sd' | 'low' | 'high' | 'status'>;

/** Mean with its t interval; with few families without one, with very few nothing at all. */
function shown(moments: Moments, threshold: number, status: string): Shown {
  const { n } = moments;
  if (n === 0 || n < threshold) {
    const none = missing(n === 0 ? 'no-families' : 'hidden');
    return {
      n: n === 0 ? 0 : none,
      mean: none,
      sd: none,
      low: none,
      high: none,
      status: none.missing
    };
  }
  const { low, high } = tInterval(moments);
  const bound = (value: number) =>
    n < FEWEST_FOR_INTERVAL ? missing('too-few') : cellOf(value, 'too-few');
  return {
    n,
    mean: mean(moments),
    sd: cellOf(sd(moments), 'too-few'),
    low: bound(low),
    high: bound(high),
    status
  };
}

/**
 * Change from the first wave. Of families seen both times: the mean of their changes. Of all:
 * the difference of the waves' means, which has no interval, since some families are in both.
 */
function change(
  sums: GroupSums,
  measure: string,
  waves: [first: string, wave: string],
  view: View,
  threshold: number
): Shown {
  const [first, wave] = waves;
  if (view.who === 'completers')
    return shown(changeMoments(sums.pairs(measure, wave)), threshold, 'paired');
  const [start, later] = [sums.moments(measure, first), sums.moments(measure, wave)];
  const row = shown(later, threshold, 'difference');
  if (!isNumber(row.mean)) return row;
  const none = missing('unpaired');
  const gap: Cell = hide(
    cellOf(differenceOfMeans(later, start).estimate, 'no-families'),
    start.n,
    threshold
  );
  return {
    ...row,
    mean: gap,
    sd: none,
    low: none,
    high: none,
    status: isNumber(gap) ? row.status : gap.missing
  };
}

/** The first wave is its own point of reference where change is shown. */
const start = (row: Shown, { show }: View): Shown =>
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

/** @returns rows of the figures from sums over families; groups below the study's threshold are hidden. */
export function recordRows(study: Study, cube: Cube): RecordRows {
  const threshold = thresholdOf(study);
  const first = study.wave.levels[0]?.id ?? '';
  const points = <Row>(
    view: View,
    measures: readonly string[],
    row: (sums: GroupSums, measure: string, wave: string) => Row
  ) => {
    const { waves } = selectionOf(view, study);
    const groups = cube.sums(questionOf(view, study));
    return measures.flatMap((measure) =>
      groups.flatMap((sums) => waves.map((wave) => row(sums, measure, wave)))
    );
  };
  return {
    trajectory: (view) =>
      points(view, selectionOf(view, study).measures, (sums, measure, wave) => ({
        measure,
        group: sums.group,
        wave,
        ...(view.show === 'change' && wave !== first
          ? change(sums, measure, [first, wave], view, threshold)
          : start(shown(sums.moments(measure, wave), threshold, 'mean'), view))
      })),
    included: (view) =>
      points(view, selectionOf(view, study).measures.slice(0, 1), (sums, measure, wave) => {
        const { n, status } = shown(sums.moments(measure, wave), threshold, 'records');
        return { group: sums.group, wave, n, status };
      }),
    mentions: (view) => {
      const { filters } = questionOf(view, study);
      const arms = cube.sums({ by: 'arm', filters });
      const arm = (wanted: (id: string) => boolean) => (quality: string) =>
        arms
          .filter(({ group }) => wanted(group))
          .map((sums) => sums.mentions(quality))
          .reduce((a, b) => ({ k: a.k + b.k, n: a.n + b.n }), { k: 0, n: 0 });
      return {
        groups: cube.sums({ by: view.by, filters }).map((sums) => ({
          group: sums.group,
          count: (quality) => sums.mentions(quality)
        })),
        reference: arm((id) => id === study.arm.reference),
        other: arm((id) => id !== study.arm.reference)
      };
    }
  };
}
