import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deckFromHash, deckToHash } from '../../../src/lib/story/deck-link.ts';
import { anyDeck } from './any-deck.ts';

const packed = async (text: string) => {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return `#deck=${Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url')}`;
};

test('a deck comes back from its link as it was, and the link needs no escaping', async () => {
  await fc.assert(
    fc.asyncProperty(anyDeck(), async (deck) => {
      const hash = await deckToHash(deck);
      expect(hash).toMatch(/^#deck=[\w-]+$/);
      expect(await deckFromHash(hash)).toEqual({ deck, problems: [] });
    }),
    { numRuns: 50 }
  );
});

test('an address without a deck holds none', async () => {
  expect(await deckFromHash('')).toBeUndefined();
  expect(await deckFromHash('#trajectory')).toBeUndefined();
});

test.each(['#deck=', '#deck=AAAA', '#deck=%%%', '#deck=ŵ', '#deck=eyJ2ZXJzaW9uIjoxfQ'])(
  'the damaged link %s is told',
  async (hash) => {
    expect(await deckFromHash(hash)).toEqual({
      deck: { version: 1, title: '', slides: [] },
      problems: [{ rule: 'link-damaged' }]
    });
  }
);

test('a link that was cut off is told', async () => {
  const slides = Array.from({ length: 20 }, (_, at) => ({
    id: `s${at}`,
    kind: 'statement' as const,
    text: `Statement ${at * 7919}`,
    notes: ''
  }));
  const hash = await deckToHash({ version: 1, title: 'Cut', slides });
  expect((await deckFromHash(hash.slice(0, -9)))?.problems).toEqual([{ rule: 'link-damaged' }]);
});

test('a short link that would fill the memory is left', async () => {
  const bomb = await packed('x'.repeat(50_000_000));
  expect(bomb.length).toBeLessThan(70_000);
  expect((await deckFromHash(bomb))?.problems).toEqual([{ rule: 'too-large' }]);
});
