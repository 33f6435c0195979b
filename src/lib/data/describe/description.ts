import type { NounRole } from '../nouns/nouns.ts';
import type { Allocation } from '../study.ts';

/** What a column of a file is taken for; what is not used is never loaded. */
export const ROLES = [
  'unused',
  'family',
  'site',
  'arm',
  'wave',
  'score',
  'characteristic',
  'mention',
  'rating'
] as const;
export type Role = (typeof ROLES)[number];

/** What the reader says of a column. */
export interface DescribedColumn {
  readonly name: string;
  readonly role: Role;
  /** How characteristics, mentions, ratings, sites and arms are called. */
  readonly label: string;
  /** What a column of scores measures, and when, where no column of the file says when. */
  readonly measure: string;
  readonly wave: string;
}

/** What the reader says of a file, or of one sheet of it. */
export interface DescribedTable {
  readonly file: string;
  readonly sheet?: string;
  readonly columns: readonly DescribedColumn[];
}

export interface DescribedWave {
  readonly id: string;
  readonly label: string;
  /** Months since the start; NaN until it is said. */
  readonly months: number;
  /** Whether the reader said any of it, so that no guess replaces it. */
  readonly said?: boolean;
}

export interface DescribedMeasure {
  readonly id: string;
  readonly label: string;
  readonly better: '' | 'higher' | 'lower';
  /** What scores can be; undefined where any number can. */
  readonly minimum?: number;
  readonly maximum?: number;
}

/** The scale of all ratings, and what its ends mean where that is said. */
export interface DescribedScale {
  /** Whole numbers; NaN until they are said. */
  readonly min: number;
  readonly max: number;
  readonly minMeans: string;
  readonly maxMeans: string;
}

export const ARMS = ['', 'with', 'without'] as const;
/** A site, or an arm whose families are compared as those of a site are. */
export interface DescribedSite {
  readonly id: string;
  readonly label: string;
  /** Whether it worked in the way that is studied; empty where that is not said. */
  readonly arm: (typeof ARMS)[number];
}

/** What a reader calls what a study is about. */
export interface DescribedNoun {
  /** Id of a common noun, or `other`, which the texts then say. */
  readonly is: string;
  readonly en: { readonly one: string; readonly many: string };
  readonly cy: { readonly one: string; readonly many: string; readonly feminine: boolean };
}

/** All that a reader says of files without a descriptor. It is text to be edited: it may be incomplete. */
export interface Description {
  readonly title: string;
  /** Fewest families behind a number that is shown. */
  readonly threshold: number;
  /** Those that the reader chose; `nounSaid` tells what else holds. */
  readonly nouns?: Readonly<Partial<Record<NounRole, DescribedNoun>>>;
  /** What was put in an arm; absent until it is said, `allocationSaid` tells what then holds. */
  readonly allocation?: Allocation;
  /** How sites or families came to an arm. */
  readonly assignment: 'random' | 'not-random';
  readonly tables: readonly DescribedTable[];
  readonly waves: readonly DescribedWave[];
  /** Whether names leave no doubt of the order of time points, or the reader says that it is right. */
  readonly order: 'certain' | 'guessed' | 'confirmed';
  readonly measures: readonly DescribedMeasure[];
  readonly scale: DescribedScale;
  readonly sites: readonly DescribedSite[];
}

/** Columns of a role, with the place of their table. */
export const columnsOf = (
  { tables }: Pick<Description, 'tables'>,
  role: Role
): (DescribedColumn & { readonly table: number })[] =>
  tables.flatMap(({ columns }, table) =>
    columns.filter((column) => column.role === role).map((column) => ({ ...column, table }))
  );

/** Whether a column says when each row was measured, so that a family has several rows. */
export const isLong = (description: Pick<Description, 'tables'>): boolean =>
  columnsOf(description, 'wave').length > 0;
