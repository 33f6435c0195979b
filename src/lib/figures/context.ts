import type { Cube } from '../cube/cube.ts';
import type { LeftOut } from '../data/left-out.ts';
import type { Language } from '../data/localised.ts';
import type { Dataset } from '../data/package.ts';
import type { Problem } from '../data/problem.ts';
import type { Queryable } from '../engine/engine.ts';
import type { EngineStatus } from '../state/engine.svelte.ts';
import type { RecordRows } from './record-rows.ts';
import type { View } from '../state/view.ts';

/** What every figure of a page shares: the data, the view, and how to link to and check a figure. */
export interface FigureContext {
  readonly dataset: Dataset;
  /** Fitted to the dataset. */
  readonly view: View;
  readonly engine: EngineStatus;
  /** Sums over the families, and what figures draw of them, where the dataset holds records. */
  readonly cube?: Cube;
  readonly records?: RecordRows;
  /** Ids of the groups drawn in full, where there are so many that the others are grey. */
  readonly focus?: readonly string[];
  /** How much of the records could not be used, and what was wrong; absent where no records are shown. */
  readonly leftOut?: LeftOut;
  readonly problems?: readonly Problem[];
  /** Gets all tables of the dataset, for DuckDB. */
  readonly whole: () => Promise<Queryable>;
  /** @returns the address where a note is explained, for datasets whose notes are. */
  readonly note?: (id: string) => string;
  /** @returns the address where a question in SQL can be changed and asked; absent where there is none. */
  readonly sqlPage?: (sql: string) => string;
  /** Asks for the view with these parts changed; absent where a page does not let it be changed. */
  readonly show?: (patch: Partial<View>) => void;
  /** Adds a figure in this view to the deck. @returns what was done, in words. Absent where there is no deck. */
  readonly addToDeck?: (figure: { id: string; title: string }) => Promise<string>;
  /** @returns the whole address of this view, at the figure of that id. */
  readonly link: (figure: string) => string;
  /** @returns the address at which a linked figure stands alone, to be shown in other sites. */
  readonly embed: (link: string, language: Language, fixed: boolean) => string;
}
