/** What was looked at since this site was opened; a reload forgets it, and nothing of it is kept. */
const taken = new Set<string>();

/** @returns looks taken, this one too, whether or not it was counted yet. */
export const looksWith = (look: string): number => taken.size + (taken.has(look) ? 0 : 1);

/** Counts a look, once however often it is taken again. */
export const takeLook = (look: string): void => void taken.add(look);
