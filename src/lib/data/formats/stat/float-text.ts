/**
 * A number of 32 bits as the fewest digits that tell it from its neighbours: what was written as 33.3
 * is not 33.29999923706055 for being kept short.
 * @param value that 32 bits hold exactly.
 */
export function floatText(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(Number(value.toPrecision(9)));
}
