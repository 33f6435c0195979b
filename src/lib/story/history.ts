/** What is now, and what was before and after it in the order of steps. */
export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
  /** What the last step changed, where further changes of the same belong to it, such as one text. */
  readonly step?: string;
}

const MOST_STEPS = 200;

export const beginHistory = <T>(now: T): History<T> => ({ past: [], now, future: [] });

/**
 * Takes a step, after which nothing can be redone.
 * @param step names what is changed; steps of the same name in a row become one.
 */
export function advance<T>(history: History<T>, now: T, step?: string): History<T> {
  const same = step !== undefined && step === history.step;
  const past = same ? history.past : [...history.past, history.now].slice(-MOST_STEPS);
  return { past, now, future: [], ...(step === undefined ? {} : { step }) };
}

/** Goes one step back; stays where there is none. */
export function undo<T>({ past, now, future }: History<T>): History<T> {
  const before = past.at(-1);
  if (before === undefined) return { past, now, future };
  return { past: past.slice(0, -1), now: before, future: [now, ...future] };
}

/** Takes back the last {@link undo}; stays where there is none. */
export function redo<T>({ past, now, future }: History<T>): History<T> {
  const [after, ...rest] = future;
  if (after === undefined) return { past, now, future };
  return { past: [...past, now], now: after, future: rest };
}
