import { isNumber, type Cell } from '../../data/missing.ts';
import { cell, labelOf, scoreDecimals, signed } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import { armLabels, intervalText, signedCell } from '../change/summary.ts';
import type { EndsOfScale } from '../got-better/ends-of-scale.ts';
import type { WeighedScope } from '../weigh/arm-scores.ts';
import { ASSUMED, type NotMeasured, type NotMeasuredRow, type Way } from './rows.ts';

/** @returns how numbers of the measure are written. */
export function writtenOf({ asked }: WeighedScope) {
  const decimals = scoreDecimals(asked.study.measures, asked.measure.id);
  return {
    points: (value: Cell) => signedCell(value, decimals),
    size: (value: Cell) => cell(value, 'score', decimals),
    interval: ({ found }: NotMeasuredRow) => intervalText(found, decimals),
    moved: (value: number) => signed(value, 'score', decimals)
  };
}

/** @returns what a row is. */
export function wayName({ way, moved }: NotMeasuredRow, scope: WeighedScope): string {
  const arms = armLabels(scope.asked.study);
  const of = (arm: string) =>
    moved === 0
      ? m.weigh_lost_arm({ arm })
      : m.weigh_lost_arm_moved({ arm, moved: writtenOf(scope).moved(moved) });
  const names: Record<Way, () => string> = {
    'arm-other': () => of(arms.other),
    'arm-reference': () => of(arms.reference),
    change: m.weigh_answers_change,
    available: m.weigh_answers_available,
    mmrm: m.weigh_answers_mmrm,
    'lost-other': () => m.weigh_lost_in({ arm: arms.other }),
    'lost-reference': () => m.weigh_lost_in({ arm: arms.reference }),
    'lost-both': m.weigh_lost_both
  };
  return names[way]();
}

/** Whole scale, in points; Infinity where its ends are not described. */
const wholeScale = ({ least = -Infinity, greatest = Infinity }: EndsOfScale) => greatest - least;

function tipping(found: NotMeasured, scope: WeighedScope, ends: EndsOfScale): string[] {
  const arms = armLabels(scope.asked.study);
  const { points } = writtenOf(scope);
  const scale = wholeScale(ends);
  const who = { 'lost-other': arms.other, 'lost-reference': arms.reference };
  return found.rows.flatMap(({ way, tips, tipsInterval }) => {
    if (tips === undefined || !isNumber(tips)) return [];
    const beyond = Math.abs(tips) > scale;
    const said = { tips: points(tips), arm: who[way as keyof typeof who] };
    const zero =
      way === 'lost-both'
        ? (beyond ? m.weigh_lost_beyond_both : m.weigh_lost_tips_both)(said)
        : (beyond ? m.weigh_lost_beyond : m.weigh_lost_tips)(said);
    const sooner =
      tipsInterval !== undefined && isNumber(tipsInterval) && Math.abs(tipsInterval) <= scale
        ? [m.weigh_lost_interval({ sooner: points(tipsInterval) })]
        : [];
    // One entry, since two arms may say the same of their intervals.
    return [zero, ...sooner].join(' ');
  });
}

/** Sentences on who was not measured again, and how far they could carry the difference. */
export function notMeasuredSummary(
  [found]: readonly NotMeasured[],
  scope: WeighedScope,
  moved: number | undefined,
  ends: EndsOfScale = {}
): string[] {
  const { study, measure } = scope.asked;
  const arms = armLabels(study);
  if (!found) return [m.weigh_none(arms)];
  const { points, size, moved: written } = writtenOf(scope);
  const { other, reference } = found.lost;
  const change = found.rows.find(({ way }) => way === 'change')!.found.value;
  const assumed = found.rows.filter(({ way }) => ASSUMED.some((one) => one === way));
  const at = (way: Way) => points(found.rows.find((row) => row.way === way)!.found.value);
  return [
    m.weigh_lost_share({
      ...arms,
      measure: labelOf(study.measures, measure.id),
      wave: labelOf(study.wave.levels, scope.waves[scope.at]?.id ?? ''),
      startOther: cell(other.start, 'count'),
      startReference: cell(reference.start, 'count'),
      shareOther: cell(other.share, 'share'),
      shareReference: cell(reference.share, 'share')
    }),
    ...(isNumber(change)
      ? [
          m.weigh_lost_found({ ...arms, difference: points(change) }),
          ...tipping(found, scope, ends)
        ]
      : [m.weigh_none(arms)]),
    ...(isNumber(other.sd) && isNumber(reference.sd)
      ? [
          m.weigh_lost_compare({
            ...arms,
            sdOther: size(other.sd),
            sdReference: size(reference.sd)
          })
        ]
      : []),
    ...(moved === undefined
      ? [m.weigh_lost_state()]
      : assumed.some(({ found }) => isNumber(found.value))
        ? [
            m.weigh_lost_moved({
              ...arms,
              moved: written(moved),
              atOther: at('lost-other'),
              atReference: at('lost-reference'),
              atBoth: at('lost-both')
            })
          ]
        : []),
    m.weigh_lost_caution()
  ];
}
