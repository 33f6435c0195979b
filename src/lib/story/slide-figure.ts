/** Inches of a slide, of 13.33 by 7.5, in which the picture of a figure stands. */
export const PICTURE_ROOM = { x: 0.6, y: 1.75, w: 7, h: 5 } as const;

/** A picture of a figure as a data address, with its size in pixels. */
export interface Picture {
  readonly data: string;
  readonly width: number;
  readonly height: number;
}

/** A figure as a slide of a file shows it: its words, and its chart or table as a picture. */
export interface SlideFigure {
  readonly title: string;
  /** Said before the numbers, such as that nothing here was compared at random; empty where nothing. */
  readonly caveat: string;
  /** What it shows, with every n, in whole sentences. */
  readonly summary: readonly string[];
  /** Where its numbers come from; empty where that is not known. */
  readonly source: string;
  /** What stands in for the picture. */
  readonly alt: string;
  readonly picture: Picture;
}

/** A figure that could not be drawn, with the reason in words. */
export interface NoFigure {
  readonly missing: string;
  /** What the figure is called, where a slide has no words of its own. */
  readonly title?: string;
}

/** The figures of a deck, by the id of their slide. */
export type SlideFigures = ReadonlyMap<string, SlideFigure | NoFigure>;
