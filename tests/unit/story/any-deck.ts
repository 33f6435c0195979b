import fc from 'fast-check';
import type { Deck, Slide } from '../../../src/lib/story/deck.ts';

/** Any text, with half letters, quotation marks and signs that HTML and JSON treat apart. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', 'Tŷ ŵyn', '<img src=x onerror=alert(1)>', '"}]', '\ud800', '__proto__')
);
const figure = fc.stringMatching(/^[A-Za-z0-9][\w-]{0,20}$/);
const view = fc.constantFrom('', '?v=1&measure=conflict', '?v=1&data=study%401.0.0&f.home=a~b%20c');
const without: Record<Slide['kind'], fc.Arbitrary<Omit<Slide, 'id'>>> = {
  cover: fc.record({ kind: fc.constant('cover'), title: text, subtitle: text, notes: text }),
  statement: fc.record({ kind: fc.constant('statement'), text, notes: text }),
  text: fc.record({ kind: fc.constant('text'), title: text, text, notes: text }),
  figure: fc.record({ kind: fc.constant('figure'), figure, view, caption: text, notes: text })
};

/** A sound deck of at most so many slides. */
export const anyDeck = (most = 12): fc.Arbitrary<Deck> =>
  fc
    .tuple(text, fc.array(fc.oneof(...Object.values(without)), { maxLength: most }))
    .map(([title, slides]) => ({
      version: 1,
      title,
      slides: slides.map((slide, at) => ({ ...slide, id: `id${at}` }) as Slide)
    }));
