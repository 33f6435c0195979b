import type { Cube } from '../../cube/cube.ts';
import { cellOf, isNumber, missing, type Cell } from '../../data/missing.ts';
import type { Study } from '../../data/study.ts';
import { hide, hideParts } from '../../disclosure/threshold.ts';
import { selectionOf } from '../../state/fit.ts';
import type { View } from '../../state/view.ts';
import { mean } from '../../statistics/moments.ts';
import {
  standardisedDifference,
  standardisedDifferenceOfShares
} from '../../statistics/standardised-difference.ts';
import { changeScope } from '../change/scope.ts';
import { atStart, type AtStart, type Contrast, type Two } from './start.ts';

/** How two groups of families differ at the start in one level of a characteristic, or in one first score. */
export interface AlikeRow {
  readonly contrast: Contrast;
  /** Id of the characteristic or of the measure. */
  readonly what: string;
  /** Absent for a first score. */
  readonly level?: string;
  /** Families with a known level, or with a first score, of the one group and of the other. */
  readonly n: Two<Cell>;
  /** Share of that level, 0 to 1, or mean first score. */
  readonly value: Two<Cell>;
  /** Standardised difference, the one less the other, in SDs. */
  readonly difference: Cell;
}

const both = <T, U>([one, other]: Two<T>, make: (of: T) => U): Two<U> => [make(one), make(other)];
const absence = (cells: readonly Cell[]) => cells.find((cell) => !isNumber(cell));

/** A level is hidden where either group has few families of it, and another with it where it would follow. */
function ofLevels(
  { contrast, counts }: AtStart,
  what: string,
  levels: readonly string[],
  threshold: number
): AlikeRow[] {
  const k = both(counts(what), (of) => levels.map((level) => of.get(level) ?? 0));
  const n = both(k, (of) => of.reduce((sum, one) => sum + one, 0));
  const sizes = both(n, (of) => hide(of, of, threshold));
  const parts = both(k, (of) => hideParts(of, threshold));
  const none = n.includes(0) ? missing('no-families') : undefined;
  return levels.map((level, at) => {
    const why = absence([...sizes, ...both(parts, (of) => of[at]!)]) ?? none;
    const [one, other] = both(k, (of) => of[at]!);
    const apart = standardisedDifferenceOfShares(one, n[0], other, n[1]);
    return {
      ...{ contrast, what, level, n: sizes },
      value: [why ?? one / n[0], why ?? other / n[1]],
      difference: why ?? cellOf(apart, 'no-spread')
    };
  });
}

function ofScores({ contrast, scores }: AtStart, what: string, threshold: number): AlikeRow {
  const found = scores(what);
  const sizes = both(found, ({ n }) => n);
  // All that were measured at the start are shown, so that few of one part would follow from the other.
  const [a, b] = contrast === 'again' ? hideParts(sizes, threshold) : sizes;
  const n = both([a!, b!] as const, (of) => (isNumber(of) ? hide(of, of, threshold) : of));
  const why = absence(n) ?? (sizes.includes(0) ? missing('no-families') : undefined);
  const reason = Math.min(...sizes) < 2 ? 'too-few' : 'no-spread';
  return {
    ...{ contrast, what, n },
    value: both(found, (of): Cell => why ?? mean(of)),
    difference: why ?? cellOf(standardisedDifference(...found), reason)
  };
}

/** Rows by characteristic and level and then by first score, in the study's order, never by size. */
export function alikeRows(study: Study, cube: Cube, view: View): AlikeRow[] {
  const { threshold } = changeScope(study, view);
  const contrasts = atStart(study, cube, view);
  const characteristics = study.dimensions
    .filter(({ levels }) => levels.length)
    .flatMap(({ id, levels }) => {
      const names = levels.map((level) => level.id);
      const rows = contrasts.map((of) => ofLevels(of, id, names, threshold));
      // Of two levels the second would say the same again.
      const shown = names.length === 2 ? names.slice(0, 1) : names;
      return shown.flatMap((_, at) => rows.map((of) => of[at]!));
    });
  const { measures } = selectionOf(view, study);
  return [
    ...characteristics,
    ...measures.flatMap((measure) => contrasts.map((of) => ofScores(of, measure, threshold)))
  ];
}
