/** How often the clock ticks, in milliseconds. */
const TICK = 250;
/** Milliseconds that a worker may give no sign of life, how many more for each byte it was given, and at most. */
const [LEAST, EACH_BYTE, MOST] = [4000, 0.008, 20_000];

/** Tells when a worker that was given files gives no sign of life any more. */
export interface Watchdog {
  /** A sign of life. @param bytes given to the worker; nothing is too long before they are known. */
  readonly alive: (bytes?: number) => void;
  readonly end: () => void;
}

/**
 * Watches a worker that damaged files can keep busy for ever. Quiet is counted in ticks, which stand
 * still while the device sleeps.
 * @param onStalled told once, after 4 seconds and 8 more for each megabyte, and at most 20, without a sign of life.
 */
export function watchdog(onStalled: () => void): Watchdog {
  let [quiet, limit] = [0, Infinity];
  const clock = setInterval(() => {
    quiet += TICK;
    if (quiet < limit) return;
    clearInterval(clock);
    onStalled();
  }, TICK);
  return {
    alive(bytes) {
      quiet = 0;
      if (bytes !== undefined) limit = Math.min(MOST, LEAST + EACH_BYTE * bytes);
    },
    end: () => clearInterval(clock)
  };
}
