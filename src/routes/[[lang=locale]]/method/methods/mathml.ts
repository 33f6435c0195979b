/** A formula or a part of one. */
export interface Formula {
  /** MathML. */
  readonly markup: string;
  /** The same on one line, for browsers without MathML. */
  readonly text: string;
}

/** Text is read as symbols between spaces, each with a subscript after `_` and an exponent after `^`, as in `( x_i − x̄ )^2`. */
type Part = Formula | string;

const element = (name: string, ...children: readonly string[]) =>
  `<${name}>${children.join('')}</${name}>`;
const escape = (text: string) => text.replace('&', '&amp;').replace('<', '&lt;');
/** MathML wants exactly one child in many places. */
const one = (children: readonly string[]) =>
  children.length === 1 ? children.join('') : element('mrow', ...children);

const leaf = (text: string) =>
  element(/^[\d.]+$/.test(text) ? 'mn' : /^\p{L}+$/u.test(text) ? 'mi' : 'mo', escape(text));
/** Letters make one name, save for the indices i and j, which stand side by side. */
const leaves = (text: string) => one((text.match(/[\d.]+|[ij]|\p{L}+|./gu) ?? []).map(leaf));

/** Combining marks, and how MathML writes them. */
const ACCENTS: Readonly<Record<string, string>> = { '\u0302': '^', '\u0303': '~', '\u0304': '¯' };

function symbol(source: string): string {
  // Decomposed, a letter and the mark above it are two characters.
  const [, base = '', accent, sub, exponent] =
    /^(.+?)([\u0302-\u0304])?(?:_([^^]+))?(?:\^(.+))?$/u.exec(source.normalize('NFD')) ?? [];
  const plain = accent
    ? `<mover accent="true">${leaf(base)}<mo stretchy="false">${ACCENTS[accent]}</mo></mover>`
    : leaf(base);
  if (sub && exponent) return element('msubsup', plain, leaves(sub), leaves(exponent));
  if (sub) return element('msub', plain, leaves(sub));
  return exponent ? element('msup', plain, leaves(exponent)) : plain;
}

const CLOSING: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '⌊': '⌋',
  '|': '|'
};

interface Item {
  /** The symbol as written, where it is one. */
  readonly source?: string;
  readonly markup: string;
}

/** Brackets and what they hold become one element, for a bracket is as tall as its neighbours. */
function grouped(items: readonly Item[]): string[] {
  const open: { until?: string; children: string[] }[] = [{ children: [] }];
  for (const { source = '', markup } of items) {
    const { until, children } = open.at(-1)!;
    const [sign = '', exponent] = source.split('^');
    const opposite = CLOSING[source];
    if (sign && sign === until) {
      const group = element('mrow', ...children, leaf(sign));
      open.pop();
      open.at(-1)!.children.push(exponent ? element('msup', group, leaves(exponent)) : group);
    } else if (opposite) open.push({ until: opposite, children: [markup] });
    else children.push(markup);
  }
  return open.flatMap(({ children }) => children);
}

/** Parts one after another. */
export function row(...parts: readonly Part[]): Formula {
  const items = parts.flatMap((part): Item[] =>
    typeof part === 'string'
      ? part.split(' ').map((source) => ({ source, markup: symbol(source) }))
      : [{ markup: part.markup }]
  );
  const text = parts
    .map((part) => (typeof part === 'string' ? part : part.text))
    .join(' ')
    .replace(/(?<=[([{⌊]) | (?=[)\]}⌋,])/g, '')
    .replace(/(?<=[_^])([^\s(]*[+−][^\s)]*)/g, '($1)');
  return { markup: one(grouped(items)), text };
}

/** On one line a part of several symbols needs brackets to stay together. */
const bracketed = ({ text }: Formula) => (text.includes(' ') ? `(${text})` : text);

/** One part over another. */
export function fraction(above: Part, below: Part): Formula {
  const [a, b] = [row(above), row(below)];
  return {
    markup: element('mfrac', a.markup, b.markup),
    text: `${bracketed(a)} / ${bracketed(b)}`
  };
}

/** The square root of parts one after another. */
export function root(...parts: readonly Part[]): Formula {
  const inner = row(...parts);
  return { markup: element('msqrt', inner.markup), text: `√${bracketed(inner)}` };
}

/** The number of ways to choose some of n. */
export function choose(n: Part, some: Part): Formula {
  const [above, below] = [row(n), row(some)];
  return {
    markup: `<mrow><mo>(</mo><mfrac linethickness="0">${above.markup}${below.markup}</mfrac><mo>)</mo></mrow>`,
    text: `C(${above.text}, ${below.text})`
  };
}

/** An operator such as a sum with what stands under it and, if given, over it. */
export function over(operator: string, under: Part, upper?: string): Formula {
  const [sign, range] = [leaf(operator), row(under)];
  if (upper === undefined)
    return { markup: element('munder', sign, range.markup), text: `${operator}[${range.text}]` };
  return {
    markup: element('munderover', sign, range.markup, leaves(upper)),
    text: `${operator}[${range.text} … ${upper}]`
  };
}

/** A whole formula on a line of its own. */
export function formula(...parts: readonly Part[]): Formula {
  const { markup, text } = row(...parts);
  return { markup: `<math display="block">${markup}</math>`, text };
}

/** Symbols within a line of words. */
export function inline(symbols: string): Formula {
  const { markup, text } = row(symbols);
  return { markup: `<math>${markup}</math>`, text };
}
