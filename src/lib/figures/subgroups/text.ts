import { isNumber, type Reason } from '../../data/missing.ts';
import type { Dimension, Study } from '../../data/study.ts';
import { cell, labelOf, number, words } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import { FEWEST_FOR_INTERVAL } from '../../statistics/t-interval.ts';
import { armLabels, pointsText } from '../change/summary.ts';
import type { SubgroupRow, Subgroups } from './rows.ts';

/** What the sentences are about. */
export interface SubgroupScope {
  readonly study: Study;
  readonly measure: string;
  readonly wave: string;
  readonly characteristic: Dimension;
  /** Looks of this visit, this one too. */
  readonly looks: number;
}

/** @returns a level's difference and its interval as texts. */
export const differenceText = ({ difference }: SubgroupRow, study: Study, measure: string) =>
  pointsText(difference, measure, study);

function levelSentence(row: SubgroupRow, { study, measure, characteristic }: SubgroupScope) {
  const name = labelOf(characteristic.levels, row.level);
  const text = differenceText(row, study, measure);
  if (!isNumber(row.difference.value))
    return m.weigh_subgroups_none({ level: name, reason: text.value });
  return m.weigh_subgroups_level({
    ...{ level: name, ...text, ...armLabels(study) },
    nOther: cell(row.n.other, 'count'),
    nReference: cell(row.n.reference, 'count')
  });
}

const UNTESTED: Partial<Record<Reason, () => string>> = {
  hidden: m.weigh_subgroups_untested_hidden,
  'sites-are-units': m.weigh_subgroups_untested_sites,
  'no-test': m.weigh_subgroups_untested_design,
  'too-few': () => m.weigh_subgroups_untested_few({ fewest: FEWEST_FOR_INTERVAL }),
  'no-spread': m.weigh_subgroups_untested_spread
};

function testSentences(test: Subgroups['test']): string[] {
  if (typeof test === 'string') return [UNTESTED[test]?.() ?? m.weigh_subgroups_untested_spread()];
  return [
    m.weigh_subgroups_test({
      f: number(test.f, 'score', 2),
      df: number(test.df1, 'count'),
      dfError: number(test.df2, 'count'),
      p: number(test.p, 'p')
    }),
    m.weigh_subgroups_power()
  ];
}

/** Sentences on each level, on whether they differ, and on how many looks were taken. */
export function subgroupsSummary({ rows, test }: Subgroups, scope: SubgroupScope): string[] {
  const { study, measure, wave, characteristic } = scope;
  const named = { characteristic: words(characteristic.label) };
  if (rows.length < 2) return [m.weigh_subgroups_one_level(named)];
  // The first is in view where the rest is folded.
  const first = m.weigh_subgroups_summary({
    ...{ ...named, looks: number(scope.looks, 'count') },
    measure: labelOf(study.measures, measure),
    wave: labelOf(study.wave.levels, wave)
  });
  const [tested = '', ...power] = testSentences(test);
  return [
    `${first} ${tested}`,
    ...power,
    ...rows.map((row) => levelSentence(row, scope)),
    m.weigh_subgroups_caution(),
    m.weigh_subgroups_looks(armLabels(study)),
    m.weigh_subgroups_exploratory()
  ];
}
