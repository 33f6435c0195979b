/** A part of something tall: where it begins and ends, from its top. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/**
 * Parts a tall thing into screens, between its pieces rather than through them.
 * @param pieces what should not be cut, in any order and of any overlap.
 * @param total its height.
 * @param most height of a screen; a piece that is taller is cut.
 * @returns at least one part.
 */
export function partsOf(pieces: readonly Part[], total: number, most: number): Part[] {
  const parts: Part[] = [];
  let from = 0;
  while (most > 0 && total - from > most) {
    let to = from + most;
    const whole = pieces.filter((piece) => piece.from > from && piece.to - piece.from <= most);
    for (let cut = true; cut;) {
      const split = whole.filter((piece) => piece.from < to && piece.to > to);
      cut = split.length > 0;
      if (cut) to = Math.min(...split.map((piece) => piece.from));
    }
    parts.push({ from, to });
    from = to;
  }
  return [...parts, { from, to: total }];
}
