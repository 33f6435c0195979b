import { browser } from '$app/env';
import type { DeckProblem } from '#lib/story/deck-problem.ts';
import { deckFromText, deckToText, EMPTY_DECK } from '#lib/story/deck-text.ts';
import type { Deck, Slide } from '#lib/story/deck.ts';
import { addSlide, placeOf, type NewSlide } from '#lib/story/edit-deck.ts';
import { advance, beginHistory, redo, undo, type History } from '#lib/story/history.ts';
import { Shelf } from '#lib/story/shelf.ts';
import { href } from '../href.ts';

/** Whether the device keeps the deck: another tab may have put a different one there. */
export type OnDevice = 'off' | 'on' | 'differs';

/**
 * The deck in hand. It is saved in the tab with every change, and on the device where the reader
 * wishes it; there a deck that another tab has put in its place is never written over unasked.
 */
class Decks {
  #history = $state.raw<History<Deck>>(beginHistory(EMPTY_DECK));
  #slide = $state('');
  #saved = $state(true);
  #onDevice = $state<OnDevice>('off');
  #problems = $state.raw<readonly DeckProblem[]>([]);
  #aside = $state<string | null>(null);
  // Other sites may share the host, so the name holds the folder of this one.
  readonly #key = `${href('/[[lang=locale]]', 'en')}#deck`;
  readonly #tab = new Shelf(() => sessionStorage, this.#key);
  readonly #device = new Shelf(() => localStorage, this.#key);
  readonly #asideShelf = new Shelf(() => sessionStorage, `${this.#key}-aside`);
  /** What this tab last read from or wrote to the device. */
  #kept: string | null = null;

  constructor() {
    if (!browser) return;
    const [inTab, onDevice] = [this.#tab.read(), this.#device.read()];
    const text = inTab ?? onDevice;
    this.#aside = this.#asideShelf.read();
    if (text !== null) {
      const { deck, problems } = deckFromText(text);
      if (problems.length) this.#putAside(text);
      this.#history = beginHistory(deck);
      this.#problems = problems;
    }
    if (onDevice !== null) this.#meet(onDevice, text);
    window.addEventListener('storage', ({ key, newValue }) => {
      if (key === this.#key || key === null) this.#meet(newValue, deckToText(this.deck));
    });
  }

  get deck(): Deck {
    return this.#history.now;
  }
  /** The slide in hand; undefined where the deck has none. */
  get slide(): Slide | undefined {
    const { slides } = this.deck;
    return slides[placeOf(this.deck, this.#slide)] ?? slides[0];
  }
  /** What was wrong with the deck that was opened last. */
  get problems(): readonly DeckProblem[] {
    return this.#problems;
  }
  /** Whether the latest change is kept where it should be; a full or locked browser keeps nothing. */
  get saved(): boolean {
    return this.#saved;
  }
  get onDevice(): OnDevice {
    return this.#onDevice;
  }
  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }
  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** Text of a deck that could not be read whole, or not be shown; null where there is none. */
  get aside(): string | null {
    return this.#aside;
  }
  /** Puts the deck in hand aside, so that it is not lost, and begins an empty one. */
  setAside(): void {
    this.#putAside(deckToText(this.deck));
    this.open(EMPTY_DECK);
  }
  /** Lets go of the deck that was put aside. */
  dropAside(): void {
    this.#putAside(null);
  }

  /** Takes a slide in hand. */
  choose(id: string): void {
    this.#slide = id;
  }
  /** Puts a deck in the place of the one in hand, which undo brings back. */
  open(deck: Deck, problems: readonly DeckProblem[] = []): void {
    this.#problems = problems;
    this.#slide = '';
    this.change(deck);
  }
  /** @param step names what is changed; changes of the same name in a row are undone as one. */
  change(deck: Deck, step?: string): void {
    this.#history = advance(this.#history, deck, step);
    this.#save();
  }
  /**
   * Adds a slide and takes it in hand.
   * @param after id of the slide before it; otherwise it comes last.
   * @returns its place, the first being 1.
   */
  add(slide: NewSlide, after?: string): number {
    const { deck, id } = addSlide(this.deck, slide, after);
    this.change(deck);
    this.#slide = id;
    return placeOf(deck, id) + 1;
  }
  undo(): void {
    this.#go(undo(this.#history));
  }
  redo(): void {
    this.#go(redo(this.#history));
  }

  /** Keeps the deck on this device from now on, unless another tab keeps a different one there. */
  keep(): void {
    this.#meet(this.#device.read(), deckToText(this.deck));
    if (this.#onDevice === 'off') this.keepThis();
  }
  /** Keeps the deck on this device, in the place of any other. */
  keepThis(): void {
    this.#kept = this.#device.read();
    this.#onDevice = 'on';
    this.#save();
  }
  /** Puts the deck of the device in the place of the one in hand. */
  takeKept(): void {
    this.#kept = this.#device.read();
    this.#onDevice = this.#kept === null ? 'off' : 'on';
    if (this.#kept === null) return;
    const { deck, problems } = deckFromText(this.#kept);
    this.open(deck, problems);
  }
  /** Erases what the device keeps; the deck in hand stays in the tab. */
  erase(): void {
    this.#saved = this.#device.write(null);
    this.#meet(this.#device.read(), '');
  }

  /** Takes note of what the device keeps, null where nothing, beside what this tab has. */
  #meet(kept: string | null, own: string | null): void {
    this.#kept = kept;
    this.#onDevice = kept === null ? 'off' : kept === own ? 'on' : 'differs';
  }
  #putAside(text: string | null): void {
    this.#aside = text;
    this.#asideShelf.write(text);
  }
  #save(): void {
    const text = deckToText(this.deck);
    this.#saved = this.#tab.write(text);
    if (this.#onDevice !== 'on') return;
    const kept = this.#device.read();
    if (kept !== this.#kept) return this.#meet(kept, text);
    this.#saved = this.#device.write(text) && this.#saved;
    this.#kept = this.#device.read();
  }
  #go(history: History<Deck>): void {
    const before = this.deck.slides;
    this.#history = history;
    const { slides } = history.now;
    // What was changed comes to hand.
    const place = slides.findIndex((slide, at) => slide !== before[at]);
    if (place >= 0 || placeOf(history.now, this.#slide) < 0)
      this.#slide = slides.at(place)?.id ?? '';
    this.#save();
  }
}

export const decks = new Decks();
