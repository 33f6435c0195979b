import type { Language } from '../../data/localised.ts';
import { id } from '../sql.ts';

/** Something told or seen of the approach, the part it belongs to and on what basis it is said. */
export interface DescribedRow {
  readonly part: string;
  readonly basis: string;
  readonly text: string;
}

/** Asks for what a table describes, in the table's order and in one language. */
export const described = (table: string, language: Language) => `\
-- What is described, by part, and on what basis.
SELECT part, basis, text_${language} AS text
FROM ${id(table)}
ORDER BY "order"`;
