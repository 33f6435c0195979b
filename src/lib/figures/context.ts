import type { Cube } from '../cube/cube.ts';
import type { LeftOut } from '../data/left-out.ts';
import type { Language } from '../data/localised.ts';
import type { Dataset } from '../data/package.ts';
import type { Problem } from '../data/problem.ts';
import type { Note, Source } from '../data/study.ts';
import type { Queryable } from '../engine/engine.ts';
import type { About } from '../engine/questions/released.ts';
import type { EngineStatus } from '../state/engine.svelte.ts';
import type { CsvColumns } from './csv.ts';
import type { RecordRows } from './record-rows.ts';
import type { SureTag, SureTags } from './sure/sure-tag.ts';
import type { View } from '../state/view.ts';
import type { Unchecked } from './unchecked.ts';

/** What every figure of a page shares: the data, the view, and how to link to and check a figure. */
export interface FigureContext {
  readonly dataset: Dataset;
  /** Fitted to the dataset. */
  readonly view: View;
  /** The view before it was fitted, for what is no level of the study, such as themes. */
  readonly asked: View;
  readonly engine: EngineStatus;
  /** Sums over the families, and what figures draw of them, where the dataset holds records. */
  readonly cube?: Cube;
  readonly records?: RecordRows;
  /** What stands before and below every figure of the data, where something must. */
  readonly warning?: string | undefined;
  readonly said?: readonly string[];
  /** What files say of records that nobody audited; absent for all other data. */
  readonly unchecked?: Unchecked | undefined;
  /** The question in SQL of what an audited release holds; absent for all other data. */
  readonly sqlOf?: (about: About) => string;
  /** Ids of the groups drawn in full, where there are so many that the others are grey. */
  readonly focus?: readonly string[];
  /** How sure figures of a published study are that answer a question; absent where none is shown. */
  readonly sure?: SureTags | undefined;
  /** How much of the records could not be used, and what was wrong; absent where no records are shown. */
  readonly leftOut?: LeftOut;
  readonly problems?: readonly Problem[];
  /** Gets all tables of the dataset, for DuckDB. */
  readonly whole: () => Promise<Queryable>;
  /** @returns the address where a note is explained, for datasets whose notes are. */
  readonly note?: (id: string) => string;
  /** @returns the address where a question in SQL can be changed and asked; absent where there is none. */
  readonly sqlPage?: (sql: string) => string;
  /**
   * Asks for the view with these parts changed, a step in the browser's history unless it stands
   * `instead` of the last; absent where a page does not let it be changed.
   */
  readonly show?: (patch: Partial<View>, instead?: 'instead') => void;
  /** Asks for tables in another order, as addresses write it; absent where none can be sorted. */
  readonly reorder?: ((order: readonly string[]) => void) | undefined;
  /** Adds a figure in this view to the deck. @returns what was done, in words. Absent where there is no deck. */
  readonly addToDeck?: (figure: { id: string; title: string }) => Promise<string>;
  /** Is told of every figure once it is drawn, and again when it changes. */
  readonly drawn?: (figure: TakenFigure) => void;
  /** @returns the whole address of this view, at the figure of that id unless it is empty. */
  readonly link: (figure: string) => string;
  /** @returns the address at which a linked figure stands alone, to be shown in other sites. */
  readonly embed: (link: string, language: Language, fixed: boolean) => string;
}

/** A figure as it stands on the page, for what is taken away of it. */
export interface TakenFigure {
  /** Kind of figure, which is also its name in files and links. */
  readonly kind: string;
  /** Id on its page, which is also its anchor. */
  readonly id: string;
  readonly title: string;
  /** Said before the numbers wherever arms are compared. */
  readonly caveat?: string;
  /** How sure it is of what it shows, where it answers a question. */
  readonly sure?: SureTag | undefined;
  /** What the figure shows, in whole sentences. */
  readonly summary: readonly string[];
  readonly notes: readonly Note[];
  readonly source?: Source;
  readonly csv: () => CsvColumns | Promise<CsvColumns>;
  /** Has asked what is asked on demand alone, and waits for it. @throws with why there is no answer. */
  readonly ready?: () => Promise<void>;
  readonly sql: string;
  readonly context: FigureContext;
  /** The figure in the page: `[data-part="chart"]` holds what is drawn, and a table stands beside it. */
  readonly element: HTMLElement;
}
