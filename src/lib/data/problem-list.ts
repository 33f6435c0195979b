import type { Problem } from './problem.ts';

/** How many problems of one rule in one column of a file are listed. */
export const LISTED = 20;

/** Collects problems, so that a file of a million wrong values is told in a few lines. */
export interface ProblemList {
  readonly add: (problem: Problem) => void;
  /** Whether there is any. */
  readonly any: () => boolean;
  /** Problems in the order found; the last one listed of a rule and column counts those left out. */
  readonly all: () => Problem[];
}

export function problemList(): ProblemList {
  const listed: Problem[] = [];
  const found = new Map<string, { count: number; last: number }>();
  return {
    add(problem) {
      // None of the three holds a line break but a column, which comes last.
      const key = `${problem.rule}\n${problem.file}\n${problem.column ?? ''}`;
      const { count, last } = found.get(key) ?? { count: 0, last: 0 };
      const listing = count < LISTED;
      found.set(key, { count: count + 1, last: listing ? listed.length : last });
      if (listing) listed.push(problem);
    },
    any: () => listed.length > 0,
    all() {
      const more = new Map([...found.values()].map(({ count, last }) => [last, count - LISTED]));
      return listed.map((problem, at) => {
        const left = more.get(at) ?? 0;
        return left > 0 ? { ...problem, more: left } : problem;
      });
    }
  };
}
