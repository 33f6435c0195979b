/** A part of a page that can be found and linked to. */
export interface Entry {
  /** Id of the part, or of the part around it; empty for the page itself. */
  readonly anchor: string;
  readonly title: string;
  /** Titles of the parts around it, outermost first, without the page's own. */
  readonly trail: readonly string[];
  readonly text: string;
}

interface Part {
  anchor: string;
  title: string;
  trail: string[];
  text: string;
  /** Depth of the elements at which it ends. */
  depth: number;
  /** Level of the heading that began it; 0 where an element with an id did. */
  level: number;
}

const TAG = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^>"'])*?)(\/?)>|([^<]+)/gi;
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'code',
  'em',
  'i',
  'mark',
  'output',
  'strong',
  'sub',
  'sup'
]);
/** Elements that hold no prose. */
const SILENT = new Set(['button', 'fieldset', 'math', 'nav', 'noscript', 'pre', 'select', 'svg']);
/** Elements that begin a part of their own when they have an id. */
const ANCHORED = new Set([
  'article',
  'aside',
  'blockquote',
  'details',
  'div',
  'figure',
  'li',
  'section'
]);
const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' '
};

const attribute = (attributes: string, name: string) =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
const silent = (tag: string, attributes: string) =>
  SILENT.has(tag) ||
  attribute(attributes, 'data-part') === 'notes' ||
  attribute(attributes, 'role') === 'status' ||
  /\b(controls|menu|sql)\b/.test(attribute(attributes, 'class'));
const decoded = (text: string) =>
  text.replace(/&(#\d+|\w+);/g, (whole, name: string) =>
    name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (SIGNS[name] ?? whole)
  );
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * The parts of a page as it is built: the page itself, every heading, every figure, and every
 * element with an id, each with its own text without that of the parts inside it. Inside a figure
 * only headings with an id are parts of their own. Controls, pictures, formulas and the notes that figures repeat are left out; cells of a table are kept once,
 * and only where they hold words.
 * @param html a whole document, with its content in `main`.
 */
export function pageEntries(html: string): Entry[] {
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
  const content = main.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/g, '');
  const page: Part = { anchor: '', title: '', trail: [], text: '', depth: 0, level: 1 };
  const parts = [page];
  const around = [page];
  const elements: { tag: string; silent: boolean; title: boolean }[] = [];
  let cells = new Set<string>();

  const begin = (anchor: string, depth: number, level: number) => {
    const outer = around.at(-1) ?? page;
    const trail = outer === page ? [] : [...outer.trail, outer.title];
    const part = { anchor: anchor || outer.anchor, title: '', trail, text: '', depth, level };
    parts.push(part);
    around.push(part);
  };
  const end = (done: (part: Part) => boolean) => {
    while (around.length > 1 && done(around.at(-1)!)) around.pop();
  };
  function open(tag: string, attributes: string) {
    const hushed = (elements.at(-1)?.silent ?? false) || silent(tag, attributes);
    const id = attribute(attributes, 'id');
    const level = /^h[1-6]$/.test(tag) ? Number(tag[1]) : 0;
    const inFigure = elements.some((element) => element.tag === 'figure');
    const untitled = () => {
      const { title, level: begun } = around.at(-1)!;
      return title === '' && (begun === 0 || around.length === 1);
    };
    const begins = level > 1 && (!inFigure || id !== '') && !untitled();
    // A figure's own title is a heading of the third level.
    const rank = tag === 'figure' ? 3 : begins ? level : 7;
    end((part) => part.level >= rank && part.depth <= elements.length);
    if (begins && !hushed) begin(id, elements.length, level);
    else if (!hushed && id && ANCHORED.has(tag) && !inFigure) begin(id, elements.length + 1, 0);
    if (tag === 'figure') cells = new Set();
    const names = begins || ((level > 0 || tag === 'dt' || tag === 'strong') && untitled());
    elements.push({ tag, silent: hushed, title: names && !hushed });
  }
  function close() {
    elements.pop();
    end((part) => part.depth > elements.length);
  }
  function add(text: string) {
    const part = around.at(-1) ?? page;
    const inside = elements.at(-1);
    if (inside?.silent) return;
    if (elements.some(({ title }) => title)) part.title += text;
    else if (elements.some(({ tag }) => tag === 'table')) {
      const cell = tidy(text);
      if (cells.has(cell) || !/\p{L}{3}/u.test(cell)) return;
      cells.add(cell);
      part.text += ` ${cell}.`;
    } else part.text += text;
  }

  for (const [, closing, tag = '', attributes = '', selfClosing, text] of content.matchAll(TAG)) {
    const name = tag.toLowerCase();
    if (text !== undefined) add(decoded(text));
    else {
      if (!INLINE.has(name)) (around.at(-1) ?? page).text += ' ';
      if (closing) close();
      else if (!VOID.has(name) && !selfClosing) open(name, attributes);
    }
  }
  return parts
    .map(({ anchor, title, trail, text }) => ({
      anchor,
      title: tidy(title),
      trail: trail.map(tidy).filter(Boolean),
      text: tidy(text)
    }))
    .filter(({ title, text }) => title || text)
    .map((entry) =>
      entry.title ? entry : { ...entry, title: entry.trail.at(-1) ?? entry.text.slice(0, 60) }
    );
}
