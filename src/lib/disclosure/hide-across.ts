import { isNumber, type Cell } from '../data/missing.ts';

/** A number with the families it rests on. */
interface Counted {
  readonly n: Cell;
  readonly mean: Cell;
}

const isHidden = (cell: Cell) => !isNumber(cell) && cell.missing === 'hidden';

/**
 * Of rows that are parts of one that is shown elsewhere: which one goes with a single hidden one,
 * since the whole less the others would be its number. Absent families may leave others out, too.
 * @param parts in any order. @returns the index of the one with fewest families; undefined where none has to go.
 */
export function besideHidden(parts: readonly Counted[]): number | undefined {
  if (parts.filter(({ n, mean }) => isHidden(n) || isHidden(mean)).length !== 1) return undefined;
  const left = parts.flatMap(({ n, mean }, at) =>
    isNumber(n) && n > 0 && !isHidden(mean) ? [{ at, n }] : []
  );
  return left.length ? left.reduce((a, b) => (b.n < a.n ? b : a)).at : undefined;
}
