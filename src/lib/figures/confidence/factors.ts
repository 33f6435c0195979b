import type { Dataset } from '../../data/package.ts';
import { tableRows } from '../../data/table-rows.ts';

/** Something that confidence was compared with, and what is said of it without a number. */
export interface ConfidenceFactor {
  readonly factor: string;
  readonly finding: string;
}

const FACTORS = 'confidence-factors';

/** @returns what is said of confidence without numbers, in the dataset's order; nothing where a page does not carry it. */
export const confidenceFactors = (dataset: Dataset): ConfidenceFactor[] =>
  FACTORS in dataset.tables
    ? tableRows(dataset, FACTORS).map((row) => ({
        factor: row.id('factor'),
        finding: row.id('finding')
      }))
    : [];
