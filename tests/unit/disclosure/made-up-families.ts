import { filteredCells, type FilteredCells } from '#lib/disclosure/cells.ts';
import { referenceRows } from '../statistics/reference.ts';

const scored = new Set(
  referenceRows('madeup_scores_long')
    .filter(({ wave_months, conflict }) => wave_months === '0' && conflict)
    .map(({ family_id }) => family_id)
);

/** A characteristic of all made-up families, one text a family. */
export const characteristic = (name: string): string[] =>
  referenceRows('madeup_families').map((row) => row[name]!);

/** Characteristics of the 73 made-up families with conflict at the start. */
export const startCharacteristics = (names: readonly string[]): Record<string, string[]> =>
  Object.fromEntries(
    names.map((name) => [
      name,
      referenceRows('madeup_families')
        .filter(({ family_id }) => scored.has(family_id))
        .map((row) => row[name]!)
    ])
  );

/** What filters of these families can ask for. */
export const startCells = (filters: readonly string[], most: number): FilteredCells =>
  filteredCells(startCharacteristics(filters), most);
