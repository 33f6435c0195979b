import { isNumber, type Cell } from '../../data/missing.ts';
import { labelOf, scoreDecimals } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import { armLabels, signedCell } from '../change/summary.ts';
import type { WeighedScope } from '../weigh/arm-scores.ts';
import { FEWEST_LEFT, type LeftOutRow } from './rows.ts';

/** @returns a difference in points, or why there is none. */
export const pointText = (value: Cell, { asked }: WeighedScope): string =>
  signedCell(value, scoreDecimals(asked.study.measures, asked.measure.id));

const METHODS = { change: m.change_score, ancova: m.change_ancova };

/** @returns who is left out, and by which method. */
export function leftOutName({ method, left, site = '' }: LeftOutRow, scope: WeighedScope): string {
  const way = METHODS[method]();
  if (left === 'none') return m.weigh_left_out_nobody({ method: way });
  return left === 'family'
    ? m.weigh_left_out_family({ method: way })
    : m.weigh_left_out_site({ method: way, site: labelOf(scope.asked.study.site.levels, site) });
}

/** @returns the difference, or from the least to the greatest. */
export function leftOutText(row: LeftOutRow, scope: WeighedScope): string {
  if (row.value !== undefined) return pointText(row.value, scope);
  const [least, greatest] = [row.least ?? NaN, row.greatest ?? NaN];
  return isNumber(least) && isNumber(greatest)
    ? m.interval({ low: pointText(least, scope), high: pointText(greatest, scope) })
    : pointText(least, scope);
}

const isApart = (one: Cell, other: Cell) =>
  isNumber(one) && isNumber(other) && Math.sign(one) !== Math.sign(other);

/** Sentences on how far one family, and one site, moves the difference. */
export function leftOutSummary(rows: readonly LeftOutRow[], scope: WeighedScope): string[] {
  const { study, measure } = scope.asked;
  const arms = armLabels(study);
  const found = (['change', 'ancova'] as const).flatMap((method) => {
    const of = rows.filter((row) => row.method === method);
    const all = of.find(({ left }) => left === 'none')?.value ?? NaN;
    if (!isNumber(all) || Number.isNaN(all)) return [];
    const family = of.find(({ left }) => left === 'family')!;
    const sites = of.filter(({ left }) => left === 'site');
    const turned = sites.filter(({ value }) => isApart(value ?? NaN, all));
    return [
      m.weigh_left_out_summary({
        ...arms,
        method: METHODS[method](),
        measure: labelOf(study.measures, measure.id),
        wave: labelOf(study.wave.levels, scope.waves[scope.at]?.id ?? ''),
        all: pointText(all, scope)
      }),
      ...(isNumber(family.least!)
        ? [
            isApart(family.least, all) || isApart(family.greatest!, all)
              ? m.weigh_left_out_turns({ range: leftOutText(family, scope) })
              : m.weigh_left_out_keeps({ range: leftOutText(family, scope) })
          ]
        : [m.weigh_left_out_few({ fewest: FEWEST_LEFT })]),
      ...(sites.length
        ? [
            m.weigh_left_out_sites({
              method: METHODS[method](),
              count: sites.length,
              turned: turned.length
            })
          ]
        : [m.weigh_left_out_no_site()])
    ];
  });
  // What holds by either method is said once.
  return found.length ? [...new Set(found), m.weigh_left_out_caution()] : [m.weigh_none(arms)];
}
