const DECIMAL = /^([+-]?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * A decimal as a whole number of its smallest units.
 * @param behind digits behind the point.
 * @returns undefined where the text is no decimal, or has more digits behind the point that are not 0.
 */
export function unitsOf(text: string, behind: number): bigint | undefined {
  const match = DECIMAL.exec(text.trim());
  if (!match) return undefined;
  const [, sign, whole, part = '', exponent = '0'] = match;
  const move = behind - part.length + Number(exponent);
  const digits = BigInt(whole! + part);
  const power = 10n ** BigInt(Math.abs(move));
  if (move < 0 && digits % power) return undefined;
  const units = move < 0 ? digits / power : digits * power;
  return sign === '-' ? -units : units;
}

/** The number nearest to so many units. */
export function numberOf(units: bigint, behind: number): number {
  const digits = String(units < 0n ? -units : units).padStart(behind + 1, '0');
  const at = digits.length - behind;
  const value = Number(`${digits.slice(0, at)}.${digits.slice(at)}`);
  return units < 0n ? -value : value;
}
