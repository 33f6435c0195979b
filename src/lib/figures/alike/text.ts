import { isNumber, type Cell } from '../../data/missing.ts';
import type { Study } from '../../data/study.ts';
import { cell, labelOf, list, number, scoreDecimals } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import { LARGEST_GAP } from '../../statistics/claims.ts';
import { criticalZ } from '../../statistics/confidence.ts';
import { differenceByChance } from '../../statistics/standardised-difference.ts';
import { armLabels, signedCell } from '../change/summary.ts';
import type { AlikeRow } from './rows.ts';
import { CONTRASTS, type Contrast } from './start.ts';

const DECIMALS = 2;

/** @returns what a row is about. */
export function alikeName({ what, level }: AlikeRow, study: Study): string {
  if (level === undefined) return m.weigh_alike_score({ measure: labelOf(study.measures, what) });
  const levels = study.dimensions.find(({ id }) => id === what)?.levels ?? [];
  return m.weigh_alike_level({
    characteristic: labelOf(study.dimensions, what),
    level: labelOf(levels, level)
  });
}

/** @returns the two groups of a contrast, the one that the other is taken from first. */
export function groupNames(contrast: Contrast, study: Study) {
  const arms = armLabels(study);
  return contrast === 'arms'
    ? { one: arms.other, other: arms.reference }
    : { one: m.weigh_alike_again(), other: m.weigh_alike_not_again() };
}

/** @returns a difference in SDs, or why there is none. */
export const sdsText = (value: Cell): string => signedCell(value, DECIMALS);

/** @returns a share, or a mean first score, of either group. */
export const valueText = (value: Cell, { what, level }: AlikeRow, { measures }: Study): string =>
  level === undefined ? cell(value, 'score', scoreDecimals(measures, what)) : cell(value, 'share');

const isHidden = ({ difference }: AlikeRow) =>
  !isNumber(difference) && difference.missing === 'hidden';

function contrastSentences(rows: readonly AlikeRow[], contrast: Contrast, study: Study): string[] {
  const of = rows.filter((row) => row.contrast === contrast);
  const known = of.filter(({ difference }) => isNumber(difference));
  if (!of.length) return [];
  const names = groupNames(contrast, study);
  if (!known.length) return [m.weigh_alike_none(names)];
  const large = known.filter(({ difference }) => Math.abs(Number(difference)) > LARGEST_GAP);
  const hidden = of.filter(isHidden).length;
  const limit = number(LARGEST_GAP, 'score', DECIMALS);
  const sizes = known.flatMap(({ n: [one, other] }) =>
    isNumber(one) && isNumber(other) ? [differenceByChance(one, other, criticalZ(0.95))] : []
  );
  return [
    large.length
      ? m.weigh_alike_large({
          ...{ ...names, hidden, limit, count: known.length, large: large.length },
          which: list(large.map((row) => alikeName(row, study)))
        })
      : m.weigh_alike_small({ ...names, hidden, limit, count: known.length }),
    m.weigh_alike_chance({
      ...names,
      chance: number(Math.max(...sizes), 'score', DECIMALS)
    })
  ];
}

/** Sentences on how far groups are apart at the start, and what that does not say. */
export function alikeSummary(
  rows: readonly AlikeRow[],
  study: Study,
  { measure, wave, threshold }: { measure: string; wave: string; threshold: number }
): string[] {
  const hidden = rows.some(isHidden);
  const found = CONTRASTS.flatMap((contrast) => contrastSentences(rows, contrast, study));
  if (!found.length) return [m.figure_nothing()];
  return [
    ...found,
    ...(hidden ? [m.weigh_alike_hidden({ threshold })] : []),
    m.weigh_alike_who({
      measure: labelOf(study.measures, measure),
      wave: labelOf(study.wave.levels, wave)
    }),
    m.weigh_alike_caution()
  ];
}
