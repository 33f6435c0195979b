import type { FilteredCell } from './cells.ts';

/** Two published cells of which one holds the other, and how many families they differ by. */
export interface NestedPair {
  readonly larger: FilteredCell;
  readonly smaller: FilteredCell;
  /** Families in the larger alone, from 1. */
  readonly families: number;
}

/**
 * Pairs of published cells whose subtraction tells of fewer families than the threshold. A smoke test:
 * what takes more than two cells to derive is not seen; `derivable` sees it.
 */
export function pairwiseDifferences(
  published: readonly FilteredCell[],
  threshold: number
): NestedPair[] {
  const holds = (larger: FilteredCell, smaller: FilteredCell) =>
    smaller.members.every((member, at) => member <= larger.members[at]!);
  return published.flatMap((larger) =>
    published.flatMap((smaller) => {
      const families = larger.families - smaller.families;
      return families > 0 && families < threshold && holds(larger, smaller)
        ? [{ larger, smaller, families }]
        : [];
    })
  );
}
