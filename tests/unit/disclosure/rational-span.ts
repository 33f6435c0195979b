type Row = bigint[];

/** Clears a column of a row by another, in whole numbers; common factors are taken out. */
function cleared(row: Row, by: Row, column: number): Row {
  const [times, against] = [by[column]!, row[column]!];
  const next = row.map((value, at) => value * times - by[at]! * against);
  const divisor = next.reduce((a, b) => {
    let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
    while (y) [x, y] = [y, x % y];
    return x;
  }, 0n);
  return divisor > 1n ? next.map((value) => value / divisor) : next;
}

/** The selections in the span of the published, by Gauss's elimination in exact whole numbers. */
export function exactlyDerivable<S extends { members: readonly number[] }>(
  published: readonly { members: readonly number[] }[],
  secret: readonly S[]
): S[] {
  const basis: { row: Row; column: number }[] = [];
  const rest = (members: readonly number[]) =>
    basis.reduce(
      (row, { row: by, column }) => (row[column] ? cleared(row, by, column) : row),
      members.map(BigInt)
    );
  for (const { members } of published) {
    const row = rest(members);
    const column = row.findIndex(Boolean);
    if (column >= 0) basis.push({ row, column });
  }
  return secret.filter(({ members }) => !rest(members).some(Boolean));
}
