/** Whether a printed mean of whole numbers is arithmetically possible. */
export interface Grim {
  possible: boolean;
  /** The n closest to the stated one at which the mean is possible: itself, or one or two others. */
  nearest: number[];
}

/**
 * Is there a whole total whose n-th part rounds to digits / scale? A tie may have been rounded half
 * up (away from zero) or half to even, so the lower tie always counts and the upper one when the
 * last digit is even.
 */
function fits(digits: bigint, scale: bigint, n: bigint): boolean {
  const over = (digits * n) % scale;
  const below = 2n * over;
  const above = 2n * (scale - over);
  return below <= n || above < n || (above === n && digits % 2n === 0n);
}

/**
 * The GRIM test, granularity-related inconsistency of means (Brown and Heathers 2017): a mean of n
 * whole numbers is a multiple of 1/n, so not every printed mean can occur. It says something only
 * where the scores are whole and n is less than 10 to the number of decimals; from there on all
 * means are possible.
 *
 * @param printed the mean as printed, with all its decimals, such as "49.15"
 * @param n how many whole numbers were averaged
 * @throws RangeError when printed is not a plain decimal number or n not a positive whole number
 */
export function grim(printed: string, n: number): Grim {
  const parts = /^[-−]?(\d+)(?:\.(\d+))?$/.exec(printed);
  if (!parts) throw new RangeError(`"${printed}" is not a decimal number`);
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`${n} is not a count of values`);
  const [, whole = '', decimals = ''] = parts;
  const digits = BigInt(whole + decimals);
  const scale = 10n ** BigInt(decimals.length);
  const possible = (size: number) => size > 0 && fits(digits, scale, BigInt(size));
  let distance = 0;
  while (!possible(n - distance) && !possible(n + distance)) distance += 1;
  const nearest = [...new Set([n - distance, n + distance])].filter(possible);
  return { possible: distance === 0, nearest };
}
