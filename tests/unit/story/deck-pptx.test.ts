import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { deckToPptx } from '../../../src/lib/story/deck-pptx.ts';
import type { Deck } from '../../../src/lib/story/deck.ts';
import type { NoFigure, SlideFigure, SlideFigures } from '../../../src/lib/story/slide-figure.ts';

/** One white pixel. */
const PNG =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==';

const DECK: Deck = {
  version: 1,
  title: 'Tŷ & <garden>',
  slides: [
    { id: 'a', kind: 'cover', title: 'Tŷ & <garden>', subtitle: 'A "talk"', notes: 'Say hello.' },
    { id: 'b', kind: 'statement', text: 'Ask first.', notes: '' },
    {
      id: 'c',
      kind: 'text',
      title: 'Three things',
      text: 'Before:\n\n- one\n- two',
      notes: 'First <line>\nsecond & last'
    },
    { id: 'd', kind: 'figure', figure: 'x', view: '', caption: 'Own words', notes: 'n' },
    { id: 'e', kind: 'figure', figure: 'y', view: '', caption: '', notes: '' },
    { id: 'f', kind: 'figure', figure: 'z', view: '', caption: '', notes: '' }
  ]
};
const figure = (title: string) => ({
  title,
  caveat: 'Not at random.',
  summary: ['With: 50.0 (n = 12).', 'Without: 49.0 (n = 7).'],
  source: 'Source: a report.',
  alt: `${title}. With: "50.0" (n = 12).`,
  picture: { data: PNG, width: 900, height: 600 }
});
const FIGURES: SlideFigures = new Map<string, SlideFigure | NoFigure>([
  ['d', figure('Scores over time')],
  ['e', figure('Counts & shares')],
  ['f', { missing: 'The data are not open.' }]
]);

const parts = unzipSync(await deckToPptx(DECK, FIGURES));
const xml = (name: string) => strFromU8(parts[name]!);
const plain = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
/** Text of each paragraph. */
const paragraphs = (text: string) =>
  [...text.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([paragraph]) =>
    plain([...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, run]) => run).join(''))
  );
/** Text of the shape that is the slide's title. */
const titleOf = (n: number) => {
  const shapes = xml(`ppt/slides/slide${n}.xml`).split('<p:sp>');
  return paragraphs(shapes.find((shape) => shape.includes('type="title"')) ?? '').join('');
};

test('each slide has its title as a title', () => {
  expect([1, 2, 3, 4, 5, 6].map(titleOf)).toEqual([
    'Tŷ & <garden>',
    'Ask first.',
    'Three things',
    'Own words',
    'Counts & shares',
    ''
  ]);
});

test('words are text, and the items of a list have bullets', () => {
  const slide = xml('ppt/slides/slide3.xml');
  expect(paragraphs(slide)).toEqual(expect.arrayContaining(['Before:', 'one', 'two']));
  expect(slide.match(/<a:buSzPct[^>]*\/><a:buChar/g)).toHaveLength(2);
  expect(paragraphs(xml('ppt/slides/slide1.xml'))).toContain('A "talk"');
});

test('a figure is a picture with its alternative text, its sentences with every n, and its source', () => {
  const slide = xml('ppt/slides/slide4.xml');
  expect(plain(slide.match(/<p:cNvPr [^>]*descr="([^"]+)"/)?.[1] ?? '')).toBe(
    'Scores over time. With: "50.0" (n = 12).'
  );
  expect(paragraphs(slide)).toEqual(
    expect.arrayContaining([
      'Scores over time. Not at random.',
      'With: 50.0 (n = 12).',
      'Without: 49.0 (n = 7).',
      'Source: a report.'
    ])
  );
  expect(Object.keys(parts).filter((name) => /media\/.*\.png$/.test(name))).toHaveLength(2);
});

test('its picture keeps its shape', () => {
  const [, width, height] =
    /<p:pic>.*?<a:ext cx="(\d+)" cy="(\d+)"/s.exec(xml('ppt/slides/slide4.xml')) ?? [];
  expect(Number(width) / Number(height)).toBeCloseTo(1.5, 3);
});

test('a figure that could not be drawn leaves the reason', () => {
  expect(paragraphs(xml('ppt/slides/slide6.xml'))).toContain('The data are not open.');
});

test('notes keep their paragraphs, in the language of the page', () => {
  const notes = xml('ppt/notesSlides/notesSlide3.xml');
  expect(paragraphs(notes)).toEqual(expect.arrayContaining(['First <line>', 'second & last']));
  expect(notes).toContain('lang="en-GB"');
  expect(paragraphs(xml('ppt/notesSlides/notesSlide1.xml'))).toContain('Say hello.');
});
