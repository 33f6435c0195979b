/**
 * A floating number of IBM mainframes, as SAS transport files hold it (TS-140): a sign, seven bits of
 * an exponent of 16 less 64, then the fraction.
 * @param bytes of the number, at least two; those it lacks of eight are zero.
 */
export function ibmFloat(bytes: Uint8Array): number {
  const first = bytes[0]!;
  const whole = (from: number, to: number) => {
    let value = 0;
    for (let at = from; at < to; at++) value = value * 256 + (bytes[at] ?? 0);
    return value;
  };
  // Both parts are exact, so that 56 bits are rounded once.
  const fraction = whole(1, 4) * 2 ** 32 + whole(4, 8);
  return (first & 0x80 ? -1 : 1) * fraction * 2 ** (4 * ((first & 0x7f) - 64) - 56);
}

/**
 * What stands for no number in a SAS transport file: its first byte is a point, a letter or a line,
 * and all others are zero.
 * @returns the code as the CSV writes it, empty for the point; undefined where the bytes are a number.
 */
export function ibmCode(bytes: Uint8Array): string | undefined {
  for (let at = 1; at < bytes.length; at++) if (bytes[at]) return undefined;
  const sign = String.fromCharCode(bytes[0]!);
  if (sign === '.') return '';
  return /[A-Z_]/.test(sign) ? `.${sign.toLowerCase()}` : undefined;
}
