import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DECK_VERSION, type Deck } from '../../../src/lib/story/deck.ts';
import {
  deckFromText,
  deckToText,
  EMPTY_DECK,
  readDeckFile
} from '../../../src/lib/story/deck-text.ts';
import { MIGRATIONS } from '../../../src/lib/story/migrate-deck.ts';
import { anyDeck } from './any-deck.ts';

const read = (deck: unknown) => deckFromText(JSON.stringify(deck));

test('a deck comes back from its file as it was', () => {
  fc.assert(
    fc.property(anyDeck(), (deck) => {
      expect(deckFromText(deckToText(deck))).toEqual({ deck, problems: [] });
    })
  );
});

test('whatever a file holds, reading it ends in a sound deck', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string(), anyDeck().map(deckToText)), (text) => {
      const { deck } = deckFromText(text);
      expect(deckFromText(deckToText(deck))).toEqual({ deck, problems: [] });
    })
  );
});

test('any slide may be broken in any way, and the others are kept', () => {
  fc.assert(
    fc.property(anyDeck(4), fc.jsonValue(), fc.nat(4), (deck, broken, at) => {
      const found = read({ ...deck, slides: deck.slides.toSpliced(at, 0, broken as never) });
      expect(found.deck.slides).toEqual(expect.arrayContaining([...deck.slides]));
      expect(found.problems.map(({ slide }) => slide)).toContain(
        Math.min(at, deck.slides.length) + 1
      );
    })
  );
});

describe('a broken file', () => {
  test.each([
    ['{"version": 1, "title": "A", "slid', 'not-json'],
    ['', 'not-json'],
    ['[]', 'not-a-deck'],
    ['null', 'not-a-deck'],
    ['{"version": 1, "slides": {}}', 'not-a-deck'],
    [' '.repeat(4_000_001), 'too-large']
  ])('%.30j is told as %s', (text, rule) => {
    expect(deckFromText(text)).toEqual({ deck: EMPTY_DECK, problems: [{ rule }] });
  });
  test('says what is wrong, and keeps what is sound', () => {
    const { deck, problems } = read({
      version: 1,
      title: 7,
      author: 'me',
      slides: [
        { id: 'a', kind: 'statement', text: 'Sound', notes: 'Said' },
        { id: 'b', kind: 'video', src: 'x' },
        'nothing',
        { id: 'c', kind: 'figure', view: '?v=1' },
        { id: 'd', kind: 'figure', figure: 'trajectory', view: 'https://elsewhere.example/' },
        { id: 'e', kind: 'figure', figure: '../../x', view: '' },
        { id: 'f', kind: 'text', title: null, text: ['a'], notes: 'Kept', data: [1, 2] }
      ]
    });
    expect(deck).toEqual({
      version: 1,
      title: '',
      slides: [
        { id: 'a', kind: 'statement', text: 'Sound', notes: 'Said' },
        { id: 'd', kind: 'figure', figure: 'trajectory', view: '', caption: '', notes: '' },
        { id: 'f', kind: 'text', title: '', text: '', notes: 'Kept' }
      ]
    });
    expect(problems).toEqual([
      { rule: 'not-text', property: 'title', value: '7' },
      { rule: 'property-unknown', property: 'author' },
      { rule: 'slide-kind', slide: 2, value: '"video"' },
      { rule: 'slide-kind', slide: 3, value: '"nothing"' },
      { rule: 'figure-missing', slide: 4, property: 'figure', value: '' },
      {
        rule: 'view-unreadable',
        slide: 5,
        property: 'view',
        value: '"https://elsewhere.example/"'
      },
      { rule: 'figure-missing', slide: 6, property: 'figure', value: '"../../x"' },
      { rule: 'not-text', slide: 7, property: 'title', value: 'null' },
      { rule: 'not-text', slide: 7, property: 'text', value: '["a"]' },
      { rule: 'property-unknown', slide: 7, property: 'data' }
    ]);
  });
  test('a file that cannot be read is told', async () => {
    const lost = new File([], 'deck.json');
    lost.text = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
    expect((await readDeckFile(lost)).problems).toEqual([{ rule: 'file-unreadable' }]);
    const large = new File([], 'deck.json');
    Object.defineProperty(large, 'size', { value: 16_000_001 });
    expect((await readDeckFile(large)).problems).toEqual([{ rule: 'too-large' }]);
  });
});

