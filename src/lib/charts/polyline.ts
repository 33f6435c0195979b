/** @returns the path of a line through points in px; a lone point is a line of no length. */
export const polyline = (points: readonly (readonly [x: number, y: number])[]): string =>
  points.length ? `M${points.map((point) => point.join()).join('L')}${points[1] ? '' : 'Z'}` : '';
