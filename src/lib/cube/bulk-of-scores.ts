/** Where most scores of a measure lie. */
export interface Bulk {
  /** Middle between the least and the greatest of them; 0 without any. */
  readonly centre: number;
  /** The greatest less the least of them; 0 where all are equal, and without any. */
  readonly range: number;
}

const BINS = 256;

/** Least and greatest of the scores from one number to another; crossed where there are none. */
function endsOf(scores: Float64Array, from: number, to: number): [number, number] {
  let [least, greatest] = [Infinity, -Infinity];
  for (const score of scores) {
    if (!(score >= from && score <= to)) continue;
    if (score < least) least = score;
    if (score > greatest) greatest = score;
  }
  return [least, greatest];
}

/**
 * Finds the bulk of scores: those left when the few that lie so far off that most others fall into
 * one of 256 bins are passed over, such as a code for absence that was taken for a score. Without such
 * scores it is all of them. Their order does not matter.
 * @param scores NaN is skipped.
 */
export function bulkOfScores(scores: Float64Array): Bulk {
  let [least, greatest] = endsOf(scores, -Infinity, Infinity);
  if (least > greatest) return { centre: 0, range: 0 };
  const counts = new Uint32Array(BINS);
  while (least < greatest) {
    const width = (greatest - least) / BINS;
    if (!(width > 0) || !Number.isFinite(width)) break;
    counts.fill(0);
    let all = 0;
    for (const score of scores) {
      if (!(score >= least && score <= greatest)) continue;
      counts[Math.min(BINS - 1, Math.floor((score - least) / width))]! += 1;
      all += 1;
    }
    const fullest = counts.indexOf(Math.max(...counts));
    if (2 * counts[fullest]! <= all) break;
    const low = least + fullest * width;
    const within = endsOf(scores, low, low + width);
    // One value that most scores have is no bulk of its own.
    if (within[0] >= within[1] || (within[0] === least && within[1] === greatest)) break;
    [least, greatest] = within;
  }
  return { centre: (least + greatest) / 2, range: greatest - least };
}
