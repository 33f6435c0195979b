import { isNumber } from '../../data/missing.ts';
import type { Study } from '../../data/study.ts';
import { thresholdOf } from '../../disclosure/threshold.ts';
import { cell, labelOf, list, number, scoreDecimals, signed } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import { assumedSd } from '../../state/fit.ts';
import type { View } from '../../state/view.ts';
import type { DrawnGroups } from '../focus.ts';
import type { Group } from '../groups.ts';
import type { TrajectoryRow } from './rows.ts';

/** Decimals of a row's numbers. */
export const decimalsOf = (row: TrajectoryRow, study: Study): number =>
  scoreDecimals(study.measures, row.measure, row);

/** @returns the row's mean as shown: as printed where it is, else rounded, with its sign where it is a difference. */
export function meanText(row: TrajectoryRow, study: Study, view: View): string {
  if (row.printed !== undefined) return row.printed;
  if (!isNumber(row.mean)) return cell(row.mean, 'score');
  const decimals = decimalsOf(row, study);
  return view.show === 'change'
    ? signed(row.mean, 'score', decimals)
    : number(row.mean, 'score', decimals);
}

type Kind = Parameters<typeof m.trajectory_sentence>[0]['kind'];
const kindOf = ({ status }: TrajectoryRow): Kind =>
  status === 'mean' ? 'mean' : status.startsWith('weighted') ? 'weighted' : 'published';

/** @returns one sentence on a group's shown points, which are in the order of waves. */
function groupSentence(
  points: readonly TrajectoryRow[],
  names: { measure: string; group: string },
  study: Study,
  view: View
): string[] {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return [];
  const wave = (row: TrajectoryRow) => labelOf(study.wave.levels, row.wave);
  const values = {
    ...names,
    wave: wave(last),
    n: cell(last.n, 'count'),
    nStart: cell(last.nStart ?? last.n, 'count'),
    value: meanText(last, study, view)
  };
  if (last.status === 'paired') return [m.trajectory_sentence_paired(values)];
  if (view.show === 'change') {
    if (study.kind !== 'published') return [m.trajectory_sentence_unpaired(values)];
    const weighted = last.status.startsWith('weighted');
    return [
      weighted
        ? m.trajectory_sentence_change_weighted(values)
        : m.trajectory_sentence_change(values)
    ];
  }
  if (first === last) return [m.trajectory_sentence_one(values)];
  const gap = Number(last.mean) - Number(first.mean);
  const decimals = Math.max(decimalsOf(first, study), decimalsOf(last, study));
  const size = number(Math.abs(gap), 'score', decimals);
  return [
    m.trajectory_sentence({
      ...names,
      from: meanText(first, study, view),
      firstWave: wave(first),
      firstN: cell(first.n, 'count'),
      to: meanText(last, study, view),
      lastWave: wave(last),
      lastN: cell(last.n, 'count'),
      gap: size,
      direction: !/[1-9]/.test(size) ? 'same' : gap < 0 ? 'lower' : 'higher',
      kind: kindOf(last)
    })
  ];
}

/** @returns what the intervals are, or why there are none. */
function intervalSentences(rows: readonly TrajectoryRow[], study: Study, view: View): string[] {
  const hidden = rows.filter(({ status }) => status === 'hidden').length;
  const sd = assumedSd(view);
  if (study.kind !== 'published')
    return [
      ...(rows.some(({ low }) => isNumber(low)) ? [m.trajectory_interval()] : []),
      ...(hidden
        ? [m.figure_hidden({ count: hidden, threshold: thresholdOf(study, view.threshold) })]
        : [])
    ];
  if (view.show === 'change') return [m.trajectory_no_interval_change()];
  return [sd === undefined ? m.trajectory_no_interval() : m.trajectory_assumed({ sd })];
}

const shownIn = (rows: readonly TrajectoryRow[]) => rows.filter(({ mean }) => isNumber(mean));

/** One sentence per measure and group that is drawn in full. */
export function groupSentences(
  rows: readonly TrajectoryRow[],
  study: Study,
  view: View,
  focused: readonly Pick<Group, 'id' | 'fullLabel'>[]
): string[] {
  const start = study.wave.levels[0]?.id;
  const shown = shownIn(rows);
  return [...new Set(shown.map(({ measure }) => measure))].flatMap((measure) =>
    focused.flatMap((group) =>
      groupSentence(
        shown.filter(
          (row) =>
            row.measure === measure &&
            row.group === group.id &&
            (view.show === 'score' || row.wave !== start)
        ),
        { measure: labelOf(study.measures, measure), group: group.fullLabel },
        study,
        view
      )
    )
  );
}

/** What is said once of all rows: groups that are grey, what is missing, and the interval. */
export function closingSentences(
  rows: readonly TrajectoryRow[],
  study: Study,
  view: View,
  { rest }: Pick<DrawnGroups, 'rest'>
): string[] {
  const shown = shownIn(rows);
  const published = new Set(shown.map(({ measure }) => measure));
  const absent = [...new Set(rows.map(({ measure }) => measure))].filter(
    (measure) => !published.has(measure)
  );
  const sentences: string[] = [];
  if (rest.length) sentences.push(m.figure_rest_said({ count: rest.length }));
  if (absent.length && study.kind === 'published') {
    const names = absent.map((measure) => labelOf(study.measures, measure));
    sentences.push(m.trajectory_absent({ measures: list(names) }));
  }
  if (shown.length || study.kind !== 'published')
    sentences.push(...intervalSentences(rows, study, view));
  return sentences;
}

/** Sentences on what the figure draws in full: one per measure and group, what is missing, and the interval. */
export const trajectorySummary = (
  rows: readonly TrajectoryRow[],
  study: Study,
  view: View,
  drawn: Pick<DrawnGroups, 'focused' | 'rest'>
): string[] =>
  rows.length
    ? [
        ...groupSentences(rows, study, view, drawn.focused),
        ...closingSentences(rows, study, view, drawn)
      ]
    : [m.figure_nothing()];
