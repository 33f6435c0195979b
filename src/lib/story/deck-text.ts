import { checkSlide, cut, shown } from './check-slide.ts';
import { DECK_VERSION, type Deck, type Slide } from './deck.ts';
import type { DeckProblem } from './deck-problem.ts';
import { MIGRATIONS, migrateDeck, type Migration } from './migrate-deck.ts';
import { freeId } from './slide-id.ts';

/** Characters above which a text is not read as a deck, and slides above which the rest is left out. */
export const LONGEST_TEXT = 4_000_000;
export const MOST_SLIDES = 1000;

/** A deck and what was wrong with where it came from; without slides where nothing was sound. */
export interface ReadDeck {
  readonly deck: Deck;
  readonly problems: readonly DeckProblem[];
}

export const EMPTY_DECK: Deck = { version: DECK_VERSION, title: '', slides: [] };

/** @returns the deck as a JSON file, from which {@link deckFromText} reads the same deck. */
export const deckToText = (deck: Deck): string => `${JSON.stringify(deck, null, 2)}\n`;

const failed = (rule: DeckProblem['rule']): ReadDeck => ({
  deck: EMPTY_DECK,
  problems: [{ rule }]
});

/** Slides of which a later one with the id of an earlier one, or with none, gets an id of its own. */
function withOwnIds(slides: readonly Slide[]): Slide[] {
  const unique: Slide[] = [];
  const taken = new Set<string>();
  for (const slide of slides) {
    const id = slide.id && !taken.has(slide.id) ? slide.id : freeId([...slides, ...unique]);
    taken.add(id);
    unique.push({ ...slide, id });
  }
  return unique;
}

/**
 * Reads the JSON of a deck. Never throws: what is sound is kept, and the rest is told.
 * @param migrations that lead to the version of this code.
 */
export function deckFromText(
  text: string,
  migrations: readonly Migration[] = MIGRATIONS
): ReadDeck {
  if (text.length > LONGEST_TEXT) return failed('too-large');
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return failed('not-json');
  }
  if (typeof raw !== 'object' || raw === null || !('slides' in raw) || !Array.isArray(raw.slides))
    return failed('not-a-deck');
  const problems: DeckProblem[] = [];
  const report = (problem: DeckProblem) => problems.push(problem);
  const latest = migrations.length + 1;
  const given = 'version' in raw ? raw.version : undefined;
  const version = Number.isInteger(given) && Number(given) > 0 ? Number(given) : undefined;
  if (version === undefined) report({ rule: 'version-missing' });
  else if (version > latest) report({ rule: 'version-newer', value: String(version) });
  const deck = migrateDeck({ ...raw }, version ?? latest, migrations);
  const title = typeof deck.title === 'string' ? deck.title : '';
  if (typeof deck.title !== 'string')
    report({ rule: 'not-text', property: 'title', value: shown(deck.title) });
  for (const property of Object.keys(deck))
    if (!['version', 'title', 'slides'].includes(property))
      report({ rule: 'property-unknown', property: cut(property) });
  const slides: readonly unknown[] = Array.isArray(deck.slides) ? deck.slides : [];
  if (slides.length > MOST_SLIDES)
    report({ rule: 'too-many-slides', value: String(slides.length) });
  const sound = slides
    .slice(0, MOST_SLIDES)
    .map((slide, place) => checkSlide(slide, place + 1, report))
    .filter((slide) => slide !== undefined);
  return { deck: { version: DECK_VERSION, title, slides: withOwnIds(sound) }, problems };
}

/** Reads a file as a deck. Never throws. */
export async function readDeckFile(file: File): Promise<ReadDeck> {
  // No character takes more than four bytes.
  if (file.size > 4 * LONGEST_TEXT) return failed('too-large');
  try {
    return deckFromText(await file.text());
  } catch {
    return failed('file-unreadable');
  }
}
