import type { Study } from '../data/study.ts';
import type { Cells } from './cells.ts';

/** The study with the range of each measure as the records have it, by which digits are chosen. */
export function withRanges<S extends Pick<Study, 'measures'>>(study: S, { summed }: Cells): S {
  const ranges = new Map(summed.measures.map(({ id, range }) => [id, range]));
  return {
    ...study,
    measures: study.measures.map((one) => ({ ...one, range: ranges.get(one.id) }))
  };
}
