import type { Study } from '../../data/study.ts';
import { interval, labelOf, number, scoreDecimals, signed } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import { armLabels } from '../change/summary.ts';
import type { Group } from './places.ts';
import { FEWEST_FOR_NORMAL, FEWEST_PLACES, type OverPlaces, type PlaceRow } from './rows.ts';

/** What the sentences are about. */
export interface PlacesScope {
  readonly study: Study;
  readonly measure: string;
  readonly wave: string;
  readonly threshold: number;
}

const armOf = (group: Group, study: Study): string | undefined =>
  group === 'difference' ? undefined : armLabels(study)[group];

/** @returns what a row is. */
export function placeName({ group, part, site = '' }: PlaceRow, study: Study): string {
  const arm = armOf(group, study);
  switch (part) {
    case 'place':
      return labelOf(study.site.levels, site);
    case 'mean':
      return arm === undefined ? m.weigh_places_mean() : m.weigh_places_mean_arm({ arm });
    case 'next':
      return arm === undefined ? m.weigh_places_next() : m.weigh_places_next_arm({ arm });
    case 'exact':
      return arm === undefined ? m.weigh_places_exact() : m.weigh_places_exact_arm({ arm });
  }
}

/** @returns how rows are written, in points of the measure. */
export function placeTexts(study: Study, measure: string) {
  const decimals = scoreDecimals(study.measures, measure);
  const points = (value: number | undefined) =>
    value === undefined ? '–' : signed(value, 'score', decimals);
  return {
    points,
    plain: (value: number) => number(value, 'score', decimals),
    interval: (row: PlaceRow) =>
      row.interval ? interval(row.interval.low, row.interval.high, 'score', decimals) : '–',
    n: ({ n }: PlaceRow) => n.map((one) => number(one, 'count')).join(', ')
  };
}

function groupSentences(one: OverPlaces, scope: PlacesScope): string[] {
  const { study, measure, wave, threshold } = scope;
  const { group, count, leftOut, tau, rows } = one;
  const arm = armOf(group, study);
  const written = placeTexts(study, measure);
  const left = leftOut ? [m.weigh_places_left_out({ count: leftOut, threshold })] : [];
  const [first, next] = rows;
  if (!first || !next) {
    const few = { count, fewest: FEWEST_PLACES };
    return [
      arm === undefined
        ? m.weigh_places_few({ ...few, ...armLabels(study) })
        : m.weigh_places_few_arm({ ...few, arm }),
      ...left
    ];
  }
  const said = {
    ...{ count, value: written.points(first.value), interval: written.interval(first) },
    measure: labelOf(study.measures, measure),
    wave: labelOf(study.wave.levels, wave)
  };
  const range = { interval: written.interval(next) };
  const { low, high } = next.interval ?? { low: NaN, high: NaN };
  const exact = rows.find(({ part }) => part === 'exact');
  const mean =
    arm === undefined
      ? m.weigh_places_difference({ ...said, ...armLabels(study) })
      : m.weigh_places_arm({ ...said, arm });
  const further =
    low <= 0 && high >= 0 ? m.weigh_places_next_both(range) : m.weigh_places_next_side(range);
  return [
    // Where the rest is folded the first is in view, and what a next place sees is the question.
    `${mean} ${further}`,
    tau > 0 ? m.weigh_places_tau({ tau: written.plain(tau) }) : m.weigh_places_tau_none(),
    ...(exact ? [m.weigh_places_exact_said({ interval: written.interval(exact) })] : []),
    ...(!exact && count < FEWEST_FOR_NORMAL ? [m.weigh_places_exact_none({ count })] : []),
    ...left
  ];
}

/** Sentences on the mean of sites and on a next one, and what that does not say. */
export function overSitesSummary(all: readonly OverPlaces[], scope: PlacesScope): string[] {
  const drawn = all.filter(({ rows }) => rows.length);
  return [
    ...all.flatMap((one) => groupSentences(one, scope)),
    ...(drawn.length ? [m.weigh_places_shrunken_said(), m.weigh_places_caution()] : []),
    ...(drawn.length > 1 ? [m.weigh_places_apart()] : [])
  ];
}
