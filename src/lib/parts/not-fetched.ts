/** What browsers and the builder say of a file that did not arrive, or came as something else. */
const NOT_FETCHED =
  /failed to fetch|load failed|networkerror|network request failed|importing a module script failed|dynamically imported module|unable to preload|module script|mime type|unexpected token|json/i;

/** Whether an error says that a part of the site did not arrive, rather than that it is at fault. */
export const notFetched = (error: unknown): boolean =>
  error instanceof Error && NOT_FETCHED.test(error.message);
