/**
 * Parts of a figure, by which decks, pictures, print and tests know them: the values of `data-part`.
 * Classes belong to the component that styles them, and name nothing to others. A group's colour is
 * its `data-series`; what only one kind of figure needs on slides stands in the `slide.css` beside it.
 */
export const FIGURE_PARTS = [
  /** What is said before the numbers. */
  'caveat',
  /** The drawing, with all that belongs to it. */
  'chart',
  /** Which look is which group or answer; stays in sight while the chart is shown in parts. */
  'key',
  /** The plane in which lines run. */
  'plot',
  /** What names the rows or the columns that follow it. */
  'heading',
  /** What is read across, and never cut. */
  'row',
  /** Numbers below rows that share them; stay in sight as the key does. */
  'axis',
  /** Numbers of several groups beside their marks, which are told once all groups are shown. */
  'counts',
  /** What a reader works the figure with; neither printed nor drawn, and away without scripts. */
  'controls',
  /** Controls that offer options. */
  'choices',
  /** The table of every number, or the figure where it is a table. */
  'table',
  /** What the figure shows, in sentences. */
  'summary',
  /** Buttons of all that a figure can do. */
  'menu',
  /** What unfolds the text and the notes. */
  'unfold',
  /** How sure the finding is that the figure answers. */
  'gauge',
  'notes',
  'source',
  /** The number that is pointed at, and the name of the line that is. */
  'tip',
  'named',
  /** What stands in place of a part that did not arrive. */
  'late',
  /** What DuckDB answered. */
  'answer',
  /** What is taken away: pictures, the buttons that save them, other files. */
  'pictures',
  'save',
  'files',
  /** Tables and lists of one kind of figure. */
  'arms',
  'baseline',
  'contrasts',
  'gates',
  'left-out',
  'means',
  'patterns',
  'seen-later',
  'unplaced'
] as const;

export type FigurePart = (typeof FIGURE_PARTS)[number];

/** @returns the selector of any of these parts. */
export const part = (...names: readonly FigurePart[]): string =>
  names.map((name) => `[data-part="${name}"]`).join();
