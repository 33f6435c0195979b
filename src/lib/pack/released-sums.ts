import type { Released } from '../data/study.ts';
import { releasedKey, type ReleasedNumbers, type ReleasedTable } from './read-pack.ts';
import type { Population } from './population.ts';

/** Levels that families must have one of, by axis. */
export type Levels = ReadonlyMap<string, readonly string[]>;

/** What numbers are asked for. */
export interface AskedNumbers {
  readonly about: Population['about'];
  readonly of?: string;
  readonly at?: string;
}

/** Every choice of one of each of the lists. */
const choices = (lists: readonly (readonly string[])[]): string[][] =>
  lists.reduce<string[][]>(
    (all, list) => all.flatMap((one) => list.map((level) => [...one, level])),
    [[]]
  );

const combined = (a: readonly number[], b: readonly number[], times: number) =>
  a.map((value, at) => value + times * b[at]!);

/**
 * Numbers of any group that released tables give: its own, else the sum of released levels, else the
 * whole less the other levels of an axis on which every family has one. All are sums and differences
 * of what was released, as the audit takes a reader to make them.
 * @param levelsOf all level ids of an axis.
 * @returns undefined where the release does not give them.
 */
export function releasedSums(
  { complete }: Released,
  tables: readonly ReleasedTable[],
  levelsOf: (axis: string) => readonly string[]
): (levels: Levels, asked: AskedNumbers) => ReleasedNumbers {
  const crossing = (axes: Iterable<string>) => [...axes].sort().join();
  const byAxes = new Map(tables.map((table) => [crossing(table.axes), table]));

  function added(levels: Levels, { about, of, at }: AskedNumbers): ReleasedNumbers {
    const table = byAxes.get(crossing(levels.keys()));
    if (!table) return undefined;
    let sum: readonly number[] | undefined;
    for (const chosen of choices(table.axes.map((axis) => levels.get(axis)!))) {
      const own = table.numbers.get(releasedKey(chosen, about, of, at));
      if (!own) return undefined;
      sum = sum ? combined(sum, own, 1) : own;
    }
    return sum;
  }

  return (levels, asked) => {
    const open = new Map(
      [...levels].filter(
        ([axis, chosen]) =>
          !(complete.includes(axis) && levelsOf(axis).every((level) => chosen.includes(level)))
      )
    );
    const axes = [...open.keys()];
    // Whatever is taken from the whole, the last part crosses all these axes.
    if (!byAxes.has(crossing(axes))) return undefined;
    const seek = (wanted: Levels, from: number): ReleasedNumbers => {
      const own = added(wanted, asked);
      if (own) return own;
      for (let place = from; place < axes.length; place++) {
        const axis = axes[place]!;
        if (!complete.includes(axis)) continue;
        const others = levelsOf(axis).filter((level) => !wanted.get(axis)!.includes(level));
        const whole = new Map([...wanted].filter(([one]) => one !== axis));
        const all = seek(whole, place + 1);
        const rest = all && seek(new Map([...wanted, [axis, others]]), place + 1);
        if (all && rest) return combined(all, rest, -1);
      }
      return undefined;
    };
    return seek(open, 0);
  };
}
