import { speaking } from '../../data/nouns/word.ts';
import { isNumber, type Cell } from '../../data/missing.ts';
import {
  cell,
  interval,
  labelOf,
  list,
  number,
  scoreDecimals,
  signed,
  words
} from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import { sureText, type SureText } from '../sure/sure-text.ts';
import { FEWEST_STUDIES, type Judged, type Together, type TurnedRow } from './pooled.ts';
import type { Difference, StudyRow } from './study-row.ts';

/** Decimals of differences in SDs. */
const G_DECIMALS = 2;

export const titleOf = ({ study }: StudyRow): string => words(study.dataset.package.study.title);

/** Title and arms: the first group is the one with the approach. */
export const nameOf = (row: StudyRow): string =>
  m.studies_row({ title: titleOf(row), ...row.arms });

/** What is said wherever the arms of a study are compared. */
export const comparisonOf = (row: StudyRow): string =>
  m.studies_comparison({
    title: titleOf(row),
    comparison: words(row.study.dataset.package.study.comparison)
  });

/** What the numbers of a study are. */
export function kindOf(row: StudyRow): string {
  const KINDS = {
    published: m.explore_kind_published,
    synthetic: m.explore_kind_synthetic,
    records: m.explore_kind_records,
    audited: m.explore_kind_audited
  };
  const { kind } = row.study.dataset.package.study;
  const own = speaking(row.study.words, KINDS[kind]);
  return row.madeUp && kind !== 'synthetic' ? `${m.explore_kind_synthetic()} ${own}` : own;
}

export const designOf = ({ allocation, assignment, study }: StudyRow): string =>
  speaking(study.words, () => m.studies_design({ allocation, assignment }));

/** First and last time point. */
export function timeOf({ study }: StudyRow): string {
  const { levels } = study.dataset.package.study.wave;
  return [levels[0], levels.at(-1)].map((one) => labelOf(levels, one?.id ?? '')).join(' – ');
}

/** @returns the five checks in words of the study itself; undefined where nothing can be said. */
export const checksOf = ({ sure, study }: StudyRow): SureText | undefined =>
  sure && speaking(study.words, () => sureText(sure));

/** @returns how differences of all rows are written. */
export function writing({ unit, rows }: Together) {
  const measures = rows.flatMap(({ row }) => row.measure ?? []);
  const decimals = unit === 'g' ? G_DECIMALS : scoreDecimals(measures, measures[0]?.id ?? '');
  return {
    signed: (value: Cell) =>
      isNumber(value) ? signed(value, 'score', decimals) : cell(value, 'score'),
    sized: (value: number) => number(value, 'score', decimals),
    interval: ({ low, high }: Pick<Difference, 'low' | 'high'>) =>
      interval(low, high, 'score', decimals),
    error: (value: Cell) => cell(value, 'score', Math.max(decimals, 2)),
    plus: (value: number) => signed(value, 'score', decimals)
  };
}
type Writing = ReturnType<typeof writing>;

function sentence({ row, difference }: TurnedRow, written: Writing): string {
  const title = titleOf(row);
  const value = written.signed(difference.value);
  if (!isNumber(difference.value)) return m.studies_sentence_none({ title, reason: value });
  const ends = written.interval(difference);
  return isNumber(difference.low)
    ? m.studies_sentence({ title, value, interval: ends })
    : m.studies_sentence_alone({ title, value, reason: ends });
}

/** Which way is better, and whether signs were turned for it. */
export function directionOf(rows: readonly StudyRow[]): 'lower' | 'higher' | 'both' | 'none' {
  const better = new Set(rows.flatMap(({ measure }) => (measure ? [measure.better] : [])));
  if (!better.size || better.has(undefined)) return 'none';
  return better.size > 1 ? 'both' : [...better][0]!;
}

/** @returns a gate, and by what it is shut, as texts. */
export function gateText({ gate, open, by }: Judged) {
  const name = m.studies_gate({ gate, fewest: FEWEST_STUDIES });
  const state = m.studies_gate_state({ state: open ? 'open' : 'shut' });
  const why = by.length ? [m.studies_gate_by({ names: list(by.map(titleOf)) })] : [];
  return { gate, open, said: [m.studies_gate_said({ name, state }), ...why].join(' ') };
}

function pooledSentences({ unit, rows, count, pooled }: Together, written: Writing): string[] {
  if (!pooled) return [m.studies_not_together()];
  return [
    m.studies_mean({
      ...{ unit, count, mean: written.plus(pooled.mean) },
      interval: written.interval(pooled.interval)
    }),
    m.studies_between({
      tau: written.sized(Math.sqrt(pooled.tau2)),
      share: number(pooled.i2, 'share')
    }),
    m.studies_prediction({ interval: written.interval(pooled.prediction) }),
    ...(rows.some(({ row }) => row.madeUp) ? [m.studies_made_up()] : [])
  ];
}

/** What the rows say together, or that they do not, and what each says. */
export function studiesSummary(all: Together): string[] {
  const written = writing(all);
  const measured = all.rows.map(({ row }) => row);
  const published = measured.some(({ study, points }) => !study.cube && isNumber(points.value));
  return [
    ...pooledSentences(all, written),
    ...all.rows.map((row) => sentence(row, written)),
    m.studies_direction({ better: directionOf(measured) }),
    m.studies_unit({ unit: all.unit }),
    ...(published ? [m.studies_published()] : []),
    m.studies_caution()
  ];
}
