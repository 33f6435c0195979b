import type { Language } from '../data/localised.ts';

/** Pages that show figures, in the order of the site. */
export const FIGURE_PAGES = [
  'findings',
  'explore',
  'training',
  'practice',
  'approach',
  'said',
  'what-if'
] as const;
export type FigurePage = (typeof FIGURE_PAGES)[number];

/** A name in the language that it is asked for, the page's unless told. */
export type Name = (inputs?: object, options?: { locale?: Language }) => string;

/**
 * Settings of a view that may alter a figure: `sites` are sites, arms and phases, `measures` those in
 * view, `facet` what it is split by, `detail` one of them, `at` one of the later time points, `arms` the grouping by arm in place of sites, `sd` an assumed SD,
 * and `model` the variants of the model.
 */
export type Setting =
  | 'by'
  | 'facet'
  | 'arms'
  | 'sites'
  | 'wave'
  | 'f'
  | 'measures'
  | 'detail'
  | 'at'
  | 'change'
  | 'sd'
  | 'exact'
  | 'model'
  | 'threshold';

/** Parts of records that a dataset may hold. */
export type RecordPart = 'scores' | 'mentions' | 'ratings';

/**
 * What is to be known of a kind of figure without drawing it. It stands in `figure.ts` of the kind's
 * room, the folder that has its name; nothing else lists kinds. What several kinds share, such as
 * `described` and `whatif`, is in folders without `figure.ts`.
 *
 * A kind has one figure, whose id and anchor is the kind's name, or one for each of several tables.
 */
export interface FigureKind {
  /** What it is called within a sentence. */
  readonly name: Name;
  /** Page on which it stands. */
  readonly page: FigurePage;
  /** Its place, from 1, where figures of its page are listed. */
  readonly order: number;
  /** Pages that show it too. */
  readonly also?: readonly FigurePage[];
  /** Published tables without which there is nothing to draw; pages that show it carry them. */
  readonly tables?: readonly string[];
  /** Tables of which it tells more; its own page carries them. */
  readonly more?: readonly string[];
  /** Settings of the view that alter what it shows; files name no others. Absent where none does. */
  readonly settings?: readonly Setting[];
  /** What records must hold for it to be drawn of them; absent where it never is. */
  readonly records?: RecordPart;
  /** Whether it asks records for more than releases hold, such as each family's own scores. */
  readonly single?: true;
  /** Whether what draws it of records is a component of its own, which is fetched with them. */
  readonly fetched?: true;
  /** Whether pages show it only once it is asked for. */
  readonly asked?: true;
  /** Whether its rows share one axis at their foot, from which columns of a picture would part them. */
  readonly oneAxis?: true;
  /**
   * Files of `takeaway/scripts/` that compute its numbers anew, in order; absent where scripts only
   * tell what is printed.
   */
  readonly scripts?: {
    readonly published?: readonly string[];
    readonly records?: readonly string[];
  };
  /** Views of it that notes, sources and conclusions name as figures, each as the query of an address. */
  readonly views?: Readonly<Record<string, { readonly name: Name; readonly query: string }>>;
  /** Its figures by id, the one that lists name by the kind first, where it has one for each of several tables. */
  readonly figures?: Readonly<
    Record<
      string,
      {
        readonly name?: Name;
        readonly tables: readonly string[];
        readonly also?: readonly FigurePage[];
      }
    >
  >;
}
