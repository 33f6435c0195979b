/** Milliseconds that must be left of an idle period for one step more. */
const STEP = 5;
/** Milliseconds between steps where the browser does not tell when it is idle. */
const PAUSE = 20;

type Period = Pick<IdleDeadline, 'timeRemaining'>;

/**
 * Runs once the page is idle.
 * @param timeout milliseconds after which it runs even on a busy page; without it, it may wait for ever.
 * @returns takes the wait back.
 */
export function whenIdle(run: (period: Period) => void, timeout?: number): () => void {
  if ('requestIdleCallback' in globalThis) {
    const asked = requestIdleCallback(run, { timeout });
    return () => cancelIdleCallback(asked);
  }
  const timer = setTimeout(() => run({ timeRemaining: () => 0 }), PAUSE);
  return () => clearTimeout(timer);
}

/** Takes steps of some milliseconds while the page is idle. @returns takes no more of them. */
export function whileIdle(steps: Iterator<unknown>): () => void {
  let stop = () => {};
  const run = (period: Period) => {
    do if (steps.next().done) return;
    while (period.timeRemaining() > STEP);
    stop = whenIdle(run);
  };
  stop = whenIdle(run);
  return () => stop();
}
