import { m } from '../paraglide/messages.js';
import type { CoverSlide, StatementSlide, TextSlide } from './deck.ts';
import { textBlocks } from './text-blocks.ts';

const FACE = "'Source Sans 3', 'Source Sans Pro', Arial, sans-serif";
const PAPER = '#ffffff';
const INK = '#1a1a1a';
const MUTED = '#505a5f';
/** Shares of the width. */
const MARGIN = 0.05;
const SMALLEST = 0.3;

interface Line {
  readonly text: string;
  readonly size: number;
  readonly colour: string;
  readonly weight: number;
  /** Free space above it, and how far it is set in. */
  readonly above: number;
  readonly inset: number;
}
type Style = Omit<Line, 'text' | 'above' | 'inset'>;

/** Parts a text into lines that fit a width; a word that is longer stands alone. */
function wrapped(measure: (text: string) => number, text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines = [''];
    for (const word of paragraph.split(/\s+/)) {
      const last = lines.at(-1)!;
      const longer = last ? `${last} ${word}` : word;
      if (last && measure(longer) > width) lines.push(word);
      else lines[lines.length - 1] = longer;
    }
    return lines;
  });
}

function linesOf(
  canvas: CanvasRenderingContext2D,
  slide: CoverSlide | StatementSlide | TextSlide,
  scale: number
): Line[] {
  const { width } = canvas.canvas;
  const unit = (width / 1600) * scale;
  const set = (text: string, style: Style, above: number, inset = 0, sign = ''): Line[] => {
    canvas.font = `${style.weight} ${style.size}px ${FACE}`;
    const measure = (part: string) => canvas.measureText(part).width;
    return wrapped(measure, text, width * (1 - 2 * MARGIN) - inset).map((line, at) => ({
      ...style,
      text: at === 0 ? sign + line : line,
      above: at === 0 ? above : 0,
      inset: at === 0 && sign ? inset - measure(sign) : inset
    }));
  };
  const title = (size: number): Style => ({ size: size * unit, colour: INK, weight: 650 });
  const words = (size: number, colour = INK): Style => ({ size: size * unit, colour, weight: 400 });
  if (slide.kind === 'statement') return set(slide.text, title(92), 0);
  if (slide.kind === 'cover')
    return [...set(slide.title, title(92), 0), ...set(slide.subtitle, words(44, MUTED), 40 * unit)];
  return [
    ...set(slide.title, title(64), 0),
    ...textBlocks(slide.text).flatMap((block) =>
      'items' in block
        ? block.items.flatMap((item) => set(item, words(42), 18 * unit, 44 * unit, '•  '))
        : set(block.text, words(42), 30 * unit)
    )
  ];
}

const LEADING = 1.25;
const heightOf = (lines: readonly Line[]) =>
  lines.reduce((sum, { size, above }) => sum + above + size * LEADING, 0);

/**
 * Draws a slide of words, smaller until all of it fits; the letters are the page's own.
 * @param n its number, of how many.
 */
export async function wordPicture(
  slide: CoverSlide | StatementSlide | TextSlide,
  { width, height }: { width: number; height: number },
  n: number,
  of: number
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d')!;
  const margin = width * MARGIN;
  const room = height - 2.5 * margin;
  let scale = 1;
  let lines = linesOf(context, slide, scale);
  while (heightOf(lines) > room && scale > SMALLEST)
    lines = linesOf(context, slide, (scale *= 0.95));
  context.fillStyle = PAPER;
  context.fillRect(0, 0, width, height);
  let y = slide.kind === 'text' ? margin : margin + (room - heightOf(lines)) / 2;
  for (const { text, size, colour, weight, above, inset } of lines) {
    y += above + size;
    context.fillStyle = colour;
    context.font = `${weight} ${size}px ${FACE}`;
    context.fillText(text, margin + inset, y);
    y += size * (LEADING - 1);
  }
  context.fillStyle = MUTED;
  context.font = `400 ${width / 64}px ${FACE}`;
  context.textAlign = 'right';
  context.fillText(m.show_number({ n, of }), width - margin, height - margin / 2);
  return new Promise((done, fail) =>
    canvas.toBlob(
      (blob) => (blob ? done(blob) : fail(new Error(`${width} × ${height}`))),
      'image/png'
    )
  );
}
