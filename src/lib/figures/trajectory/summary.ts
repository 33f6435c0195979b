import { isNumber } from '../../data/missing.ts';
import type { Study } from '../../data/study.ts';
import { cell, list, number, signed, words } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import { assumedSd } from '../../state/fit.ts';
import type { View } from '../../state/view.ts';
import type { Group } from '../groups.ts';
import type { TrajectoryRow } from './rows.ts';

/** @returns the row's mean as shown: as printed where it is, else rounded, with its sign where it is a difference. */
export function meanText(row: TrajectoryRow, view: View): string {
  if (row.printed !== undefined) return row.printed;
  if (!isNumber(row.mean)) return cell(row.mean, 'score');
  return view.show === 'change' ? signed(row.mean, 'score') : number(row.mean, 'score');
}

const label = (levels: Study['measures'], id: string): string => {
  const level = levels.find((candidate) => candidate.id === id);
  return level ? words(level.label) : id;
};

/** Sentences that say all the figure draws: one per measure and group, what is missing, and the interval. */
export function trajectorySummary(
  rows: readonly TrajectoryRow[],
  study: Study,
  view: View,
  groups: readonly Group[]
): string[] {
  if (!rows.length) return [m.figure_nothing()];
  const start = study.wave.levels[0]?.id;
  const sentences: string[] = [];
  const absent: string[] = [];
  for (const measure of new Set(rows.map((row) => row.measure))) {
    const name = label(study.measures, measure);
    const present = rows.filter((row) => row.measure === measure && isNumber(row.mean));
    if (!present.length) absent.push(name);
    for (const group of groups) {
      const points = present.filter(
        (row) => row.group === group.id && (view.show === 'score' || row.wave !== start)
      );
      const [first, last] = [points[0], points.at(-1)];
      if (!first || !last) continue;
      const base = { measure: name, group: group.fullLabel };
      const wave = (row: TrajectoryRow) => label(study.wave.levels, row.wave);
      const values = { wave: wave(last), n: cell(last.n, 'count'), value: meanText(last, view) };
      if (view.show === 'change')
        sentences.push(m.trajectory_sentence_change({ ...base, ...values }));
      else if (first === last) sentences.push(m.trajectory_sentence_one({ ...base, ...values }));
      else {
        const gap = Number(last.mean) - Number(first.mean);
        const size = number(Math.abs(gap), 'score');
        sentences.push(
          m.trajectory_sentence({
            ...base,
            from: meanText(first, view),
            firstWave: wave(first),
            firstN: cell(first.n, 'count'),
            to: meanText(last, view),
            lastWave: wave(last),
            lastN: cell(last.n, 'count'),
            gap: size,
            direction: !/[1-9]/.test(size) ? 'same' : gap < 0 ? 'lower' : 'higher',
            kind: last.status.startsWith('weighted') ? 'weighted' : 'published'
          })
        );
      }
    }
  }
  if (absent.length) sentences.push(m.trajectory_absent({ measures: list(absent) }));
  const sd = assumedSd(view);
  if (!sentences.length || absent.length === new Set(rows.map((row) => row.measure)).size)
    return sentences;
  if (view.show === 'change') sentences.push(m.trajectory_no_interval_change());
  else if (sd === undefined) sentences.push(m.trajectory_no_interval());
  else sentences.push(m.trajectory_assumed({ sd }));
  return sentences;
}
