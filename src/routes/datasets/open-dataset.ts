import type { Component } from 'svelte';
import type { Cells } from '#lib/cube/cells.ts';
import type { Cube } from '#lib/cube/cube.ts';
import type { LeftOut } from '#lib/data/left-out.ts';
import type { Words } from '#lib/data/nouns/word.ts';
import type { Dataset } from '#lib/data/package.ts';
import type { Problem } from '#lib/data/problem.ts';
import type { Usage } from '#lib/data/usage.ts';
import type { Queryable } from '#lib/engine/engine.ts';
import type { RecordRows } from '#lib/figures/record-rows.ts';
import type { Unchecked } from '#lib/figures/unchecked.ts';
import type { Source } from '#lib/reading/described-tables.ts';
import type { FigureContext } from '#lib/figures/context.ts';
import type { Integrity } from '#lib/reading/read-release.ts';
import type { View } from '#lib/state/view.ts';

/** What of a choice is not released, in words; undefined where there is nothing to mark. */
export type Mark = (axis: string, level: string) => string | undefined;

/** What is told of an audited release, and what to look at where a view is not in it. */
export interface NewsProps {
  readonly summed: OpenRecords;
  readonly view: View;
  readonly show: (patch: Partial<View>) => void;
}

/** What is told of an audited release beside its numbers, in the language of the page. */
export interface OpenRelease {
  /** Stands above the figures of a page. */
  readonly News: Component<NewsProps>;
  /** How many families a view shows, where that is suppressed. @param all in words. */
  part(all: string): string;
  readonly integrity: Integrity;
  /** Stands before every figure, where the release is not as it was made. */
  warning(): string | undefined;
  /** What figures of a view share beyond those of records. */
  atFigures(view: View): Pick<FigureContext, 'warning' | 'said' | 'sqlOf'>;
  /** Marks what would not be there if it were chosen in a view. */
  marks(view: View): Mark;
}

/** Sums over families, of records or of an audited release, and the rows that figures draw of them. */
export interface OpenRecords {
  readonly dataset: Dataset;
  readonly cube: Cube;
  readonly rows: RecordRows;
  /** What the cube sums; absent for a release, as is all else that only records have. */
  readonly cells?: Cells;
  /** How much of the records could not be used, and what was wrong. */
  readonly leftOut?: LeftOut;
  readonly problems?: readonly Problem[];
  /** How much of each file and column was used. */
  readonly usage?: Usage;
  /** What files say of the reader's own records, which nobody audited. */
  readonly unchecked?: Unchecked | undefined;
  /** What is told of a release; absent for records. */
  readonly release?: OpenRelease;
}

/** A dataset that was opened, with its records where it holds any. */
export interface OpenDataset {
  readonly dataset: Dataset;
  readonly records?: OpenRecords;
  /** What messages call its families, sites and practitioners, where it has nouns of its own. */
  readonly words?: Words;
  /** For DuckDB. */
  readonly queryable: Queryable;
  /** Where records can be read anew. */
  readonly source?: Source;
  /** Fingerprint of the reader's own data, where the browser can make one. */
  readonly print?: string;
}
