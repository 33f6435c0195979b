import { cellOf, isNumber, missing, type Cell, type Reason } from '../data/missing.ts';
import type { Dataset } from '../data/package.ts';
import { column, type Table } from '../data/table.ts';
import { addMoments, mean, publishedMoments } from '../statistics/moments.ts';
import { groupsOf, type Selection } from './selection.ts';

/**
 * What is known of one group at one wave on one measure. The mean of several sites is weighted
 * by their n; second moments are missing because no SD is published.
 */
export interface PublishedCell {
  readonly measure: string;
  readonly group: string;
  readonly sites: readonly string[];
  readonly wave: string;
  /** Families measured, over the sites of the group. */
  readonly n: Cell;
  readonly mean: Cell;
  /** The mean as printed in the source; absent for a mean over several sites. */
  readonly printed?: string;
}

interface Printed {
  readonly value?: number;
  readonly text: string;
  readonly reason: Reason;
}

const key = (...parts: (string | number | boolean | null)[]) => parts.join('\u0000');

function countsBy(table: Table): Map<string, number> {
  const [site, wave, n] = ['site', 'wave', 'n'].map((name) => column(table, name).values);
  return new Map(n?.map((count, row) => [key(site![row]!, wave![row]!), Number(count)]));
}

function meansBy(table: Table): Map<string, Printed> {
  const [measure, site, wave] = ['measure', 'site', 'wave'].map(
    (name) => column(table, name).values
  );
  const means = column(table, 'mean');
  return new Map(
    means.values.map((value, row) => {
      const printed: Printed = {
        value: value === null ? undefined : Number(value),
        text: means.printed?.[row] ?? String(value),
        reason: means.reasons?.[row] ?? 'blank'
      };
      return [key(measure![row]!, site![row]!, wave![row]!), printed];
    })
  );
}

/** @returns NaN where one of the numbers of families is not published. */
const weightedMean = (parts: readonly Printed[], counted: readonly (number | undefined)[]) =>
  mean(
    parts
      .map(({ value = NaN }, index) => publishedMoments(counted[index] ?? NaN, value))
      .reduce(addMoments)
  );

/**
 * Sums the published cells of a selection, one answer per measure, group and wave, in that order.
 * A mean that one of the group's sites does not publish is missing for the group.
 */
export function publishedCells(dataset: Dataset, selection: Selection): PublishedCell[] {
  const { 'families-measured': measured, 'family-scales': scales } = dataset.tables;
  if (!measured || !scales) return [];
  const counts = countsBy(measured);
  const means = meansBy(scales);
  const groups = groupsOf(dataset.package.study, selection);
  return selection.measures.flatMap((measure) =>
    groups.flatMap(({ group, sites }) =>
      selection.waves.map((wave) => {
        const counted = sites.map((site) => counts.get(key(site, wave)));
        const parts = sites.map((site) => means.get(key(measure, site, wave)));
        const [only] = parts;
        const absent = parts.find((part) => part?.value === undefined);
        return {
          measure,
          group,
          sites,
          wave,
          n: counted.includes(undefined)
            ? missing('not-published')
            : counted.reduce<number>((sum, n) => sum + (n ?? 0), 0),
          mean:
            parts.includes(undefined) || absent
              ? missing(absent?.reason ?? 'not-asked')
              : parts.length === 1
                ? only!.value!
                : cellOf(weightedMean(parts as Printed[], counted), 'not-published'),
          ...(parts.length === 1 && only?.value !== undefined ? { printed: only.text } : {})
        };
      })
    )
  );
}

/** @returns the later mean less the earlier, missing for the reason of whichever is missing. */
export function difference(later: Cell, earlier: Cell): Cell {
  if (!isNumber(later)) return later;
  return isNumber(earlier) ? later - earlier : earlier;
}
