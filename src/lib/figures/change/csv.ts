import { own } from '../../data/own.ts';
import { isNumber, missing, type Cell } from '../../data/missing.ts';
import type { Allocation } from '../../data/study.ts';
import type { PerArm } from '../../statistics/claims.ts';
import type { CsvColumns } from '../csv.ts';
import type { ArmsRow, Tested } from './arms.ts';
import type { BaselineRow } from './baseline.ts';
import type { Estimate } from './cells.ts';
import type { Change, ChangeRow } from './rows.ts';

/** How change, and the later score at the same first one, are tested by the unit of allocation. */
const TESTS: Record<Allocation, readonly [string, string]> = {
  none: ['welch', 'least-squares'],
  family: ['welch', 'least-squares;strata=sites'],
  site: ['t-of-site-means', 'least-squares;errors=CR2']
};
const CLUSTERING: Readonly<Record<string, string>> = {
  icc: 'icc',
  designEffect: 'design-effect',
  effectiveN: 'effective-n'
};
const NOT_GIVEN = missing('not-given');

/** Least and greatest change of a single family. */
export interface Ends {
  readonly least: Cell;
  readonly greatest: Cell;
}
/** @returns the ends of a group, each a number or why there is none. */
export type EndsOf = (of: Pick<ChangeRow, 'measure' | 'facet' | 'group' | 'wave'>) => Ends;

/** One line of the file; what a method does not give is absent. */
interface Line {
  readonly measure: string;
  /** Level of what the figure is split by, where it is. */
  readonly facet?: string;
  readonly group: string;
  readonly wave: string;
  readonly method: string;
  readonly n: Cell | undefined;
  readonly meanStart?: Cell;
  readonly meanLater?: Cell;
  readonly change?: Estimate;
  readonly sd?: Cell;
  readonly se?: Cell;
  readonly gAv?: Cell;
  readonly r?: Cell;
  readonly dZ?: Cell;
  readonly ends?: Ends;
  /** Of a line whose number is there; one without it has the reason instead. */
  readonly status: string;
}

const TOO_FEW: Ends = { least: missing('too-few'), greatest: missing('too-few') };

function groupLines({ completers, available, ...where }: ChangeRow, ends: EndsOf): Line[] {
  const line = (method: string, { nLater: n, ...rest }: Change, status: string): Line => ({
    ...where,
    method,
    n,
    meanStart: rest.meanStart,
    meanLater: rest.meanLater,
    change: rest.change,
    sd: rest.sd,
    se: rest.se,
    gAv: rest.gAv,
    r: rest.r,
    dZ: rest.dZ,
    status
  });
  return [
    { ...line('completers', completers, 'paired-t'), ends: ends(where) },
    line('all-available', available, `overlapping-means;n_start=${Number(available.nStart)}`)
  ];
}

const baselineLines = ({ seen, notSeen, g, ...where }: BaselineRow): Line[] => {
  return [
    { ...where, method: 'start-seen', n: seen.n, meanStart: seen.mean, status: 'mean' },
    { ...where, method: 'start-not-seen', n: notSeen.n, meanStart: notSeen.mean, status: 'mean' },
    { ...where, method: 'start-hedges-g', n: undefined, change: g, status: 'noncentral-t' }
  ];
};

function armsLines(
  { n, score, ancova, g, gStart, clustering, sites: _, ...of }: ArmsRow,
  ids: PerArm<string>,
  allocation: Allocation
): Line[] {
  const [change, adjusted] = TESTS[allocation];
  const absent = [n.other, n.reference].find((one) => !isNumber(one));
  const families = absent ?? Number(n.other) + Number(n.reference);
  const line = (method: string, change: Tested, test: string): Line => ({
    ...{ ...of, group: 'difference', method, n: families, change },
    status: [
      test,
      `n_${ids.other}=${Number(n.other)}`,
      `n_${ids.reference}=${Number(n.reference)}`,
      ...(change.p === undefined ? [] : [`p=${change.p}`])
    ].join(';')
  });
  return [
    line('change-score', score, change),
    line('ancova', ancova, adjusted),
    line('hedges-g', g, 'noncentral-t'),
    line('hedges-g-start', { value: gStart, low: NOT_GIVEN, high: NOT_GIVEN }, 'sd-at-start'),
    ...Object.entries(clustering ?? {}).map(([method, value]): Line => ({
      ...{ ...of, group: 'difference', method: own(CLUSTERING, method) ?? method, n: families },
      change: { value, low: NOT_GIVEN, high: NOT_GIVEN },
      status: 'sites-within-arms'
    }))
  ];
}

/**
 * The figure's numbers by column: change of each group both ways, scores at the start of families
 * seen again and not, then the difference between the arms as a group of its own. `change` holds
 * what `method` names: points, or for Hedges' g SDs.
 * @param ids of the arms that are compared. @param allocation of the study. @param ends of changes,
 * which sums do not hold.
 */
export function changeCsv(
  rows: readonly ChangeRow[],
  baseline: readonly BaselineRow[],
  arms: readonly ArmsRow[],
  ids: PerArm<string>,
  allocation: Allocation = 'none',
  ends: EndsOf = () => TOO_FEW
): CsvColumns {
  const lines = [
    ...rows.flatMap((row) => groupLines(row, ends)),
    ...baseline.flatMap(baselineLines),
    ...arms.flatMap((row) => armsLines(row, ids, allocation))
  ];
  const told = ({ change, meanStart, status }: Line) => {
    const shown = change?.value ?? meanStart;
    return shown === undefined || isNumber(shown) ? status : shown.missing;
  };
  return {
    measure: lines.map(({ measure }) => measure),
    ...(lines.some(({ facet }) => facet !== undefined)
      ? { facet: lines.map(({ facet = '' }) => facet) }
      : {}),
    group: lines.map(({ group }) => group),
    wave: lines.map(({ wave }) => wave),
    method: lines.map(({ method }) => method),
    n: lines.map(({ n }) => n),
    mean_start: lines.map(({ meanStart }) => meanStart),
    mean_later: lines.map(({ meanLater }) => meanLater),
    change: lines.map(({ change }) => change?.value),
    sd: lines.map(({ sd }) => sd),
    se: lines.map(({ se }) => se),
    g_av: lines.map(({ gAv }) => gAv),
    d_z: lines.map(({ dZ }) => dZ),
    r: lines.map(({ r }) => r),
    minimum: lines.map(({ ends: one }) => one?.least),
    maximum: lines.map(({ ends: one }) => one?.greatest),
    ci_low: lines.map(({ change }) => change?.low),
    ci_high: lines.map(({ change }) => change?.high),
    status: lines.map(told)
  };
}
