import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Study } from '../../../src/lib/data/study.ts';
import { FIGURES } from '../../../src/lib/figures/figures.ts';
import { fitView } from '../../../src/lib/state/fit.ts';
import { parseView } from '../../../src/lib/state/view.ts';
import { deckFromText, deckToText } from '../../../src/lib/story/deck-text.ts';
import { findingsDeck } from '../../../src/routes/[[lang=locale]]/present/findings-deck.ts';

const { study } = JSON.parse(readFileSync('sample-data/study/datapackage.json', 'utf8')) as {
  study: Study;
};
const decks = [
  findingsDeck('en', '1.0.0', '- How sure it is'),
  findingsDeck('cy', '1.0.0', '- Pa mor sicr ydyw')
] as const;

test('the ready deck is sound in both languages', () => {
  for (const deck of decks) expect(deckFromText(deckToText(deck))).toEqual({ deck, problems: [] });
});

test('both languages show the same slides in words of their own', () => {
  const [en, cy] = decks;
  expect(en.slides.length).toBeGreaterThanOrEqual(12);
  expect(cy.slides.map(({ id, kind }) => [id, kind])).toEqual(
    en.slides.map(({ id, kind }) => [id, kind])
  );
  for (const [at, slide] of en.slides.entries()) {
    const welsh = cy.slides[at]!;
    expect(welsh.notes).not.toBe(slide.notes);
    if (slide.kind === 'figure')
      expect(welsh).toMatchObject({ figure: slide.figure, view: slide.view });
  }
});

test('every slide has notes, and every figure’s say n', () => {
  for (const { slides } of decks)
    for (const slide of slides) {
      expect(slide.notes).not.toBe('');
      if (slide.kind === 'figure') expect(slide.notes).toMatch(/\d/);
    }
});

test('every figure is one of the site, in a view that the study can show', () => {
  const figures = decks[0].slides.filter((slide) => slide.kind === 'figure');
  expect(figures.map(({ figure }) => figure)).toEqual([
    'included',
    'trajectory',
    'trajectory',
    'qualities',
    'continuum',
    'confidence',
    'likert-practice'
  ]);
  for (const { figure, view } of figures) {
    expect(FIGURES).toHaveProperty(figure);
    const { view: parsed, ignored, version } = parseView(view);
    expect(version).toBe('1.0.0');
    expect([...ignored, ...fitView(parsed, study, 'study').ignored]).toEqual([]);
  }
});
