import { isNumber, type Cell } from '../../data/missing.ts';
import { cell, interval, labelOf, number, scoreDecimals } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import { armLabels } from '../change/summary.ts';
import type { WeighedScope } from '../weigh/arm-scores.ts';
import type { EndsOfScale } from './ends-of-scale.ts';
import type { Counted, CountedRow, GotBetter } from './rows.ts';

/** @returns a score of the scale. */
const scoreText = (value: number, { asked }: WeighedScope) =>
  number(value, 'score', scoreDecimals(asked.study.measures, asked.measure.id));

/** @returns what is counted, and of whom. */
export function countedName(
  { arm, counted }: CountedRow,
  scope: WeighedScope,
  { least = NaN, greatest = NaN }: EndsOfScale
): string {
  const named = { arm: armLabels(scope.asked.study)[arm] };
  const lowest = { ...named, score: scoreText(least, scope) };
  const highest = { ...named, score: scoreText(greatest, scope) };
  const names: Record<Counted, () => string> = {
    better: () => m.weigh_better_better(named),
    same: () => m.weigh_better_same(named),
    worse: () => m.weigh_better_worse(named),
    up: () => m.weigh_better_up(named),
    down: () => m.weigh_better_down(named),
    'least-first': () => m.weigh_better_least_first(lowest),
    'greatest-first': () => m.weigh_better_greatest_first(highest),
    'least-later': () => m.weigh_better_least_later(lowest),
    'greatest-later': () => m.weigh_better_greatest_later(highest)
  };
  return names[counted]();
}

/** @returns how many of how many, or why that is not shown. */
export const countText = ({ k, n }: CountedRow): string => {
  const why = [k, n].find((one): one is Exclude<Cell, number> => !isNumber(one));
  return why
    ? cell(why, 'count')
    : m.weigh_better_count({ k: cell(k, 'count'), n: cell(n, 'count') });
};
export const shareText = ({ share }: CountedRow): string => cell(share.value, 'share');
export const shareInterval = ({ share }: CountedRow): string =>
  interval(share.low, share.high, 'share');

/** Sentences on how many changed by more than errors of measurement, and what that does not say. */
export function gotBetterSummary(
  [found]: readonly GotBetter[],
  scope: WeighedScope,
  reliability: number | undefined,
  ends: EndsOfScale
): string[] {
  const { study, measure } = scope.asked;
  const lacking = reliability !== undefined && found && Number.isNaN(found.criterion);
  if (!found || lacking) return [m.weigh_none(armLabels(study))];
  const said = {
    measure: labelOf(study.measures, measure.id),
    wave: labelOf(study.wave.levels, scope.waves[scope.at]?.id ?? '')
  };
  // What is hidden is said to be, so that nobody reads the other counts as all there is.
  const told = (row: CountedRow) => {
    const name = countedName(row, scope, ends);
    if (!isNumber(row.share.value))
      return m.weigh_better_not_told({ name, reason: countText(row) });
    return m.weigh_better_told({
      name,
      count: countText(row),
      share: shareText(row),
      interval: shareInterval(row)
    });
  };
  const [changes, atEnds] = [false, true].map((isEnd) =>
    found.rows.filter(({ counted }) => /first|later/.test(counted) === isEnd)
  );
  return [
    Number.isNaN(found.criterion)
      ? m.weigh_better_no_reliability({ measure: said.measure })
      : m.weigh_better_criterion({
          ...said,
          reliability: number(reliability ?? NaN, 'score', 2),
          criterion: scoreText(found.criterion, scope)
        }),
    ...changes!.map(told),
    ...(changes!.length ? [m.weigh_better_caution()] : []),
    ...(measure.better || !changes!.length ? [] : [m.weigh_better_no_direction()]),
    ...(atEnds!.length ? [m.weigh_better_ends()] : [m.weigh_better_no_ends()])
  ];
}
