/** A formula or a part of one. */
export interface Formula {
  /** MathML. */
  readonly markup: string;
  /** The same on one line, for browsers without MathML. */
  readonly text: string;
}

/** Text is read as symbols between spaces, each with a subscript after `_` and an exponent after `^`. */
type Part = Formula | string;

const element = (name: string, ...children: readonly string[]) =>
  `<${name}>${children.join('')}</${name}>`;
const escape = (text: string) => text.replace('&', '&amp;').replace('<', '&lt;');
/** MathML wants exactly one child in many places. */
const one = (children: readonly string[]) =>
  children.length === 1 ? children.join('') : element('mrow', ...children);

const leaf = (text: string) =>
  element(/^[\d.]+$/.test(text) ? 'mn' : /^\p{L}+$/u.test(text) ? 'mi' : 'mo', escape(text));
const leaves = (text: string) => one((text.match(/[\d.]+|\p{L}+|./gu) ?? []).map(leaf));

function symbol(source: string): string {
  // Decomposed, a letter and the bar or hat above it are two characters.
  const [, base = '', accent, sub, exponent] =
    /^(.+?)([\u0302\u0304])?(?:_([^^]+))?(?:\^(.+))?$/u.exec(source.normalize('NFD')) ?? [];
  const plain = accent
    ? `<mover accent="true">${leaf(base)}<mo stretchy="false">${accent === '\u0304' ? '¯' : '^'}</mo></mover>`
    : leaf(base);
  if (sub && exponent) return element('msubsup', plain, leaves(sub), leaves(exponent));
  if (sub) return element('msub', plain, leaves(sub));
  return exponent ? element('msup', plain, leaves(exponent)) : plain;
}

/** Parts one after another. */
export function row(...parts: readonly Part[]): Formula {
  const markup = parts.flatMap((part) =>
    typeof part === 'string' ? part.split(' ').map(symbol) : [part.markup]
  );
  const text = parts.map((part) => (typeof part === 'string' ? part : part.text)).join(' ');
  return { markup: one(markup), text };
}

/** On one line a part of several symbols needs brackets to stay together. */
const bracketed = ({ text }: Formula) => (text.includes(' ') ? `(${text})` : text);

export function fraction(above: Part, below: Part): Formula {
  const [a, b] = [row(above), row(below)];
  return {
    markup: element('mfrac', a.markup, b.markup),
    text: `${bracketed(a)} / ${bracketed(b)}`
  };
}

export function root(of: Part): Formula {
  const inner = row(of);
  return { markup: element('msqrt', inner.markup), text: `√${bracketed(inner)}` };
}

export function brackets(of: Part): Formula {
  const inner = row(of);
  return {
    markup: element('mrow', '<mo>(</mo>', inner.markup, '<mo>)</mo>'),
    text: `(${inner.text})`
  };
}

export function power(base: Formula, exponent: string): Formula {
  return {
    markup: element('msup', base.markup, leaves(exponent)),
    text: `${base.text}^${exponent}`
  };
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
