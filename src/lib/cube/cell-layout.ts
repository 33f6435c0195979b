import { MOST_IN_PATTERNS } from '../data/most-waves.ts';

/** What the numbers of a cell are sums of. */
export interface Summed {
  /** Wave ids in order of time. */
  readonly waves: readonly string[];
  /**
   * Scores are summed as differences from the measure's centre; `range` is how far most of them lie
   * apart, where that is known.
   */
  readonly measures: readonly {
    readonly id: string;
    readonly centre: number;
    readonly range?: number;
  }[];
  readonly qualities: readonly string[];
  /** Qualities that are rated, and how many points their scale has; absent where none is. */
  readonly ratings?: { readonly qualities: readonly string[]; readonly points: number };
}

/** Sums over the families with a score at the first wave and at a later one. */
export const PAIR_SUMS = ['sumPre', 'sumPost', 'sumsqPre', 'sumsqPost', 'sumProduct'] as const;

/**
 * Where the numbers of a cell stand in its row. The first is its number of families. Measures,
 * waves and qualities are given by their place.
 */
export interface CellLayout {
  /** Numbers in a row. */
  readonly width: number;
  /** How many waves there are. */
  readonly waves: number;
  /** Families that say whether they mention a quality; of these, those that do come next. */
  mentions(quality: number): number;
  /** Whether response patterns are counted; else families are, by wave and by pair of waves. */
  readonly patterns: boolean;
  /**
   * Families with scores at just the waves whose bits are set, the first wave being bit 0. Families
   * without any score have no number of their own: they are the rest. Only where patterns are counted.
   */
  pattern(measure: number, pattern: number): number;
  /** Families with a score at a wave, where patterns are not counted. */
  seen(measure: number, wave: number): number;
  /** Families with a score at the first wave and at a later one, where patterns are not counted. */
  both(measure: number, wave: number): number;
  /** Σ(x − centre) at a wave; Σ(x − centre)² comes next. */
  scores(measure: number, wave: number): number;
  /** First of `PAIR_SUMS` at a later wave, which follow in that order. */
  pairs(measure: number, wave: number): number;
  /** Families that rate a quality, of those rated, with the least point; with the others come next. */
  ratings(quality: number): number;
}

/** The row of a cell; its length doubles with each wave, by the response patterns, while these are counted. */
export function cellLayout({ waves, measures, qualities, ratings }: Summed): CellLayout {
  const patterns = waves.length <= MOST_IN_PATTERNS;
  // A shift, unlike a power, is held as an integer, as is all that it indexes.
  const counts = patterns ? (1 << waves.length) - 1 : 2 * waves.length - 1;
  const perMeasure = counts + 2 * waves.length + PAIR_SUMS.length * (waves.length - 1);
  const start = (measure: number) => 1 + 2 * qualities.length + measure * perMeasure;
  const scores = (measure: number, wave: number) => start(measure) + counts + 2 * wave;
  const points = ratings?.points ?? 0;
  const rated = (quality: number) => start(measures.length) + points * quality;
  return {
    width: rated(ratings?.qualities.length ?? 0),
    waves: waves.length,
    mentions: (quality) => 1 + 2 * quality,
    patterns,
    pattern: (measure, pattern) => start(measure) + pattern - 1,
    seen: (measure, wave) => start(measure) + wave,
    both: (measure, wave) => start(measure) + waves.length + wave - 1,
    scores,
    pairs: (measure, wave) => scores(measure, waves.length) + PAIR_SUMS.length * (wave - 1),
    ratings: rated
  };
}
