import type { ModelScoreRow } from '../../engine/questions/model-scores.ts';
import { m } from '../../paraglide/messages.js';
import { Asking } from '../asking.svelte.ts';
import type { FigureContext } from '../context.ts';
import {
  armUnits,
  MOST_SCORES,
  weighedScope,
  type ArmUnit,
  type WeighedScope
} from './arm-scores.ts';

/**
 * What a figure makes of every score of two arms, asked of DuckDB once the reader wants it. To be
 * made while a component is set up.
 */
export class AskedScores<Row> {
  readonly asking: Asking<ModelScoreRow[]>;
  readonly #context: () => FigureContext;
  readonly #make: (units: readonly ArmUnit[], scope: WeighedScope) => readonly Row[];
  readonly scope: WeighedScope = $derived.by(() => weighedScope(this.#context()));
  readonly #tooMany = $derived.by(() => (this.asking.answer?.length ?? 0) > MOST_SCORES);
  /** Nothing until it was asked, where there are too many scores, and where an arm has none. */
  readonly rows: readonly Row[] = $derived.by(() => {
    const { answer } = this.asking;
    if (!answer || this.#tooMany) return [];
    const units = armUnits(answer, this.scope.asked.study, this.scope.waves);
    return units.length ? this.#make(units, this.scope) : [];
  });

  constructor(
    context: () => FigureContext,
    make: (units: readonly ArmUnit[], scope: WeighedScope) => readonly Row[]
  ) {
    this.#context = context;
    this.#make = make;
    this.asking = new Asking(
      context,
      () => [this.scope.sql],
      ([rows]) => rows as unknown as ModelScoreRow[]
    );
  }

  /** @param said what the rows say. @returns it, or why there are no rows. */
  summary(said: (rows: readonly Row[], scope: WeighedScope) => string[]): string[] {
    if (!this.asking.answer) return [m.ondemand_not_asked()];
    return this.#tooMany ? [m.weigh_too_many({ most: MOST_SCORES })] : said(this.rows, this.scope);
  }
}
