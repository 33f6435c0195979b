const FIGURE = /<figure\b[^>]* id="([^"]+)"[^>]*>(.*?)<\/figure>/gs;
const ROW = /<tbody\b[^>]*>(?:(?!<\/tbody>).)*<td\b/s;
const SOURCE = ' data-part="source"';

/**
 * What no figure of a prerendered page may lack, each fault with the figure's id: a row with a value
 * in its table, and its source.
 */
export const figureFaults = (html: string): string[] =>
  [...html.matchAll(FIGURE)].flatMap(([, id = '', content = '']) => [
    ...(ROW.test(content) ? [] : [`figure "${id}" has no rows: see what it makes of its tables`]),
    ...(content.includes(SOURCE)
      ? []
      : [`figure "${id}" has no source: name one in study.sources of datapackage.json`])
  ]);
