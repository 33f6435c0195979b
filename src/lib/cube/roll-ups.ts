import type { Axis } from './cells.ts';
import { rollUp, type RollUp } from './roll-up.ts';

/** Cells up to which a question passes over all of them, which takes less than a millisecond. */
const FEW_CELLS = 5_000;
/** Most cells of a larger roll-up, as a share of all: only much fewer repay making it. */
const ROLLED = 1 / 8;
/** Numbers that roll-ups may hold, as a share of those in the cells, and at least: 64 MB. */
const KEPT = { share: 1 / 2, least: 2 ** 23 } as const;

/** Many cells, and roll-ups of them over axes that are not asked for. */
export interface RollUps {
  /** The fewest cells that know the axes asked for: those of a roll-up that was made, else all. */
  fewest(asked: ReadonlySet<Axis>): RollUp;
  /**
   * Makes a roll-up that knows the axes asked for, and others that fit among few cells, in short
   * steps; none where there is one, or where it would hold too many cells. A roll-up left half
   * made is finished first when the next is asked for.
   */
  make(asked: ReadonlySet<Axis>): Generator<void>;
}

/**
 * Roll-ups of the cells, made when asked for; the least used are dropped where they grow too many.
 * @param capacity numbers that they may hold together.
 */
export function rollUps(
  all: RollUp,
  capacity = Math.max(KEPT.least, KEPT.share * all.values.length)
): RollUps {
  const kept: RollUp[] = [];
  const most = Math.max(FEW_CELLS, ROLLED * all.families.length);
  let begun: Generator<void> | undefined;
  /** Codes that cells have on each axis. */
  const spans = new Map(
    all.axes.map((axis, at) => {
      const absent = axis.levels.length;
      return [axis, absent + +all.codes[at]!.includes(absent)];
    })
  );

  const knows = (asked: ReadonlySet<Axis>) => (cells: RollUp) =>
    [...asked].every((axis) => cells.axes.includes(axis));

  /** The axes asked for and those that fit besides, undefined where even these are too many. */
  function axesToKeep(asked: ReadonlySet<Axis>): ReadonlySet<Axis> | undefined {
    let size = [...asked].reduce((product, axis) => product * spans.get(axis)!, 1);
    if (size > most) return undefined;
    const keep = new Set(asked);
    for (const [axis, span] of [...spans].sort(([, a], [, b]) => a - b)) {
      if (keep.has(axis) || size * span > FEW_CELLS) continue;
      size *= span;
      keep.add(axis);
    }
    return keep;
  }

  function* begin(keep: ReadonlySet<Axis>): Generator<void> {
    kept.unshift(yield* rollUp(all, keep));
    begun = undefined;
    let room = capacity;
    const tooMany = kept.findIndex(({ values }) => (room -= values.length) < 0);
    if (tooMany >= 0) kept.length = tooMany;
  }

  return {
    fewest(asked) {
      const found = kept
        .filter(knows(asked))
        .reduce((a, b) => (b.families.length < a.families.length ? b : a), all);
      const place = kept.indexOf(found);
      if (place > 0) kept.unshift(...kept.splice(place, 1));
      return found;
    },
    *make(asked) {
      if (begun) yield* begun;
      const keep = axesToKeep(asked);
      if (all.families.length <= FEW_CELLS || !keep || kept.some(knows(asked))) return;
      begun = begin(keep);
      yield* begun;
    }
  };
}
