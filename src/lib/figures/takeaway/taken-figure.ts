import type { Note, Source } from '../../data/study.ts';
import type { FigureContext } from '../context.ts';
import type { CsvColumns } from '../csv.ts';

/** A figure as it stands on the page, for what is taken away of it. */
export interface TakenFigure {
  readonly kind: string;
  /** Id on its page, which is also its anchor. */
  readonly id: string;
  readonly title: string;
  readonly caveat?: string;
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

/** Key under which Svelte's context holds a `TellDrawn`, where someone draws figures to take them away. */
export const DRAWN = 'figure drawn';
/** Is told of every figure that is drawn, and again when it changes. */
export type TellDrawn = (figure: TakenFigure) => void;
