/** @returns what went wrong, in the words of what was thrown. */
export const errorText = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);
