import type { Localised } from './localised.ts';
import type { Nouns } from './nouns/nouns.ts';

/** One value of a grouping, with its label. */
export interface Level {
  readonly id: string;
  readonly label: Localised;
}

/** A way of grouping families: its name, and its levels in the order they are shown. */
export interface Grouping<L extends Level = Level> {
  readonly label: Localised;
  readonly levels: readonly L[];
}

/**
 * A site (such as a local authority), the arm it belongs to and the phase of the study it was seen in.
 * A site has no arm of its own where families of one site are in several arms.
 */
export interface Site extends Level {
  readonly arm?: string;
  readonly phase: string;
}

/** A time point; months since the start of the service. */
export interface Wave extends Level {
  readonly months: number;
}

/** An outcome measured at each wave. */
export interface Measure extends Level {
  /** Which direction is an improvement; absent where neither is. */
  readonly better?: 'lower' | 'higher';
  /** Mean and SD of the norm; `stated` is false where the source does not name the scale. */
  readonly norm?: { readonly mean: number; readonly sd: number; readonly stated: boolean };
  /** Reliability of its scores, as test-retest correlation or Cronbach’s alpha, between 0 and 1; absent where none is known. */
  readonly reliability?: number;
  /** How far most scores lie apart, found in records; absent where it is not known. */
  readonly range?: number;
}

/** A characteristic of families; one that was not published has no levels but the reason why. */
export interface Dimension extends Grouping {
  readonly id: string;
  readonly absent?: Localised;
}

/** A quality that families mention of their practitioner, and the area it belongs to. */
export interface Quality extends Level {
  readonly area: string;
}

/** Something the reader must know about the figures it names. */
export interface Note {
  readonly id: string;
  readonly text: Localised;
  /** Kinds of figure it touches. */
  readonly figures: readonly string[];
  /** Shown only where sites with and without the approach are compared. */
  readonly arms?: boolean;
  /** Shown only where this measure is. */
  readonly measure?: string;
  /** Shown only at the figure of this table, where a kind of figure shows several tables, each in one of its own. */
  readonly table?: string;
}

/** Where a figure's numbers come from: the part of the source, and the tables that hold them. */
export interface Source {
  readonly figure: string;
  readonly cite: Localised;
  readonly tables: readonly string[];
}

/** Where families tell of their practitioner's qualities: those named, or all of the study. */
interface QualityTable {
  readonly table: string;
  readonly id: string;
  readonly qualities?: readonly string[];
}

/** Least and greatest rating, and what points of the scale mean, by their number. */
export interface RatingScale {
  readonly min: number;
  readonly max: number;
  readonly labels?: Readonly<Record<string, Localised>>;
}

/**
 * Where the records stand in a dataset with one row a family: which table and column says what.
 * A dimension's id is the name of its column among the families; a measure's, among the scores.
 * Where families and scores stand in one file, two tables have its path, and the one of families says
 * in several rows what holds of a family once. A study of one site needs no column for it.
 */
export interface Records {
  readonly families: {
    readonly table: string;
    readonly id: string;
    readonly site: string;
    /** Column of each family's arm, where arms stand on families and not on sites. */
    readonly arm?: string;
  };
  /** One row a family and wave; the wave column holds wave ids. */
  readonly scores: { readonly table: string; readonly id: string; readonly wave: string };
  /** One row a family that was interviewed; a true or false column for each quality, named by its id. */
  readonly mentions?: QualityTable;
  /** One row a family that rated; a column of whole numbers for each quality, named by its id. */
  readonly ratings?: QualityTable & { readonly scale: RatingScale };
  /**
   * Where scores stand in one row a family: which column holds which measure and wave. `scores` then
   * names the table they reshape to, with a row for each wave at which a family has any score.
   */
  readonly wide?: {
    readonly table: string;
    readonly id: string;
    readonly columns: readonly {
      readonly measure: string;
      readonly wave: string;
      readonly column: string;
    }[];
  };
}

/** The unit of allocation. */
export const ALLOCATIONS = ['site', 'family', 'none'] as const;
export type Allocation = (typeof ALLOCATIONS)[number];

/** What the numbers of a dataset are; `Study` tells each. */
export const KINDS = ['published', 'synthetic', 'records', 'audited'] as const;

/** How released sums are to be read. */
export interface Released {
  /** What they are sums of; records where it is absent. */
  readonly of?: 'synthetic' | 'records';
  /** Wave ids in order of time. */
  readonly waves: readonly string[];
  /** Sums of scores are of differences from it, by measure. */
  readonly centres: Readonly<Record<string, number>>;
  /** Axes on which every family has a level, so that its levels together are all families. */
  readonly complete: readonly string[];
  /** Axes of each table; the first has none. */
  readonly tables: readonly (readonly string[])[];
}

/**
 * What the tables of a dataset mean: the property `study` of its `datapackage.json`.
 * Tables are named by role, so that one reader serves every dataset.
 */
export interface Study {
  /**
   * `published`: printed figures; `synthetic`: made-up families; `records`: one row a family;
   * `audited`: sums over families that an audit released.
   */
  readonly kind: (typeof KINDS)[number];
  readonly title: Localised;
  /** What a row is about, where it was measured and who works with it; absent, families, authorities and practitioners. */
  readonly nouns?: Nouns;
  readonly citation: Localised;
  readonly site: Grouping<Site>;
  /** `with` names the arm that the reference is compared with, where there are more than two. */
  readonly arm: Grouping & { readonly reference: string; readonly with?: string };
  readonly phase: Grouping;
  readonly wave: Grouping<Wave>;
  readonly measures: readonly Measure[];
  readonly dimensions: readonly Dimension[];
  readonly areas: readonly Level[];
  readonly qualities: readonly Quality[];
  readonly notes: readonly Note[];
  readonly sources: readonly Source[];
  /**
   * What was put in an arm (`none`: nothing, each place works as it does), how, and whether sites
   * took in families by different rules. `allocationOf` says what holds where allocation is absent.
   */
  readonly design: {
    readonly allocation?: Allocation;
    readonly assignment: 'random' | 'not-random';
    readonly entryRulesDiffer: boolean;
  };
  /** Said wherever sites with and without the approach are compared. */
  readonly comparison: Localised;
  /** Standard deviations a reader may assume where none is published. */
  readonly assumedSd: readonly number[];
  /** Absent where only figures are published. */
  readonly records?: Records;
  /** Groups of fewer families than this are hidden in figures of records. */
  readonly threshold?: number;
  /** What the tables of an audited release hold; absent in all other datasets. */
  readonly released?: Released;
}

/** Whether the families of a study are made up, be they records or an audited release of them. */
export const isMadeUp = ({ kind, released }: Pick<Study, 'kind' | 'released'>): boolean =>
  kind === 'synthetic' || released?.of === 'synthetic';
