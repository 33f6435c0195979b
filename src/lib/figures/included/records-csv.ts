import { isNumber, type Cell } from '../../data/missing.ts';
import type { CsvColumns } from '../csv.ts';
import type { IncludedOfRecords } from './records-text.ts';

interface Line {
  readonly group: string;
  readonly what: 'measured' | 'pattern' | 'seen-later';
  readonly wave?: string;
  readonly pattern?: string;
  readonly n: Cell;
  readonly share?: Cell;
}

/**
 * The figure's numbers by column: families measured at each wave, then those of each response pattern
 * over the waves in view, then those of the first wave that were seen later. `share` is of the group's
 * families, or of those of the first wave.
 */
export function includedCsv(
  measure: string,
  { counts, patterns, seenLater }: IncludedOfRecords
): CsvColumns {
  const lines: Line[] = [
    ...counts.map(({ group, wave, n }) => ({ group, what: 'measured' as const, wave, n })),
    ...patterns.map(({ group, pattern, families: n, share }) => ({
      ...{ group, what: 'pattern' as const, pattern },
      n,
      share
    })),
    ...seenLater.map(({ group, later: n, share }) => ({
      ...{ group, what: 'seen-later' as const },
      n,
      share
    }))
  ];
  return {
    measure: lines.map(() => measure),
    group: lines.map(({ group }) => group),
    what: lines.map(({ what }) => what),
    wave: lines.map(({ wave }) => wave),
    pattern: lines.map(({ pattern }) => pattern),
    n: lines.map(({ n }) => n),
    share: lines.map(({ share }) => share),
    status: lines.map(({ n }) => (isNumber(n) ? 'records' : n.missing))
  };
}
