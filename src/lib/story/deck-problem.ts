/** What can be wrong with a deck that was opened from a file, a link or this device. */
export type DeckRule =
  | 'file-unreadable'
  | 'not-json'
  | 'not-a-deck'
  | 'too-large'
  | 'link-damaged'
  | 'version-missing'
  | 'version-newer'
  | 'too-many-slides'
  | 'slide-kind'
  | 'figure-missing'
  | 'not-text'
  | 'view-unreadable'
  | 'property-unknown';

/** One thing wrong with a deck: by which rule, where, and the value that broke it. What is sound was kept. */
export interface DeckProblem {
  readonly rule: DeckRule;
  /** Place of the slide in the file, the first being 1; absent where the deck itself is meant. */
  readonly slide?: number;
  /** Name of the property as the file writes it. */
  readonly property?: string;
  /** The offending value as JSON, cut where it is long. */
  readonly value?: string;
}
