/**
 * Moves labels apart along one axis, keeping their order and staying as near as can be.
 * @param wanted positions in px, in any order; missing ones are not labels and are not given.
 * @param gap least distance in px between two labels.
 * @param end no label goes beyond it; earlier ones give way.
 * @returns a position for each wanted one, in the order given.
 */
export function dodge(wanted: readonly number[], gap: number, end: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
  const placed = [...wanted];
  let floor = -Infinity;
  for (const index of order) {
    placed[index] = Math.max(wanted[index]!, floor);
    floor = placed[index] + gap;
  }
  let ceiling = end;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index]!, ceiling);
    ceiling = placed[index] - gap;
  }
  return placed;
}
