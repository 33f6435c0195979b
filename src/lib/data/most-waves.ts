/** Most time points that a study can have. */
export const MOST_WAVES = 40;

/**
 * Most time points of which the patterns in which families are seen are counted: every further one
 * doubles their number.
 */
export const MOST_IN_PATTERNS = 12;
