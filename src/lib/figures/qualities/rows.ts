import { cellOf, isNumber, missing, type Cell, type Reason } from '../../data/missing.ts';
import type { Study } from '../../data/study.ts';
import { hide, thresholdOf } from '../../disclosure/threshold.ts';
import type { View } from '../../state/view.ts';
import { clopperPearson } from '../../statistics/clopper-pearson.ts';
import { benjaminiHochberg, holm } from '../../statistics/p-adjust.ts';
import { wilson } from '../../statistics/wilson.ts';
import { compare, isSmall, type Compared } from './compare.ts';
import type { Count, Mentions } from './mentions.ts';

/** Families of one group that mentioned a quality. */
export interface MentionRow {
  readonly quality: string;
  readonly area: string;
  readonly group: string;
  readonly k: Cell;
  readonly n: Cell;
  readonly share: Cell;
  readonly low: Cell;
  readonly high: Cell;
}

/** How a quality compares, with its p adjusted over the qualities that are tested. */
export interface MentionDifference extends Compared {
  /** By Benjamini and Hochberg. */
  readonly adjusted: Cell;
  readonly holm: Cell;
}

/** One quality with its groups and the difference between the arms. */
export interface QualityRow {
  readonly quality: string;
  /** Level of what the figure is split by, where it is. */
  readonly facet?: string;
  readonly area: string;
  readonly groups: readonly MentionRow[];
  readonly arms: MentionDifference;
}

const without = (reason: Reason) => {
  const none = missing(reason);
  return { k: none, share: none, low: none, high: none };
};

/** @param threshold families below which a number of them is not shown; 0 shows all. */
function mentionRow(count: Count, exact: boolean, threshold: number) {
  const { k, n } = count;
  if (Number.isNaN(n)) return { n: missing('suppressed'), ...without('suppressed') };
  const { low, high } = (exact ? clopperPearson : wilson)(k, n);
  const shown = (value: number) =>
    n && isSmall(count, threshold)
      ? missing('hidden')
      : cellOf(n ? value : undefined, 'no-families');
  return {
    k: shown(k),
    n: hide(n, n, threshold),
    share: shown(k / n),
    low: shown(low),
    high: shown(high)
  };
}

/**
 * Rows of all groups. Beside a difference of the arms, which holds the families of all groups, one
 * hidden count would follow from the others, so that the next smallest goes with it.
 */
function mentionRows(
  counts: readonly Count[],
  exact: boolean,
  threshold: number,
  compared: boolean
) {
  const rows = counts.map((count) => mentionRow(count, exact, threshold));
  const left = counts.flatMap(({ k, n }, at) =>
    n && isNumber(rows[at]!.k) ? [{ at, fewest: Math.min(k, n - k) }] : []
  );
  const hidden = rows.filter(({ k }) => !isNumber(k) && k.missing !== 'suppressed').length;
  if (!compared || hidden !== 1 || !left.length) return rows;
  const { at } = left.reduce((a, b) => (b.fewest < a.fewest ? b : a));
  return rows.map((row, place) => (place === at ? { ...row, ...without('hidden') } : row));
}

/** Rows of the qualities figure for a fitted view, in the source's order. */
export function qualityRows(study: Study, mentions: Mentions, view: View): QualityRow[] {
  const threshold = thresholdOf(study, view.threshold);
  const exact = view.interval.includes('exact');
  const { qualities } = mentions;
  const differences = qualities.map(({ id }) => compare(mentions, id, threshold));
  const raw = differences.map(({ p }) => p);
  /** NaN is no test of the family, and keeps its reason. */
  const over = (adjust: (p: readonly number[]) => number[]) => {
    const adjusted = adjust(raw.map((p) => (isNumber(p) ? p : NaN)));
    return raw.map((p, at) => (isNumber(p) ? adjusted[at]! : p));
  };
  const [adjusted, byHolm] = [over(benjaminiHochberg), over(holm)];
  return qualities.map(({ id, area }, index) => ({
    quality: id,
    area,
    groups: mentionRows(
      mentions.groups.map(({ count }) => count(id)),
      exact,
      threshold,
      isNumber(raw[index]!)
    ).map((row, at) => ({ quality: id, area, group: mentions.groups[at]!.group, ...row })),
    arms: { ...differences[index]!, adjusted: adjusted[index]!, holm: byHolm[index]! }
  }));
}

/** Order of rows: the source's, by name, by share over all groups, or by difference between arms; greatest first, hidden ones last. */
export function sortQualities(
  rows: readonly QualityRow[],
  sort: View['sort'],
  label: (quality: string) => string,
  language: string
): QualityRow[] {
  const total = (cells: Cell[]) => cells.filter(isNumber).reduce((sum, value) => sum + value, 0);
  const share = ({ groups }: QualityRow) =>
    total(groups.map(({ k }) => k)) / (total(groups.map(({ n }) => n)) || -Infinity);
  const gap = ({ arms }: QualityRow) =>
    typeof arms.difference === 'number' ? arms.difference : -Infinity;
  const { compare: byName } = new Intl.Collator(language);
  const orders: Record<View['sort'], (a: QualityRow, b: QualityRow) => number> = {
    source: () => 0,
    name: (a, b) => byName(label(a.quality), label(b.quality)),
    share: (a, b) => share(b) - share(a),
    difference: (a, b) => gap(b) - gap(a)
  };
  return [...rows].sort(orders[sort]);
}
