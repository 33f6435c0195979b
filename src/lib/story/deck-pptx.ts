import PptxGenJS from 'pptxgenjs';
import { m } from '../paraglide/messages.js';
import { getLocale } from '../paraglide/runtime.js';
import type { Deck, FigureSlide, Slide } from './deck.ts';
import { mendNotes } from './pptx-notes.ts';
import {
  PICTURE_ROOM,
  type NoFigure,
  type SlideFigure,
  type SlideFigures
} from './slide-figure.ts';
import { textBlocks } from './text-blocks.ts';

const INK = '1A1A1A';
const MUTED = '505A5F';
const LINE = '12436D';
const FACE = 'Arial';
/** Inches: a slide is 13.33 by 7.5. */
const LEFT = 0.6;
const WIDTH = 12.13;
/** What a figure shows in words, beside its picture. */
const SUBTITLE = { x: LEFT, y: 5, w: WIDTH, h: 1.6 } as const;
const BESIDE = { x: 7.95, y: 1.75, w: 4.78, h: 5 } as const;

type Sheet = ReturnType<PptxGenJS['addSlide']>;
type Box = { x: number; y: number; w: number; h: number };
const TEXT = { fontFace: FACE, color: INK, margin: 0, fit: 'shrink' } as const;

/** The longer a text, the smaller, in points. */
const pointsFor = (text: string, large: number, room: number): number =>
  Math.max(12, Math.round(large * Math.min(1, Math.sqrt(room / Math.max(text.length, 1)))));

function defineMasters(file: PptxGenJS) {
  const title = (box: Box, fontSize: number, valign: 'top' | 'middle' | 'bottom') => ({
    placeholder: {
      options: {
        ...TEXT,
        ...box,
        name: 'title',
        type: 'title' as const,
        fontSize,
        valign,
        bold: true,
        align: 'left' as const
      },
      text: ''
    }
  });
  const slideNumber = {
    x: 12.1,
    y: 6.98,
    w: 0.63,
    h: 0.3,
    fontFace: FACE,
    fontSize: 12,
    color: MUTED,
    align: 'right' as const
  };
  const base = { background: { color: 'FFFFFF' }, slideNumber };
  const rule = { rect: { x: LEFT, y: 4.75, w: 1.4, h: 0.06, fill: { color: LINE } } };
  file.defineSlideMaster({
    ...base,
    title: 'COVER',
    objects: [title({ x: LEFT, y: 1.4, w: WIDTH, h: 3.1 }, 40, 'bottom'), rule]
  });
  file.defineSlideMaster({
    ...base,
    title: 'STATEMENT',
    objects: [title({ x: LEFT, y: 0.8, w: WIDTH, h: 5.8 }, 40, 'middle')]
  });
  file.defineSlideMaster({
    ...base,
    title: 'WORDS',
    objects: [title({ x: LEFT, y: 0.45, w: WIDTH, h: 0.9 }, 28, 'middle')]
  });
}

function addWords(sheet: Sheet, text: string) {
  const lines = textBlocks(text).flatMap((block) =>
    'items' in block
      ? block.items.map((item) => ({ text: item, list: true }))
      : [{ text: block.text, list: false }]
  );
  const fontSize = pointsFor(text, 24, 420);
  sheet.addText(
    lines.map((line) => ({
      text: line.text,
      options: { bullet: line.list, breakLine: true, paraSpaceAfter: fontSize / 2 }
    })),
    { ...TEXT, x: LEFT, y: 1.6, w: WIDTH, h: 5.2, fontSize, valign: 'top' }
  );
}

/** The largest box of a shape that fits into another, at its top left. */
function within(room: Box, shape: { width: number; height: number }): Box {
  const scale = Math.min(room.w / shape.width, room.h / shape.height);
  return { x: room.x, y: room.y, w: shape.width * scale, h: shape.height * scale };
}

function addFigure(sheet: Sheet, slide: FigureSlide, figures: SlideFigures) {
  const figure: SlideFigure | NoFigure = figures.get(slide.id) ?? { missing: '' };
  if ('missing' in figure) {
    sheet.addText(figure.missing, {
      ...TEXT,
      x: LEFT,
      y: 1.75,
      w: WIDTH,
      h: 2,
      fontSize: 20,
      valign: 'top'
    });
    return slide.caption || (figure.title ?? '');
  }
  const { title, caveat, summary, source, alt, picture } = figure;
  const before = [...(slide.caption ? [`${title}.`] : []), ...(caveat ? [caveat] : [])];
  sheet.addText(before.join(' '), {
    ...TEXT,
    x: LEFT,
    y: 1.28,
    w: WIDTH,
    h: 0.45,
    fontSize: 14,
    color: MUTED,
    valign: 'top'
  });
  sheet.addImage({ data: picture.data, altText: alt, ...within(PICTURE_ROOM, picture) });
  const fontSize = pointsFor(summary.join(' '), 18, 420);
  sheet.addText(
    summary.map((text) => ({ text, options: { breakLine: true, paraSpaceAfter: fontSize / 2 } })),
    { ...TEXT, ...BESIDE, fontSize, valign: 'top' }
  );
  sheet.addText(source, {
    ...TEXT,
    x: LEFT,
    y: 6.88,
    w: 11.3,
    h: 0.4,
    fontSize: 12,
    color: MUTED,
    valign: 'middle'
  });
  return slide.caption || title;
}

/** Puts all but the title on a slide. @returns the title. */
function fill(sheet: Sheet, slide: Slide, figures: SlideFigures): string {
  switch (slide.kind) {
    case 'statement':
      return slide.text;
    case 'figure':
      return addFigure(sheet, slide, figures);
    case 'text':
      addWords(sheet, slide.text);
      return slide.title;
    case 'cover':
      if (slide.subtitle)
        sheet.addText(slide.subtitle, {
          ...TEXT,
          ...SUBTITLE,
          fontSize: 20,
          color: MUTED,
          valign: 'top'
        });
      return slide.title;
  }
}

/** Layout, points of its title, and how many letters of them it holds. */
const LAYOUTS = {
  cover: ['COVER', 40, 160],
  statement: ['STATEMENT', 40, 200],
  text: ['WORDS', 28, 90],
  figure: ['WORDS', 28, 90]
} as const;

function addSlide(file: PptxGenJS, slide: Slide, figures: SlideFigures) {
  const [masterName, large, room] = LAYOUTS[slide.kind];
  const sheet = file.addSlide({ masterName });
  const title = fill(sheet, slide, figures);
  sheet.addText(title, { placeholder: 'title', fontSize: pointsFor(title, large, room) });
  if (slide.notes) sheet.addNotes(slide.notes);
}

/**
 * Writes a deck as a presentation: words and titles as text that can be edited, each figure as a
 * picture with an alternative text, its sentences and its source, and the notes of every slide.
 * @param figures of its slides; one that is missing leaves the reason on its slide.
 * @param site what the site is called, which is written as the author.
 * @returns a PPTX file, labelled in the language of the page; the deck's own words stay as they are.
 */
export async function deckToPptx(
  deck: Deck,
  figures: SlideFigures,
  site: string = m.site_name()
): Promise<Uint8Array<ArrayBuffer>> {
  const file = new PptxGenJS();
  file.layout = 'LAYOUT_WIDE';
  file.theme = { headFontFace: FACE, bodyFontFace: FACE };
  file.title = deck.title;
  file.author = file.company = site;
  defineMasters(file);
  for (const slide of deck.slides) addSlide(file, slide, figures);
  const written = await file.write({ outputType: 'uint8array', compression: true });
  return mendNotes(written as Uint8Array, `${getLocale()}-GB`);
}
