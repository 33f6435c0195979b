import { untrack } from 'svelte';
import { screenLine, type Told } from '#lib/story/channel.ts';
import { deckToText } from '#lib/story/deck-text.ts';
import type { Deck } from '#lib/story/deck.ts';
import { Shelf } from '#lib/story/shelf.ts';
import { beginShow, showAfter, type Command, type ShowState } from '#lib/story/show-state.ts';
import { talkFromText, talkToText } from '#lib/story/talk.ts';
import { href } from '../href.ts';

/** Where a window keeps its talk. */
export const talkShelf = () =>
  new Shelf(() => sessionStorage, `${href('/[[lang=locale]]', 'en')}#talk`);

/** What a slide has told of itself. */
interface SlideFacts {
  readonly stops: number;
  readonly title: string;
  readonly ready: boolean;
}

/** The screen of a talk: it owns what is shown, obeys its own keys and the presenter's window, and keeps it for a reload. */
export class Screen {
  readonly deck: Deck;
  readonly #deckText: string;
  readonly #shelf = talkShelf();
  readonly #line: ReturnType<typeof screenLine>;
  readonly talk: string;
  #state = $state.raw<ShowState>(beginShow(0));
  #facts = $state.raw<readonly SlideFacts[]>([]);
  #room = $state.raw({ width: 0, height: 0 });
  readonly #stops = $derived(this.#facts.map(({ stops }) => stops));

  /** @param slide that the address asks for; 0 where it asks for none. */
  constructor(deck: Deck, slide: number) {
    this.deck = deck;
    this.#deckText = deckToText(deck);
    const { id, told } = talkFromText(this.#shelf.read());
    const same = told?.deck === this.#deckText ? told : undefined;
    this.talk = id;
    this.#facts = deck.slides.map((_, at) => ({
      stops: same?.stops[at] ?? 1,
      title: '',
      ready: false
    }));
    this.#state =
      same && same.state.slide === slide
        ? same.state
        : beginShow(deck.slides.length, slide, Date.now());
    this.#line = screenLine(
      id,
      told?.heard ?? [],
      (command) => this.obey(command),
      (heard) => this.#told(heard)
    );
    this.#tell();
  }

  get state(): ShowState {
    return this.#state;
  }
  get stops(): readonly number[] {
    return this.#stops;
  }
  /** How many slides are ready to be shown. */
  get ready(): number {
    return this.#facts.filter(({ ready }) => ready).length;
  }
  titleOf(slide: number): string {
    return this.#facts[slide - 1]?.title ?? '';
  }

  obey(command: Command): void {
    this.#state = showAfter(this.#state, command, this.#stops);
    this.#tell();
  }
  /** A slide, the first being 0, tells of itself. Until its figure is drawn its stops are not known. */
  learn(at: number, { stops, title, ready }: SlideFacts): void {
    untrack(() => {
      const before = this.#facts[at];
      const now = { stops: ready ? stops : (before?.stops ?? 1), title, ready };
      if (JSON.stringify(now) === JSON.stringify(before)) return;
      this.#facts = this.#facts.with(at, now);
      if (now.stops !== before?.stops) this.#tell();
    });
  }
  /** Tells the other windows what room a slide has, so that they lay it out alike. */
  resize(width: number, height: number): void {
    untrack(() => {
      this.#room = { width, height };
      this.#tell();
    });
  }
  close(): void {
    this.#line.close();
  }

  #told(heard: readonly string[]): Told {
    return {
      state: this.#state,
      stops: this.#stops,
      deck: this.#deckText,
      address: location.search + location.hash,
      room: this.#room,
      heard
    };
  }
  #tell(): void {
    this.#shelf.write(talkToText({ id: this.talk, told: this.#told(this.#line.heard()) }));
    this.#line.announce();
  }
}
