import { isNumber } from '../../data/missing.ts';
import { list, number } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import { MOST_SEARCHED } from '../../statistics/fragility.ts';
import { LEVEL, type FragilityRow } from './rows.ts';

/** @returns a number of families, or a dash where there is none. */
export const familiesText = (families: number | undefined): string =>
  families === undefined ? '–' : number(families, 'count');

/**
 * Sentences on how many answers the comparisons hang on, and what that does not say.
 * @param bothArms whether sites of both arms are in view.
 */
export function fragilitySummary(
  rows: readonly FragilityRow[],
  arms: { reference: string; other: string },
  bothArms: boolean,
  label: (quality: string) => string
): string[] {
  if (!bothArms) return [m.qualities_one_arm(arms)];
  const compared = rows.filter(({ p }) => isNumber(p));
  if (!compared.length) return [m.qualities_none_compared(arms)];
  const below = compared.filter(({ p }) => isNumber(p) && p < LEVEL);
  const most = Math.max(0, ...below.flatMap(({ fewest }) => fewest ?? []));
  const one = below.filter(({ fewest }) => fewest === 1);
  const near = compared.filter((row) => !below.includes(row) && row.fewest === 1);
  const names = (some: readonly FragilityRow[]) => list(some.map(({ quality }) => label(quality)));
  return [
    below.length
      ? m.weigh_fragility_summary({
          below: below.length,
          count: compared.length,
          most,
          ...arms
        })
      : m.weigh_fragility_none({ count: compared.length, ...arms }),
    ...(one.length ? [m.weigh_fragility_one({ qualities: names(one) })] : []),
    ...(near.length ? [m.weigh_fragility_near({ qualities: names(near) })] : []),
    m.weigh_fragility_walsh(),
    ...(compared.some(({ fewest }) => fewest === undefined)
      ? [m.weigh_fragility_most({ most: MOST_SEARCHED })]
      : []),
    m.weigh_fragility_caution({ count: compared.length })
  ];
}
