/** Version of a deck that this code writes; older ones migrate, newer ones are told. */
export const DECK_VERSION = 1;

interface AnySlide {
  /** Unique in its deck. */
  readonly id: string;
  /** What the presenter means to say; empty where nothing. */
  readonly notes: string;
}

/** The first words of a talk. */
export interface CoverSlide extends AnySlide {
  readonly kind: 'cover';
  readonly title: string;
  readonly subtitle: string;
}

/** One sentence, large. */
export interface StatementSlide extends AnySlide {
  readonly kind: 'statement';
  readonly text: string;
}

/** A heading with paragraphs, parted by empty lines; a paragraph of lines that begin with `- ` is a list. */
export interface TextSlide extends AnySlide {
  readonly kind: 'text';
  readonly title: string;
  readonly text: string;
}

/** A live figure: a saved view, never data. */
export interface FigureSlide extends AnySlide {
  readonly kind: 'figure';
  /** Id of the figure, as in its anchor, such as `trajectory` or `likert-practice`. */
  readonly figure: string;
  /** The view as the query of an address, empty for the plain one. */
  readonly view: string;
  /** The presenter's own title; empty leaves the figure's. */
  readonly caption: string;
}

export type Slide = CoverSlide | StatementSlide | TextSlide | FigureSlide;

/** A talk of saved views and words. It holds no data. */
export interface Deck {
  readonly version: typeof DECK_VERSION;
  readonly title: string;
  readonly slides: readonly Slide[];
}
