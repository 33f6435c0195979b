const FIGURE = /<figure\b[^>]* id="([^"]+)"[^>]*>(.*?)<\/figure>/gs;
const ROW = /<tbody\b[^>]*>(?:(?!<\/tbody>).)*<td\b/s;

/** @returns ids of the figures of a prerendered page in whose tables no row has a value. */
export const emptyFigures = (html: string): string[] =>
  [...html.matchAll(FIGURE)].flatMap(([, id = '', content = '']) =>
    ROW.test(content) ? [] : [id]
  );
