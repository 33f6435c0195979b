import { groupOf, groupsOf } from '../../cube/selection.ts';
import { comparedArms } from '../../data/arms.ts';
import type { Cell, Reason } from '../../data/missing.ts';
import type { Dataset } from '../../data/package.ts';
import type { Quality } from '../../data/study.ts';
import { column } from '../../data/table.ts';
import { qualities } from '../../engine/questions/qualities.ts';
import { selectionOf } from '../../state/fit.ts';
import type { View } from '../../state/view.ts';

/** Families that mentioned a quality, of those interviewed. */
export interface Count {
  readonly k: number;
  readonly n: number;
}

/** Share of one side less that of the other. */
export interface ShareDifference {
  /** Of all families of each side, or of the means of its sites' shares where sites are the units. */
  readonly difference: Cell;
  readonly low: Cell;
  readonly high: Cell;
  /** Two-sided; the reason where the design carries none. */
  readonly p: Cell;
}

/** Mentions of every quality, by group and by side of the comparison. */
export interface Mentions {
  /** Those that families were asked for, in the study's order. */
  readonly qualities: readonly Quality[];
  readonly groups: readonly { group: string; count: (quality: string) => Count }[];
  /** Over all selected sites of the reference arm, and of the arm it is compared with. */
  readonly reference: (quality: string) => Count;
  readonly other: (quality: string) => Count;
  /** The comparison where whole sites were put in arms, which makes them the units. */
  readonly bySites?: (quality: string) => ShareDifference;
  /** Why a quality carries no p-value, where it is known what was allocated; absent for printed counts. */
  readonly untested?: (quality: string) => Reason | undefined;
  /** The same question in SQL; with whoever counts, so that pages carry only their own. */
  readonly sql: string;
}

/** Mentions as published, for a fitted view. Waves do not apply. */
export function publishedMentions(dataset: Dataset, view: View): Mentions {
  const { study } = dataset.package;
  const selection = selectionOf(view, study);
  const table = dataset.tables['practitioner-qualities'];
  const [quality, site, k, n] = ['quality', 'site', 'k', 'n'].map((name) =>
    table ? column(table, name).values : []
  );
  const over = (sites: readonly string[]) => (wanted: string) => {
    const sum = { k: 0, n: 0 };
    quality?.forEach((value, row) => {
      if (value !== wanted || !sites.includes(String(site?.[row]))) return;
      sum.k += Number(k?.[row]);
      sum.n += Number(n?.[row]);
    });
    return sum;
  };
  const arms = comparedArms(study);
  const sitesOf = (arm: string) =>
    selection.sites.filter((one) => groupOf(study, 'arm', one) === arm);
  return {
    qualities: study.qualities,
    groups: groupsOf(study, selection).map(({ group, sites }) => ({ group, count: over(sites) })),
    reference: over(sitesOf(arms.reference)),
    other: over(arms.other === arms.reference ? [] : sitesOf(arms.other)),
    sql: qualities(selection)
  };
}
