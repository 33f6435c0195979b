import { groupOf } from '../../cube/selection.ts';
import { isNumber, type Cell } from '../../data/missing.ts';
import { cell, labelOf, number, signed, words } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import type { CsvColumns } from '../csv.ts';
import type { Assumptions } from '../whatif/assumptions.ts';
import type { Scope } from '../whatif/scope.ts';
import type { ContrastRow, MeanRow, Side } from './rows.ts';

/** How far the intervals of means reach to each side, and on how many families that rests. */
export interface Reaches {
  readonly least: number;
  readonly most: number;
  readonly greatest: number;
  readonly fewest: number;
}

/** @returns the narrowest and the widest interval; nothing where no mean is published. */
export function reaches(rows: readonly MeanRow[]): Reaches | undefined {
  const known = rows
    .flatMap(({ n, mean, high }) =>
      isNumber(n) && isNumber(mean) && isNumber(high) ? [{ n, reach: high - mean }] : []
    )
    .sort((a, b) => a.reach - b.reach);
  const [narrow, wide] = [known[0], known.at(-1)];
  return narrow && wide
    ? { least: narrow.reach, most: narrow.n, greatest: wide.reach, fewest: wide.n }
    : undefined;
}

export const meanLabel = ({ site, wave }: MeanRow, { study }: Scope): string =>
  `${labelOf(study.site.levels, site)}, ${labelOf(study.wave.levels, wave)}`;

/** A site's label; of several, that of the arm they make up. */
function sideLabel({ sites }: Side, { study }: Scope): string {
  const [only = ''] = sites;
  return sites.length === 1
    ? labelOf(study.site.levels, only)
    : labelOf(study.arm.levels, groupOf(study, 'arm', only));
}

/** @returns what is compared with what, in words. */
export function contrastName({ kind, of, less }: ContrastRow, scope: Scope): string {
  const sides = { of: sideLabel(of, scope), less: sideLabel(less, scope) };
  if (kind === 'weighted') return m.whatif_contrast_weighted(sides);
  if (kind === 'unweighted') return m.whatif_contrast_unweighted(sides);
  return kind === 'within' ? m.whatif_contrast_within(sides) : m.whatif_contrast_across(sides);
}

const change = (value: Cell) => (isNumber(value) ? signed(value, 'score') : cell(value, 'score'));

/** @returns what the intervals would be, what authorities differ by anyway, and what all this assumes. */
export function sdSummary(
  scope: Scope,
  { sd, r }: Assumptions,
  means: readonly MeanRow[],
  contrasts: readonly ContrastRow[]
): string[] {
  const assumed = { sd: number(sd, 'score'), r: number(r, 'score', 2) };
  const reach = reaches(means);
  const said = (row: ContrastRow) => ({
    of: sideLabel(row.of, scope),
    less: sideLabel(row.less, scope),
    wave: words(scope.later.label),
    arm: labelOf(scope.study.arm.levels, scope.study.arm.reference),
    estimate: change(row.estimate),
    low: change(row.low),
    high: change(row.high)
  });
  const weighted = contrasts.find(({ kind }) => kind === 'weighted');
  const across = contrasts.find(({ kind }) => kind === 'across');
  return [
    ...(reach
      ? [
          m.whatif_sd_means({
            ...assumed,
            measure: words(scope.measure.label),
            least: number(reach.least, 'score'),
            most: reach.most,
            greatest: number(reach.greatest, 'score'),
            fewest: reach.fewest
          })
        ]
      : []),
    ...(weighted
      ? [m.whatif_sd_weighted(said(weighted))]
      : across
        ? [m.whatif_sd_across(said(across))]
        : []),
    ...contrasts
      .filter(({ kind }) => kind === 'within')
      .map((row) => m.whatif_sd_within(said(row))),
    m.whatif_sd_assumes(assumed)
  ];
}

/** Columns of the CSV: a row a mean, then a row a comparison, whose group names the sites of each side. */
export function sdCsv(
  scope: Scope,
  { sd, r }: Assumptions,
  means: readonly MeanRow[],
  contrasts: readonly ContrastRow[]
): CsvColumns {
  const rows = [
    ...means.map((row) => ({
      ...row,
      kind: 'mean',
      value: row.mean,
      group: row.site,
      n: row.n,
      nStart: undefined
    })),
    ...contrasts.map((row) => ({
      ...row,
      value: row.estimate,
      group: `${row.of.sites.join('+')} less ${row.less.sites.join('+')}`,
      wave: scope.later.id,
      n: row.of.n + row.less.n,
      nStart: row.of.nStart + row.less.nStart
    }))
  ];
  return {
    measure: rows.map(() => scope.measure.id),
    kind: rows.map(({ kind }) => kind),
    group: rows.map(({ group }) => group),
    wave: rows.map(({ wave }) => wave),
    n_start: rows.map(({ nStart }) => nStart),
    n: rows.map(({ n }) => n),
    value: rows.map(({ value }) => value),
    sd: rows.map(() => sd),
    r: rows.map(({ kind }) => (kind === 'mean' ? undefined : r)),
    ci_low: rows.map(({ low }) => low),
    ci_high: rows.map(({ high }) => high),
    status: rows.map(({ value }) => (isNumber(value) ? 'assumed-sd' : value.missing))
  };
}
