/**
 * Choices from which some are taken away, the fewest first, so that what comes nearest to what was
 * asked comes first.
 * @param choices that can each be taken away. @param most that are taken away together.
 */
export function* fewerChoices<T>(choices: readonly T[], most: number): Generator<readonly T[][]> {
  let sets: readonly T[][] = [[]];
  for (let size = 1; size <= Math.min(most, choices.length); size++) {
    sets = sets.flatMap((set) =>
      choices.slice(set.length ? choices.indexOf(set.at(-1)!) + 1 : 0).map((one) => [...set, one])
    );
    yield sets;
  }
}
