import { isNumber, type Cell, type Missing } from '../../data/missing.ts';
import type { Dataset } from '../../data/package.ts';
import { tableRows } from '../../data/table-rows.ts';

/** A number of people, groups or visits in one part of the work. */
export interface PhaseRow {
  readonly part: string;
  /** Blank where the number is of the whole part. */
  readonly site: string | Missing;
  /** As in the table of data collection, or `scales`. */
  readonly method: string;
  readonly counted: string;
  /** Only for families measured. */
  readonly wave?: string;
  readonly n: Cell;
  /** Whether the number is printed or derived; the reason where there is none. */
  readonly status: string;
}

/** All numbers taking part, by part of the work in its order: those collected, then families measured. */
export function phaseRows(dataset: Dataset): PhaseRow[] {
  const { levels } = dataset.package.study.site;
  const phaseOf = (site: string) => levels.find(({ id }) => id === site)?.phase;
  const collected = tableRows(dataset, 'data-collection').map((row): PhaseRow => {
    const n = row.cell('n');
    return {
      part: row.id('part'),
      site: row.text('site'),
      method: row.id('method'),
      counted: row.id('counted'),
      n,
      status: isNumber(n) ? row.id('status') : n.missing
    };
  });
  const measured = tableRows(dataset, 'families-measured');
  return tableRows(dataset, 'study-parts').flatMap((row) => {
    const [part, phase] = [row.id('part'), row.text('phase')];
    return [
      ...collected.filter((one) => one.part === part),
      ...measured
        .filter((one) => phaseOf(one.id('site')) === phase)
        .map((one) => ({
          part,
          site: one.id('site'),
          method: 'scales',
          counted: 'families',
          wave: one.id('wave'),
          n: one.cell('n'),
          status: 'printed'
        }))
    ];
  });
}

/** Families interviewed, and measured at the first wave, over all authorities. */
export function familiesIn(rows: readonly PhaseRow[], firstWave: string) {
  const sum = (chosen: readonly PhaseRow[]) =>
    chosen.map(({ n }) => n).reduce<number>((all, n) => all + (isNumber(n) ? n : NaN), 0);
  const ofSites = rows.filter((row) => row.counted === 'families' && typeof row.site === 'string');
  return {
    interviewed: sum(ofSites.filter(({ method }) => method === 'interviews')),
    measured: sum(ofSites.filter(({ wave }) => wave === firstWave))
  };
}
