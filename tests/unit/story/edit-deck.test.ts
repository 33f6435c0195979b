import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addSlide,
  duplicateSlide,
  moveSlide,
  placeOf,
  removeSlide,
  replaceSlide
} from '../../../src/lib/story/edit-deck.ts';
import type { Deck, StatementSlide } from '../../../src/lib/story/deck.ts';
import { anyDeck } from './any-deck.ts';

const statement = (id: string): StatementSlide => ({ id, kind: 'statement', text: id, notes: '' });
const deck: Deck = { version: 1, title: 'Talk', slides: ['a', 'b', 's4'].map(statement) };
const ids = ({ slides }: Deck) => slides.map(({ id }) => id);

test('a slide comes behind another, or at the end, with an id of its own', () => {
  const slide = { kind: 'statement', text: 'new', notes: '' } as const;
  expect(ids(addSlide(deck, slide, 'a').deck)).toEqual(['a', 's5', 'b', 's4']);
  expect(ids(addSlide(deck, slide).deck)).toEqual(['a', 'b', 's4', 's5']);
  expect(addSlide(deck, slide, 'gone')).toMatchObject({ id: 's5' });
});

test('a copy stands behind its original and is changed alone', () => {
  const { deck: copied, id } = duplicateSlide(deck, 'b');
  expect(ids(copied)).toEqual(['a', 'b', 's5', 's4']);
  const changed = replaceSlide(copied, { ...statement(id), text: 'changed' });
  expect(changed.slides.map((slide) => 'text' in slide && slide.text)).toEqual([
    'a',
    'b',
    'changed',
    's4'
  ]);
});

test('a slide moves to its place, or to the nearest end', () => {
  expect(ids(moveSlide(deck, 'a', 1))).toEqual(['b', 'a', 's4']);
  expect(ids(moveSlide(deck, 'a', 99))).toEqual(['b', 's4', 'a']);
  expect(ids(moveSlide(deck, 's4', -1))).toEqual(['s4', 'a', 'b']);
  expect(moveSlide(deck, 'gone', 0)).toBe(deck);
});

test('no slide is lost, however slides are moved', () => {
  fc.assert(
    fc.property(anyDeck(), fc.nat(), fc.integer({ min: -3, max: 20 }), (any, which, to) => {
      const id = any.slides[which % (any.slides.length || 1)]?.id ?? '';
      const moved = moveSlide(any, id, to);
      expect(moved.slides.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
        any.slides.toSorted((a, b) => a.id.localeCompare(b.id))
      );
      if (id) expect(placeOf(moved, id)).toBe(Math.min(Math.max(to, 0), moved.slides.length - 1));
      expect(ids(removeSlide(moved, id))).toEqual(ids(removeSlide(any, id)));
    })
  );
});
