import { m } from '#lib/paraglide/messages.js';
import { formatView, type View } from '#lib/state/view.ts';
import { decks } from '../deck/decks.svelte.ts';

/**
 * Adds a figure in a view to the end of the deck.
 * @param version of the dataset.
 * @returns what was done, in words.
 */
export function figureToDeck(
  figure: { id: string; title: string },
  view: View,
  version: string
): string {
  const slide = { kind: 'figure', figure: figure.id, view: formatView(view, { version }) } as const;
  const n = decks.add({ ...slide, caption: '', notes: '' });
  const said = view.data === 'local' ? m.decks_said_from_local : m.decks_said_from_figure;
  const words = said({ n, title: figure.title });
  return decks.saved ? words : `${words} ${m.decks_not_saved()}`;
}
