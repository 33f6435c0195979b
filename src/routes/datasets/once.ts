/** Keeps what is asked for the first time; a failure is not kept. */
export function once<T>(get: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined;
  return () =>
    (known ??= get().catch((error: unknown) => {
      known = undefined;
      throw error;
    }));
}
