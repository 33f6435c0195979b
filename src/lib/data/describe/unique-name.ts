/** @returns a name that is not taken yet, this one or with a number, which is taken from now on. */
export function uniqueIn(taken: Set<string>, name: string): string {
  let [unique, next] = [name, 2];
  while (taken.has(unique)) unique = `${name}-${next++}`;
  taken.add(unique);
  return unique;
}
