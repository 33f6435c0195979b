const SHAPE = /^\d{3}([ -]?)\d{3}\1\d{4}$/;
const ALL_SAME = /^(\d)\1*$/;
/** Share of random ten-digit numbers whose last digit is the check digit. */
const BY_CHANCE = 1 / 11;
/** Chances at or below this are not taken for chance. */
const RARE = 1e-3;

/**
 * Whether a text has ten digits, plain or as 3-3-4, of which the last is the check digit: weights
 * 10 to 2, modulus 11, where 11 gives 0 and 10 is no number (NHS Data Dictionary, NHS NUMBER). One
 * random number in eleven passes, and so does any digit repeated ten times.
 */
export function passesNhsCheck(value: string): boolean {
  if (!SHAPE.test(value)) return false;
  const digits = [...value.replace(/\D/g, '')].map(Number);
  const sum = digits.slice(0, 9).reduce((total, digit, at) => total + digit * (10 - at), 0);
  return (11 - (sum % 11)) % 11 === digits[9];
}

/** P(X ≥ k) of a binomial with n trials; terms of its upper tail are summed. */
function upperTail(k: number, n: number, p: number): number {
  let log = 0;
  for (let i = 0; i < k; i++) log += Math.log(((n - i) / (k - i)) * p);
  let term = Math.exp(log + (n - k) * Math.log1p(-p));
  let total = 0;
  for (let i = k; i <= n; i++) {
    total += term;
    term *= ((n - i) / (i + 1)) * (p / (1 - p));
  }
  return Math.min(1, total);
}

/** What a column's ten-digit numbers say. */
export interface NhsNumbers {
  /** Those that pass the check; a repeated digit is left out, for it stands in place of a number. */
  readonly passing: ReadonlySet<string>;
  /** Whether more pass than chance would let. */
  readonly beyondChance: boolean;
}

/**
 * Judges the ten-digit numbers of a column together: one that passes is possible by chance, so
 * the share that passes is held to 1 in 11 by a one-sided binomial test at .001.
 * @param values the different values of a column.
 */
export function nhsNumbers(values: Iterable<string>): NhsNumbers {
  const numbers = [...values].filter(
    (value) => SHAPE.test(value) && !ALL_SAME.test(value.replace(/\D/g, ''))
  );
  const passing = new Set(numbers.filter(passesNhsCheck));
  return {
    passing,
    // Up to what is expected the tail is no rarity, and its terms are too small to be summed.
    beyondChance:
      passing.size > numbers.length * BY_CHANCE &&
      upperTail(passing.size, numbers.length, BY_CHANCE) <= RARE
  };
}