test('a view holds a query and nothing else', () => {
  const viewOf = (view: string) =>
    read({ version: 1, title: '', slides: [{ kind: 'figure', figure: 'a', view }] }).problems;
  for (const view of ['', '?v=1&data=study@1.0.0&f.a=b~c', "?v=1&by=it's%20so"])
    expect(viewOf(view)).toEqual([]);
  for (const view of ['v=1', '?', '?a#b', '?a b', '?<script>', '?"', `?${'a'.repeat(2001)}`])
    expect(viewOf(view)).toMatchObject([{ rule: 'view-unreadable', slide: 1 }]);
});

test('slides without an id of their own get one, and the others keep theirs', () => {
  const statement = { kind: 'statement', text: '', notes: '' };
  const { deck, problems } = read({
    version: 1,
    title: '',
    slides: ['a', 'a', 's6', undefined, 4].map((id) => ({ ...statement, id }))
  });
  expect(deck.slides.map(({ id }) => id)).toEqual(['a', 's7', 's6', 's9', 's10']);
  expect(problems).toEqual([]);
});

test('properties of every object are not taken for those of a slide', () => {
  const { deck, problems } = deckFromText(
    '{"version":1,"title":"","slides":[{"kind":"constructor"},{"kind":"statement","text":"a","__proto__":{"notes":"b"}}]}'
  );
  expect(deck.slides).toEqual([{ id: 's2', kind: 'statement', text: 'a', notes: '' }]);
  expect(problems).toEqual([
    { rule: 'slide-kind', slide: 1, value: '"constructor"' },
    { rule: 'property-unknown', slide: 2, property: '__proto__' }
  ]);
});

test('the thousand first of too many slides are kept', () => {
  const slide = { kind: 'statement', text: 'x', notes: '' };
  const { deck, problems } = read({ version: 1, title: '', slides: Array(1001).fill(slide) });
  expect(new Set(deck.slides.map(({ id }) => id)).size).toBe(1000);
  expect(problems).toEqual([{ rule: 'too-many-slides', value: '1001' }]);
});

describe('versions', () => {
  const old = { version: 1, heading: 'Old', slides: [{ kind: 'words', text: 'a', notes: '' }] };
  const migrations = [
    ({ heading, ...deck }: Readonly<Record<string, unknown>>) => ({ ...deck, title: heading }),
    (deck: Readonly<Record<string, unknown>>) => ({
      ...deck,
      slides: (deck.slides as object[]).map((slide) => ({ ...slide, kind: 'statement' }))
    })
  ];
  const versionOf = (deck: object) => deckFromText(JSON.stringify(deck), migrations);
  const sound: Deck = {
    version: DECK_VERSION,
    title: 'Old',
    slides: [{ id: 's2', kind: 'statement', text: 'a', notes: '' }]
  };
  test('an old deck takes every step from its version on', () => {
    expect(versionOf(old)).toEqual({ deck: sound, problems: [] });
    expect(versionOf({ version: 2, title: 'Old', slides: old.slides })).toEqual({
      deck: sound,
      problems: []
    });
  });
  test('a newer deck is read as far as it is known', () => {
    expect(versionOf({ ...sound, version: 4 })).toEqual({
      deck: sound,
      problems: [{ rule: 'version-newer', value: '4' }]
    });
  });
  test.each([undefined, 0, -1, 1.5, '1', null])('version %j is none', (version) => {
    expect(versionOf({ ...sound, version })).toEqual({
      deck: sound,
      problems: [{ rule: 'version-missing' }]
    });
  });
  test('there is a step for every version but the first', () => {
    expect(MIGRATIONS.length).toBe(DECK_VERSION - 1);
  });
});
