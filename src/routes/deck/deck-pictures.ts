import { words } from '#lib/format.ts';
import { figureSvg } from '#lib/figures/takeaway/picture.ts';
import { altText } from '#lib/figures/takeaway/picture-text.ts';
import { standing } from '#lib/figures/takeaway/standing.ts';
import { svgToPng } from '#lib/figures/takeaway/png.ts';
import type { TakenFigure } from '#lib/figures/context.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Deck, FigureSlide, Slide, TextSlide } from '#lib/story/deck.ts';
import {
  PICTURE_ROOM,
  type NoFigure,
  type SlideFigure,
  type SlideFigures
} from '#lib/story/slide-figure.ts';
import { wordPicture } from '#lib/story/word-picture.ts';
import { slideName } from './slide-name.ts';
import { drawFigure } from '../live/draw-figure.ts';

/** Told before each slide which one is drawn, the first being 1. */
export type OnSlide = (n: number) => void;

const SCHEME = 'light';
/** Pixels of a picture in a presentation for each inch of its room, before it is enlarged. */
const DENSITY = 84;
const ENLARGED = 3;
/** Size of a slide as a picture, and in what size its figure is laid out before it is enlarged. */
const SLIDE = { width: 1600, height: 900 } as const;
const LAID_OUT = 0.64;

const asDataAddress = (blob: Blob) =>
  new Promise<string>((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result as string);
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(blob);
  });

const heightOf = (svg: string) => Number(/^<svg[^>]* height="([\d.]+)"/.exec(svg)?.[1]);

/** Its chart or table as a picture, as high as it is unless its room is lower, and the rest as words. */
async function forPresentation(drawn: TakenFigure): Promise<SlideFigure> {
  const [width, most] = [PICTURE_ROOM.w * DENSITY, PICTURE_ROOM.h * DENSITY];
  const bare = {
    ...drawn,
    title: '',
    caveat: undefined,
    summary: [],
    notes: [],
    source: undefined
  };
  const free = await figureSvg(bare, { width, scheme: SCHEME });
  const tall = heightOf(free) > most;
  const svg = tall ? await figureSvg(bare, { width, height: most, scheme: SCHEME }) : free;
  return {
    title: drawn.title,
    caveat: [...standing(drawn), ...(drawn.caveat ? [drawn.caveat] : [])].join(' '),
    summary: drawn.summary,
    source: drawn.source ? m.figure_source({ source: words(drawn.source.cite) }) : '',
    alt: altText(drawn),
    picture: {
      width,
      height: tall ? most : heightOf(free),
      data: await asDataAddress(await svgToPng(svg, ENLARGED))
    }
  };
}

/**
 * Draws every figure of a deck, one after the other.
 * @param signal gives up; the promise then fails with its reason.
 */
export async function presentationFigures(
  deck: Deck,
  onSlide: OnSlide,
  signal: AbortSignal
): Promise<SlideFigures> {
  const figures = new Map<string, SlideFigure | NoFigure>();
  for (const [at, slide] of deck.slides.entries()) {
    onSlide(at + 1);
    if (slide.kind !== 'figure') continue;
    const drawn = await drawFigure(slide, forPresentation, signal);
    figures.set(slide.id, 'missing' in drawn ? { ...drawn, title: slideName(slide) } : drawn);
  }
  return figures;
}

/** What stands on a slide whose figure could not be drawn. */
const inWords = (slide: Slide, { missing }: NoFigure): TextSlide => ({
  kind: 'text',
  id: slide.id,
  notes: '',
  title: slideName(slide),
  text: missing
});

/** A slide with a figure as an SVG that needs nothing else, with what stands in for it. */
export interface DrawnSlide {
  readonly svg: string;
  readonly alt: string;
}

/**
 * Draws the figure of a slide under the slide's own title, in the shape of a slide.
 * @param signal gives up; the promise then fails with its reason.
 */
export const slideSvg = (slide: FigureSlide, signal: AbortSignal): Promise<DrawnSlide | NoFigure> =>
  drawFigure(
    slide,
    async (drawn) => {
      const caveat = [
        ...(slide.caption ? [`${drawn.title}.`] : []),
        ...(drawn.caveat ? [drawn.caveat] : [])
      ].join(' ');
      const titled = { ...drawn, title: slide.caption || drawn.title, caveat, notes: [] };
      const [width, height] = [SLIDE.width * LAID_OUT, SLIDE.height * LAID_OUT];
      return {
        svg: await figureSvg(titled, { width, height, scheme: SCHEME }),
        alt: altText(titled)
      };
    },
    signal
  );

/**
 * Draws every slide of a deck as a PNG of 1600 by 900 pixels.
 * @returns a zip of them, named by their numbers, and how many figures could not be drawn.
 */
export async function slidesAsPngs(
  deck: Deck,
  onSlide: OnSlide,
  signal: AbortSignal
): Promise<{ readonly zip: Uint8Array<ArrayBuffer>; readonly missing: number }> {
  const of = deck.slides.length;
  const pictures: Record<string, Uint8Array> = {};
  let missing = 0;
  for (const [at, slide] of deck.slides.entries()) {
    signal.throwIfAborted();
    const n = at + 1;
    onSlide(n);
    const drawn = slide.kind === 'figure' ? await slideSvg(slide, signal) : slide;
    if ('missing' in drawn) missing += 1;
    const picture =
      'svg' in drawn
        ? await svgToPng(drawn.svg, 1 / LAID_OUT)
        : await wordPicture('missing' in drawn ? inWords(slide, drawn) : drawn, SLIDE, n, of);
    const name = `${String(n).padStart(String(of).length, '0')}.png`;
    pictures[name] = new Uint8Array(await picture.arrayBuffer());
  }
  const { zipSync } = await import('fflate');
  // A PNG is compressed already.
  return { zip: zipSync(pictures, { level: 0 }), missing };
}
