/** Colour and opacity of a computed colour; undefined where nothing is painted. */
export interface Paint {
  readonly colour: string;
  readonly opacity: number;
}

const hex = (channel: number) => Math.round(channel).toString(16).padStart(2, '0');

/** @param value a computed colour: `rgb()`, `rgba()`, `color(srgb …)`, `none` or a reference, which paints nothing. */
export function paint(value: string): Paint | undefined {
  const numbers = value.match(/-?[\d.]+(e-?\d+)?/g)?.map(Number) ?? [];
  const [red = 0, green = 0, blue = 0, opacity = 1] = numbers;
  if (numbers.length < 3 || opacity === 0 || value.startsWith('url')) return undefined;
  const scale = value.startsWith('color(') ? 255 : 1;
  return { colour: `#${[red, green, blue].map((one) => hex(one * scale)).join('')}`, opacity };
}

export const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const digits = (value: number) => String(Math.round(value * 100) / 100);

/** An element of SVG as text; attributes without a value are left out. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) =>
      typeof value === 'number' ? ` ${key}="${digits(value)}"` : ` ${key}="${escaped(value ?? '')}"`
    )
    .join('');
  return content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`;
}

const faded = (opacity: number) => (opacity < 1 ? opacity : undefined);

/** @param opacity of all that the element stands in. */
export function fillOf(value: string, opacity: number, share = 1): Attributes {
  const fill = paint(value);
  if (!fill) return { fill: 'none' };
  return { fill: fill.colour, 'fill-opacity': faded(fill.opacity * opacity * share) };
}

const lengths = (value: string) => value.replace(/px/g, '');
const unless = (value: string, standard: string) => (value === standard ? undefined : value);

/** What strokes a shape or a text of an inline SVG, from its computed style; nothing where it has no stroke. */
export function strokeOf(style: CSSStyleDeclaration, opacity: number): Attributes {
  const stroke = paint(style.stroke);
  const width = lengths(style.strokeWidth);
  if (!stroke || Number(width) === 0) return {};
  return {
    stroke: stroke.colour,
    'stroke-width': unless(width, '1'),
    'stroke-opacity': faded(stroke.opacity * opacity * Number(style.strokeOpacity)),
    'stroke-dasharray': unless(lengths(style.strokeDasharray), 'none'),
    'stroke-linecap': unless(style.strokeLinecap, 'butt'),
    'stroke-linejoin': unless(style.strokeLinejoin, 'miter'),
    'paint-order': unless(style.paintOrder, 'normal')
  };
}
