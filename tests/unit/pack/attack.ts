import { gunzipSync } from 'node:zlib';
import { LEVELS, WAVES, type AxisId, type RandomFamily } from './random-study.ts';

/** A number of a pack: of which group, about what, and what is told. */
export interface Told {
  readonly levels: Partial<Record<AxisId, string>>;
  readonly about: string;
  readonly at: string;
  readonly n: number | undefined;
}

/** All rows of all tables of a pack, with n where it is released. */
export function toldBy(files: ReadonlyMap<string, Uint8Array>): Told[] {
  return [...files]
    .filter(([path]) => path.endsWith('.csv.gz'))
    .flatMap(([, bytes]) => {
      const [head = '', ...lines] = gunzipSync(bytes).toString('utf8').trim().split('\n');
      const names = head.split(',');
      return lines.map((line) => {
        const row = Object.fromEntries(line.split(',').map((cell, at) => [names[at]!, cell]));
        const axes = (Object.keys(LEVELS) as AxisId[]).filter((axis) => axis in row);
        return {
          levels: Object.fromEntries(axes.map((axis) => [axis, row[axis]!])),
          about: row.about!,
          at: row.at!,
          n: row.n === 'suppressed' ? undefined : Number(row.n)
        };
      });
    });
}

const isOf = (family: RandomFamily, levels: Told['levels']) =>
  Object.entries(levels).every(([axis, level]) => family.levels[axis as AxisId] === level);

/**
 * Sums of scores at a wave that a pack tells, as selections of the families that have one: who knows
 * the families knows which they are.
 */
export function knownSums(told: readonly Told[], families: readonly RandomFamily[], wave: number) {
  const scored = families.filter(({ scores }) => scores[wave] !== undefined);
  const members = (levels: Told['levels'], both: boolean) =>
    scored.map((one) =>
      Number(isOf(one, levels) && (!both || one.scores.every((score) => score !== undefined)))
    );
  const rows = told.flatMap(({ levels, about, at, n }) => {
    if (n === undefined) return [];
    if (about === 'score' && at === WAVES[wave]) return [{ members: members(levels, false) }];
    return about === 'pair' ? [{ members: members(levels, true) }] : [];
  });
  return { scored, rows };
}

/** Every choice of levels of some axes, none left out of any. */
export function groups(most: number): Told['levels'][] {
  return (Object.keys(LEVELS) as AxisId[])
    .reduce<Told['levels'][]>(
      (all, axis) =>
        all.flatMap((one) => [one, ...LEVELS[axis].map((level) => ({ ...one, [axis]: level }))]),
      [{}]
    )
    .filter((one) => Object.keys(one).length <= most);
}

/** What must not follow: each family's score, and the sums of groups of fewer than the threshold. */
export function scoreSecrets(scored: readonly RandomFamily[], most: number, threshold: number) {
  const single = scored.map((_, at) => ({
    members: scored.map((_one, other) => Number(at === other))
  }));
  const small = groups(most)
    .map((levels) => ({ members: scored.map((one) => Number(isOf(one, levels))) }))
    .filter(({ members }) => {
      const n = members.reduce((sum, one) => sum + one, 0);
      return n > 0 && n < threshold;
    });
  return [...single, ...small];
}

/** Counts of groups as sums over all families that could be: told ones, and those too small to be. */
export function countSums(
  told: readonly Told[],
  families: readonly RandomFamily[],
  most: number,
  threshold: number
) {
  const possible = groups(3).filter((one) => Object.keys(one).length === 3);
  const members = (levels: Told['levels']) =>
    possible.map((one) =>
      Number(Object.entries(levels).every(([axis, level]) => one[axis as AxisId] === level))
    );
  return {
    rows: told
      .filter(({ about, n }) => about === 'families' && n !== undefined)
      .map(({ levels }) => ({ members: members(levels) })),
    secrets: groups(most)
      .filter((levels) => families.filter((one) => isOf(one, levels)).length < threshold)
      .map((levels) => ({ levels, members: members(levels) }))
  };
}
