import { groupOf, groupsOf } from '../../cube/selection.ts';
import { cellOf, missing, type Cell } from '../../data/missing.ts';
import type { Dataset } from '../../data/package.ts';
import { column } from '../../data/table.ts';
import { selectionOf } from '../../state/fit.ts';
import type { View } from '../../state/view.ts';
import { clopperPearson } from '../../statistics/clopper-pearson.ts';
import { fisherExact } from '../../statistics/fisher-exact.ts';
import { newcombe } from '../../statistics/newcombe.ts';
import { benjaminiHochberg } from '../../statistics/p-adjust.ts';
import { wilson } from '../../statistics/wilson.ts';

/** Families of one group that mentioned a quality. */
export interface MentionRow {
  readonly quality: string;
  readonly area: string;
  readonly group: string;
  readonly k: number;
  readonly n: number;
  readonly share: Cell;
  readonly low: Cell;
  readonly high: Cell;
}

/** Share with the approach less share without it, for one quality, over the selected sites. */
export interface MentionDifference {
  /** Families in the selected sites of each side. */
  readonly nOther: number;
  readonly nReference: number;
  readonly difference: Cell;
  readonly low: Cell;
  readonly high: Cell;
  /** Fisher's exact test, two-sided. */
  readonly p: Cell;
  /** The same, adjusted over all qualities by Benjamini and Hochberg. */
  readonly adjusted: Cell;
}

/** One quality with its groups and the difference between the arms. */
export interface QualityRow {
  readonly quality: string;
  readonly area: string;
  readonly groups: readonly MentionRow[];
  readonly arms: MentionDifference;
}

interface Count {
  readonly k: number;
  readonly n: number;
}

/** @returns mentions of each quality summed over sites. */
function counter(dataset: Dataset): (quality: string, sites: readonly string[]) => Count {
  const table = dataset.tables['practitioner-qualities'];
  if (!table) return () => ({ k: 0, n: 0 });
  const [quality, site, k, n] = ['quality', 'site', 'k', 'n'].map(
    (name) => column(table, name).values
  );
  return (wanted, sites) => {
    const sum = { k: 0, n: 0 };
    quality?.forEach((value, row) => {
      if (value !== wanted || !sites.includes(String(site?.[row]))) return;
      sum.k += Number(k?.[row]);
      sum.n += Number(n?.[row]);
    });
    return sum;
  };
}

function compare(other: Count, reference: Count): MentionDifference {
  const n = { nOther: other.n, nReference: reference.n };
  const none = missing('no-families');
  if (!other.n || !reference.n)
    return { ...n, difference: none, low: none, high: none, p: none, adjusted: none };
  const { low, high } = newcombe(other.k, other.n, reference.k, reference.n);
  return {
    ...n,
    difference: other.k / other.n - reference.k / reference.n,
    low,
    high,
    p: fisherExact(other.k, other.n, reference.k, reference.n).p,
    adjusted: none
  };
}

/** Rows of the qualities figure for a fitted view, in the source's order. Waves do not apply. */
export function qualityRows(dataset: Dataset, view: View): QualityRow[] {
  const { study } = dataset.package;
  const selection = selectionOf(view, study);
  const count = counter(dataset);
  const interval = view.interval.includes('exact') ? clopperPearson : wilson;
  const inReference = (site: string) => groupOf(study, 'arm', site) === study.arm.reference;
  const differences = study.qualities.map(({ id }) =>
    compare(
      count(
        id,
        selection.sites.filter((site) => !inReference(site))
      ),
      count(id, selection.sites.filter(inReference))
    )
  );
  const raw = differences.map(({ p }) => p);
  const tested = raw.every((p) => typeof p === 'number') ? benjaminiHochberg(raw) : [];
  return study.qualities.map(({ id, area }, index) => {
    const arms = differences[index]!;
    return {
      quality: id,
      area,
      groups: groupsOf(study, selection).map(({ group, sites }) => {
        const { k, n } = count(id, sites);
        const { low, high } = interval(k, n);
        const reason = 'no-families';
        return {
          quality: id,
          area,
          group,
          k,
          n,
          share: cellOf(k / n, reason),
          low: cellOf(low, reason),
          high: cellOf(high, reason)
        };
      }),
      arms: tested.length ? { ...arms, adjusted: tested[index]! } : arms
    };
  });
}

/** Order of rows: the source's, by name, by share over all groups, or by difference between arms; greatest first. */
export function sortQualities(
  rows: readonly QualityRow[],
  sort: View['sort'],
  label: (quality: string) => string,
  language: string
): QualityRow[] {
  const share = ({ groups }: QualityRow) =>
    groups.reduce((sum, { k }) => sum + k, 0) / groups.reduce((sum, { n }) => sum + n, 0);
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
