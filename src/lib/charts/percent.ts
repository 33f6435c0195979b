/** @returns a share of a length as a position for CSS or SVG, to a hundredth of a per cent, which no screen shows. */
export const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;
