import { drawnBoxes } from './drawn-boxes.ts';
import { Letters, type Outlines } from './letters.ts';
import { fillOf, strokeOf, tag } from './svg-styles.ts';
import { ascentShare, textRuns } from './text-runs.ts';

/** Lengths of the shapes of SVG, which are taken as resolved, since per cent need the frame they stood in. */
const LENGTHS: Readonly<Record<string, readonly string[]>> = {
  rect: ['x', 'y', 'width', 'height', 'rx', 'ry'],
  circle: ['cx', 'cy', 'r'],
  ellipse: ['cx', 'cy', 'rx', 'ry'],
  line: ['x1', 'x2', 'y1', 'y2'],
  path: [],
  polyline: [],
  polygon: []
};
const CONTAINERS = ['svg', 'g', 'a', 'text', 'tspan'];

function shape(element: SVGGraphicsElement, style: CSSStyleDeclaration, opacity: number): string {
  const matrix = element.getScreenCTM();
  const lengths = (LENGTHS[element.localName] ?? []).flatMap((name) => {
    const { baseVal } = (element as unknown as Record<string, SVGAnimatedLength>)[name]!;
    return element.hasAttribute(name) ? [[name, baseVal.value] as const] : [];
  });
  const paints = { ...fillOf(style.fill, opacity, Number(style.fillOpacity)) };
  const strokes = strokeOf(style, opacity);
  if (!matrix || (paints.fill === 'none' && !strokes.stroke)) return '';
  const { a, b, c, d, e, f } = matrix;
  const numbers = [a, b, c, d, e, f].map((one) => Math.round(one * 1e4) / 1e4);
  return tag(element.localName, {
    ...Object.fromEntries(lengths),
    d: element.getAttribute('d') ?? undefined,
    points: element.getAttribute('points') ?? undefined,
    transform: numbers.join() === '1,0,0,1,0,0' ? undefined : `matrix(${numbers.join(' ')})`,
    ...paints,
    ...strokes
  });
}

/** What drawing needs beside the layout: the typeface, and the letters of it that were drawn. */
interface Pen {
  readonly ascent: number;
  readonly letters: Letters;
}

function text(node: Text, opacity: number, { ascent, letters }: Pen): string {
  const parent = node.parentElement!;
  const style = getComputedStyle(parent);
  const inline = parent.namespaceURI?.endsWith('svg');
  const fill = fillOf(inline ? style.fill : style.color, opacity);
  const stroke = inline ? strokeOf(style, opacity) : {};
  return textRuns(node, style, ascent)
    .map((run) => {
      const drawn = letters.draw(run, style.fontWeight, { ...fill, ...stroke });
      return (
        drawn + letters.write(run, style, drawn ? { 'fill-opacity': 0 } : { ...fill, ...stroke })
      );
    })
    .join('');
}

/** What is raised above what stands beside it is drawn later. */
const layer = (one: Node): number =>
  (one.nodeType === Node.ELEMENT_NODE && parseInt(getComputedStyle(one as Element).zIndex)) || 0;

function node(one: Node, around: number, pen: Pen): string {
  if (one.nodeType === Node.TEXT_NODE) return text(one as Text, around, pen);
  if (one.nodeType !== Node.ELEMENT_NODE) return '';
  const element = one as Element;
  const style = getComputedStyle(element);
  const opacity = around * Number(style.opacity);
  // An element without a box of its own shows what is in it.
  const boxed = style.display !== 'contents';
  const hidden = boxed && !element.checkVisibility({ visibilityProperty: true });
  if (hidden || opacity === 0 || style.clipPath.startsWith('inset(50%')) return '';
  const inside = () =>
    [...element.childNodes]
      .sort((a, b) => layer(a) - layer(b))
      .map((child) => node(child, opacity, pen))
      .join('');
  if (!element.namespaceURI?.endsWith('svg')) return drawnBoxes(element, style, opacity) + inside();
  if (element.localName in LENGTHS) return shape(element as SVGGraphicsElement, style, opacity);
  return CONTAINERS.includes(element.localName) ? inside() : '';
}

/**
 * What the browser drew of an element and all in it, as shapes and lines of text of SVG alone, in
 * pixels from the corner of its document. HTML has no counterpart in SVG that every viewer knows,
 * so boxes, borders and text are taken from the layout.
 */
export function drawnSvg(element: Element, outlines: Outlines): string {
  const letters = new Letters(outlines);
  const drawn = node(element, 1, { ascent: ascentShare(element.ownerDocument), letters });
  return letters.definitions() + drawn;
}
