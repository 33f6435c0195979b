import { Vanishing, type Members } from './vanishing.ts';

/** The secrets that follow from known sums by adding and subtracting, exactly but for rare chances. */
export function following(
  atoms: number,
  known: readonly Members[],
  secrets: readonly Members[],
  seed = 0
): Members[] {
  const vanishing = new Vanishing(atoms, Math.min(atoms, known.length), seed);
  for (const members of known) {
    const trial = vanishing.try(1);
    trial.add(members);
    trial.keep();
  }
  const trial = vanishing.try(0);
  return secrets.filter((members) => trial.follows(members));
}
