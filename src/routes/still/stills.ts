/** Draws a component as HTML, in the page that is being made. */
type Draw = (props: Record<string, unknown>, context: Map<unknown, unknown>) => string;

/**
 * What draws the stills of a page while the site is built, by name. It is empty in the browser, so that
 * a page carries none of the code that drew them.
 */
export const stills = new Map<string, Draw>();
