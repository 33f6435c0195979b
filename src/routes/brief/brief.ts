/** A picture of a small figure. */
export interface BriefPicture {
  readonly png: Uint8Array;
  /** In px, as it is shown. */
  readonly width: number;
  readonly height: number;
  /** The same numbers in words. */
  readonly alt: string;
}

/** One question, its answer, and how sure that is. */
export interface BriefRow {
  readonly question: string;
  readonly found: string;
  readonly word: string;
  readonly count: string;
  /** Each check with whether it is met, in words. */
  readonly checks: readonly string[];
  readonly say: string;
  readonly not: string;
  readonly picture?: BriefPicture;
}

/** A list with its heading. */
export interface BriefList {
  readonly title: string;
  readonly items: readonly string[];
}

/** The findings on one or two pages, all of it in the language of the page. */
export interface Brief {
  readonly language: 'en-GB' | 'cy-GB';
  readonly title: string;
  readonly lead: string;
  readonly short: { readonly title: string; readonly say: string; readonly who: string };
  readonly heads: readonly [question: string, found: string, sure: string];
  readonly rows: readonly BriefRow[];
  readonly need: { readonly title: string; readonly text: string };
  readonly lists: readonly BriefList[];
  readonly said: { readonly say: string; readonly not: string };
  /** Source, date, version and address. */
  readonly foot: readonly string[];
}
