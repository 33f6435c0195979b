/** A stretch of something tall: where it begins and ends, from its top. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A key or an axis, which stays in sight with every part of what it belongs to. */
export interface Staying extends Stretch {
  /** Where it stands in a part that does not hold its own place. */
  readonly edge: 'above' | 'below';
  /** What it belongs to. */
  readonly of: Stretch;
}

/** A part of something tall, and how much of its screen is taken by what stays above and below it. */
export interface Part extends Stretch {
  readonly above: number;
  readonly below: number;
}

/** Differences in height that nobody sees. */
const ALIKE = 2;

/** What is left of a screen for what it shows, whatever stays in sight. */
const LEAST = 0.25;

/** What stays at an edge stands one over the other, so that the highest tells. */
const highest = (staying: readonly Staying[]) =>
  Math.max(0, ...staying.map(({ from, to }) => to - from));

/**
 * Parts a tall thing into screens, between its pieces rather than through them.
 * @param pieces what should not be cut, in any order and of any overlap; where there is none, it is empty.
 * @param total its height.
 * @param most height of a screen; a piece that is taller than what a screen has left is cut.
 * @param stays what stays in sight.
 * @returns at least one part, each with what stays no higher than a screen where that leaves a quarter of it.
 */
export function partsOf(
  pieces: readonly Stretch[],
  total: number,
  most: number,
  stays: readonly Staying[] = []
): Part[] {
  const above = (from: number) =>
    highest(
      stays.filter((one) => one.edge === 'above' && one.to <= from + ALIKE && one.of.to > from)
    );
  const below = (from: number, to: number) =>
    stays.filter(
      (one) =>
        one.edge === 'below' && one.from >= to - ALIKE && one.of.from < to && one.of.to > from
    );
  const roomBeside = (taken: number) => Math.max(most - taken, LEAST * most);
  /** Whether a screen that begins with a piece holds the whole of it. */
  const fits = ({ from, to }: Stretch) =>
    to - from <= roomBeside(above(from) + highest(below(from, to)));
  /** The last place above a limit at which nothing is cut that another screen would hold. */
  function end(from: number, limit: number): number {
    let to = limit;
    const whole = pieces.filter((piece) => piece.from > from + 1 && fits(piece));
    for (let cut = true; cut;) {
      const split = whole.filter((piece) => piece.from < to && piece.to > to);
      cut = split.length > 0;
      if (cut) to = Math.min(...split.map((piece) => piece.from));
    }
    return to;
  }

  /** Where the first piece begins that is not yet shown whole, if only below others; nowhere where all are. */
  function next(at: number, below: readonly Staying[]): number {
    const rest = pieces.filter(
      (piece) =>
        piece.to > at + 1 && !below.some((one) => piece.from >= one.from && piece.to <= one.to)
    );
    return Math.max(at, Math.min(...rest.map((piece) => piece.from)));
  }

  const parts: Part[] = [];
  let from = 0;
  while (most > 0 && total - from > roomBeside(above(from))) {
    const top = above(from);
    let foot = 0;
    let to = end(from, from + roomBeside(top));
    // What stays below takes room, with which less is shown, which may be of something else.
    for (let needed; (needed = highest(below(from, to))) > foot; foot = needed)
      to = end(from, from + roomBeside(top + needed));
    const shown = below(from, to);
    parts.push({ from, to, above: top, below: highest(shown) });
    from = next(to, shown);
  }
  if (from < total) parts.push({ from, to: total, above: above(from), below: 0 });
  return parts;
}
