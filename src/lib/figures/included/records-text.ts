import { isNumber } from '../../data/missing.ts';
import type { Study, Wave } from '../../data/study.ts';
import { cell, labelOf, list, number, words } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import type { DrawnGroups } from '../focus.ts';
import type { PatternRow, SeenLaterRow } from './patterns.ts';
import type { IncludedRow } from './rows.ts';

/** What the figure of families included draws of records. */
export interface IncludedOfRecords {
  readonly counts: readonly IncludedRow[];
  readonly patterns: readonly PatternRow[];
  readonly seenLater: readonly SeenLaterRow[];
}

/** @returns a response pattern in words: when families were seen and when not. */
export function patternText(pattern: string, waves: readonly Wave[]): string {
  const at = (mark: string) =>
    list(waves.filter((_, place) => pattern[place] === mark).map(({ label }) => words(label)));
  const [seen, missed] = [at('X'), at('.')];
  if (!seen) return m.included_never({ missed });
  return missed ? m.included_pattern({ seen, missed }) : m.included_each({ seen });
}

function groupSentences(
  { counts, patterns, seenLater }: IncludedOfRecords,
  group: { id: string; fullLabel: string },
  waves: readonly Wave[]
): string[] {
  const name = { group: group.fullLabel };
  const mine = <Row extends { group: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.group === group.id);
  const [again] = mine(seenLater);
  return [
    m.included_sentence({
      ...name,
      counts: list(
        mine(counts).map((row) =>
          m.included_count({ n: cell(row.n, 'count'), wave: labelOf(waves, row.wave) })
        )
      )
    }),
    m.included_patterns_sentence({
      ...name,
      patterns: mine(patterns)
        .map(({ pattern, families }) =>
          m.included_pattern_count({
            n: cell(families, 'count'),
            pattern: patternText(pattern, waves)
          })
        )
        .join('; ')
    }),
    ...(again && isNumber(again.later) && isNumber(again.start) && isNumber(again.share)
      ? [
          m.included_seen_later({
            ...name,
            later: number(again.later, 'count'),
            start: number(again.start, 'count'),
            share: number(again.share, 'share')
          })
        ]
      : again
        ? [m.included_seen_later_not({ ...name, reason: cell(again.later, 'count') })]
        : [])
  ];
}

/**
 * Sentences on the groups drawn in full, what is hidden, and what a count may do.
 * @param waves those in view, over which the patterns run.
 */
export function includedSummary(
  rows: IncludedOfRecords,
  { focused, rest }: DrawnGroups,
  study: Pick<Study, 'measures'>,
  waves: readonly Wave[],
  measure: string,
  threshold: number
): string[] {
  if (!focused.length) return [m.figure_nothing()];
  const cells = [
    ...rows.counts.map(({ n }) => n),
    ...rows.patterns.map(({ families }) => families),
    ...rows.seenLater.map(({ later }) => later)
  ];
  const hidden = cells.filter((one) => !isNumber(one) && one.missing === 'hidden').length;
  return [
    m.included_measure({ measure: labelOf(study.measures, measure) }),
    ...focused.flatMap((group) => groupSentences(rows, group, waves)),
    ...(rest.length ? [m.figure_rest_said({ count: rest.length })] : []),
    ...(hidden ? [m.included_hidden({ count: hidden, threshold })] : []),
    ...(waves.length > 1 ? [m.included_caution()] : [])
  ];
}
