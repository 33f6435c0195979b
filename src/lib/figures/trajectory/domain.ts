import { extent } from 'd3-array';
import { isNumber } from '../../data/missing.ts';
import type { Study } from '../../data/study.ts';
import { DEFAULT_VIEW, type View } from '../../state/view.ts';
import type { FigureContext } from '../context.ts';
import { sameScale } from '../same-scale.ts';
import { trajectoryRows, type TrajectoryRow } from './rows.ts';

/** Rows of all families and places, so that a filter leaves the scale as it is. */
export function wholeRows(
  { records, dataset }: Pick<FigureContext, 'records' | 'dataset'>,
  { data, show, who }: Pick<View, 'data' | 'show' | 'who'>
): TrajectoryRow[] {
  const plain = { ...DEFAULT_VIEW, data, show, who };
  return records?.trajectory(plain) ?? trajectoryRows(dataset, plain);
}

/**
 * Least and greatest number that panels of a measure draw, intervals included; nought, too, where
 * differences are shown.
 * @param faint ids of groups that are drawn without intervals.
 */
export function domainOf(
  study: Study,
  measure: string,
  rows: readonly TrajectoryRow[],
  faint: ReadonlySet<string>,
  show: View['show']
): [number, number] {
  const alike = sameScale(study.measures, measure);
  const values = rows
    .filter((row) => alike.has(row.measure))
    .flatMap(({ group, mean, low, high }) => (faint.has(group) ? [mean] : [mean, low, high]))
    .filter(isNumber);
  if (show === 'change') values.push(0);
  const [least = 0, greatest = 1] = extent(values);
  return [least, greatest];
}
