import { axesOf, newCodes } from '#lib/cube/cells.ts';
import { cellsFromRecords } from '#lib/cube/cells-from-records.ts';
import type { CodedRecords } from '#lib/cube/coded-records.ts';
import type { Cube } from '#lib/cube/cube.ts';
import { recordsCube } from '#lib/cube/records-cube.ts';
import type { Allocation, Study } from '#lib/data/study.ts';
import { study as madeUp } from './made-up-records.ts';

/** A family of a trial: its site, its arm, and its scores at the start and later; NaN where there is none. */
export interface Member {
  readonly site: string;
  readonly arm: string;
  readonly first: number;
  readonly later: number;
}

interface Design {
  readonly allocation?: Allocation;
  readonly assignment?: 'random' | 'not-random';
  readonly arms?: readonly string[];
}

const level = (id: string) => ({ id, label: { en: id, cy: id } });

/** A study of one measure without a norm and two times, and the sums over its families. */
export function trialOf(
  members: readonly Member[],
  { allocation = 'site', assignment = 'random', arms = ['without', 'with'] }: Design = {}
): { study: Study; cube: Cube } {
  const sites = [...new Set(members.map(({ site }) => site))];
  const ofFamilies = allocation === 'family';
  const study: Study = {
    ...madeUp,
    kind: 'records',
    site: {
      label: madeUp.site.label,
      levels: sites.map((id) => ({
        ...level(id),
        phase: '1',
        ...(ofFamilies ? {} : { arm: members.find(({ site }) => site === id)!.arm })
      }))
    },
    arm: { label: madeUp.arm.label, reference: 'without', with: 'with', levels: arms.map(level) },
    phase: { label: madeUp.phase.label, levels: [level('1')] },
    wave: {
      label: madeUp.wave.label,
      levels: [
        { ...level('0'), months: 0 },
        { ...level('9'), months: 9 }
      ]
    },
    measures: [level('score')],
    dimensions: [],
    design: { allocation, assignment, entryRulesDiffer: false },
    records: {
      families: { table: 'families', id: 'id', site: 'site', ...(ofFamilies && { arm: 'arm' }) },
      scores: { table: 'scores', id: 'id', wave: 'wave' }
    },
    threshold: 0
  };
  const axes = axesOf(study);
  const records: CodedRecords = {
    families: members.length,
    axes,
    codes: axes.map((axis) => {
      const codes = newCodes(axis, members.length);
      const place = new Map(axis.levels.map((id, at) => [id, at]));
      members.forEach((member, at) => {
        codes[at] = place.get(axis.id === 'site' ? member.site : member.arm) ?? axis.levels.length;
      });
      return codes;
    }),
    waves: ['0', '9'],
    measures: [
      {
        id: 'score',
        norm: undefined,
        scores: Float64Array.from(members.flatMap(({ first, later }) => [first, later]))
      }
    ],
    qualities: []
  };
  return { study, cube: recordsCube(study, cellsFromRecords(records)) };
}

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Standard normal numbers (Box and Muller 1958). */
export const normal = (next: () => number) => () =>
  Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
