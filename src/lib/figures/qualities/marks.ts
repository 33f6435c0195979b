import type { Interval } from '../../charts/IntervalTrack.svelte';
import { seriesStyle } from '../../charts/series.ts';
import { isNumber, type Cell } from '../../data/missing.ts';
import { cell, interval, number, signed } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import type { Group } from '../groups.ts';
import type { MentionRow, QualityRow } from './rows.ts';

type Label = (id: string) => string;

const value = (one: Cell) => (isNumber(one) ? one : undefined);
/** Only what is known: an absent number is no property. */
const bounds = (middle: Cell, { low, high }: { low: Cell; high: Cell }) =>
  Object.fromEntries(
    Object.entries({ value: value(middle), low: value(low), high: value(high) }).filter(
      ([, one]) => one !== undefined
    )
  ) as Pick<Interval, 'value' | 'low' | 'high'>;

const said = (row: MentionRow, group: Group, label: Label) =>
  m.qualities_point({
    quality: label(row.quality),
    group: group.fullLabel,
    k: cell(row.k, 'count'),
    n: cell(row.n, 'count'),
    share: isNumber(row.share) ? number(row.share, 'share') : '',
    interval: interval(row.low, row.high, 'share')
  });

/** Shares of the groups that mention a quality, as marks from 0 to 1; groups without a row have none. */
export const shareMarks = (row: QualityRow, groups: readonly Group[], label: Label): Interval[] =>
  groups.flatMap((group) => {
    const mention = row.groups.find((one) => one.group === group.id);
    if (!mention) return [];
    const drawn = { id: group.id, style: group.style, sentence: said(mention, group, label) };
    return [{ ...bounds(mention.share, mention), ...drawn }];
  });

/** The difference between the arms as a mark from −1 to 1. */
export const gapMark = ({ quality, arms }: QualityRow, label: Label): Interval => ({
  ...bounds(arms.difference, arms),
  id: 'difference',
  style: seriesStyle(4),
  sentence: m.qualities_gap_point({
    quality: label(quality),
    difference: isNumber(arms.difference) ? signed(arms.difference, 'points') : '',
    interval: interval(arms.low, arms.high, 'points')
  })
});
