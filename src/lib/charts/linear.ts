/**
 * A linear scale: positions of the range for values of the domain. Lighter than d3-scale's, whose
 * interpolators of colours and texts would weigh on every page.
 * @returns positions to a hundredth, which no screen shows; the middle of the range for a domain without extent.
 */
export const linear =
  ([from, to]: readonly [number, number], [start, end]: readonly [number, number]) =>
  (value: number): number =>
    Math.round(
      100 *
        (from === to ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start))
    ) / 100;
