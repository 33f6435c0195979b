/**
 * Most time points that records can have: sums are kept for each pattern of time points at which families
 * were seen, and every further one doubles their number.
 */
export const MOST_WAVES = 12;
