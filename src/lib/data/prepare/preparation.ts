import { combined, type Combine } from './combine.ts';
import { applyStep, applySteps } from './makers.ts';
import type { Step } from './step.ts';
import type { TextTable } from './text-table.ts';

/** A file, or a sheet of it, from which a table is made, and what is done to it first. */
export interface PreparedSource {
  readonly file: string;
  readonly sheet?: string;
  readonly steps: readonly Step[];
}

/**
 * How a table is made of files before it is read: the property `preparation` of `datapackage.json`
 * holds one for each path whose files do not stand as tables.
 */
export interface Preparation {
  /** Path of the tables that are read of it. */
  readonly path: string;
  readonly sources: readonly PreparedSource[];
  /** Given where there are several sources. */
  readonly combine?: Combine;
  /** What is done to the combined table. */
  readonly steps: readonly Step[];
}

/** @returns the table of grids, one for each source, in their order. */
export function prepared(preparation: Preparation, grids: readonly TextTable[]): TextTable {
  const tables = preparation.sources.map(({ steps }, at) => applySteps(grids[at]!, steps));
  const whole = preparation.combine ? combined(tables, preparation.combine) : tables[0]!;
  return preparation.steps.reduce(applyStep, whole);
}
