import { fillOf, paint, tag } from './svg-styles.ts';

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
type Side = (typeof SIDES)[number];
interface Border {
  readonly side: Side;
  readonly width: number;
  readonly line: string;
  readonly colour: string;
}

const borderOf = (style: CSSStyleDeclaration, side: Side): Border => ({
  side,
  width: parseFloat(style.getPropertyValue(`border-${side}-width`)),
  line: style.getPropertyValue(`border-${side}-style`),
  colour: style.getPropertyValue(`border-${side}-color`)
});

/** One side of a box, on whole pixels so that it is as sharp as in the page. */
function edge(box: DOMRect, { side, width, line, colour }: Border, opacity: number): string {
  const thick = Math.max(1, Math.round(width));
  const flat = side === 'top' || side === 'bottom';
  const at = { top: box.top, bottom: box.bottom - width, left: box.left, right: box.right - width };
  const x = flat ? box.left : Math.round(at[side]);
  const y = flat ? Math.round(at[side]) : box.top;
  const length = flat ? box.width : box.height;
  if (line === 'solid') {
    const size = flat ? { width: length, height: thick } : { width: thick, height: length };
    return tag('rect', { x, y, ...size, ...fillOf(colour, opacity) });
  }
  const middle = thick / 2;
  const dash = line === 'dotted' ? thick : 3 * thick;
  return tag('path', {
    d: flat ? `M${x} ${y + middle}h${length}` : `M${x + middle} ${y}v${length}`,
    fill: 'none',
    stroke: paint(colour)?.colour,
    'stroke-width': thick,
    'stroke-opacity': opacity < 1 ? opacity : undefined,
    'stroke-dasharray': dash
  });
}

/** Background and borders of an element of HTML, on each line that it stands on. */
export function drawnBoxes(element: Element, style: CSSStyleDeclaration, opacity: number): string {
  const borders = SIDES.map((side) => borderOf(style, side)).filter(
    ({ width, line, colour }) => width > 0 && !['none', 'hidden'].includes(line) && paint(colour)
  );
  const filled = paint(style.backgroundColor) !== undefined;
  if (!filled && !borders.length) return '';
  const [first] = borders;
  const alike = borders.length === 4 && new Set(borders.map(({ colour }) => colour)).size === 1;
  return [...element.getClientRects()]
    .map((box) => {
      const { width, height } = box;
      const corner = style.borderTopLeftRadius;
      const radius = Math.min(
        parseFloat(corner) * (corner.endsWith('%') ? Math.min(width, height) / 100 : 1),
        Math.min(width, height) / 2
      );
      const fill = fillOf(style.backgroundColor, opacity);
      if (alike && first && radius > 0) {
        const half = first.width / 2;
        return tag('rect', {
          ...{ x: box.left + half, y: box.top + half, rx: Math.max(0, radius - half) },
          ...{ width: width - first.width, height: height - first.width, ...fill },
          ...{ stroke: paint(first.colour)?.colour, 'stroke-width': first.width },
          'stroke-opacity': opacity < 1 ? opacity : undefined,
          'stroke-dasharray': first.line === 'dashed' ? 3 * first.width : undefined
        });
      }
      const back = filled
        ? tag('rect', { x: box.left, y: box.top, width, height, rx: radius || undefined, ...fill })
        : '';
      return back + borders.map((border) => edge(box, border, opacity)).join('');
    })
    .join('');
}
