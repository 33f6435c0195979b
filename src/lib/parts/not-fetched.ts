/** What browsers and the builder say of a file that did not arrive, or came as something else. */
const NOT_FETCHED = /fetch|load failed|network|module|preload|unexpected token/i;

/** Whether an error says that a part of the site did not arrive, rather than that it is at fault. */
export const notFetched = (error: unknown): boolean =>
  error instanceof Error && NOT_FETCHED.test(error.message);
