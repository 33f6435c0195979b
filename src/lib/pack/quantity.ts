import type { Unknowns } from '../disclosure/audited-release.ts';
import type { Bounded } from '../disclosure/proven-intervals.ts';
import { smallGroups } from '../disclosure/small-groups.ts';
import { following } from '../disclosure/following.ts';
import type { Members } from '../disclosure/vanishing.ts';
import { earlierMembers, everIn, type EarlierPack } from './earlier-packs.ts';
import type { PackAtoms } from './pack-atoms.ts';
import type { Population } from './population.ts';
import type { ReleasePlan } from './release-plan.ts';

/** A number that each family has, such as its score at a wave, and what is known of it already. */
export interface Quantity {
  readonly unknowns: Unknowns;
  /** Sums over its atoms that earlier packs told. */
  readonly before: readonly Members[];
  /** Secrets that follow from these alone, so that no audit can keep them. */
  readonly lost: readonly Members[];
  /** Its atoms among a selection of all. */
  within(atoms: ArrayLike<number>): Members;
  /** Numbers and limits of its atoms. */
  bounded(
    valueOf: (atom: number) => number,
    limits: readonly [number, number]
  ): Omit<Bounded, 'sums'>;
  /** Families of each of its atoms. */
  readonly families: Float64Array;
}

/** Crossings that are guarded: those of the tables, and one characteristic more. */
export function guardedCrossings(plan: ReleasePlan): number[][] {
  const places = plan.axes.map((_, at) => at);
  const crossed = plan.tables.flatMap((table) => {
    const own = places.filter((at) => table.includes(plan.axes[at]!));
    const more = places.filter((at) => !own.includes(at));
    return [own, ...more.map((at) => [...own, at].sort((a, b) => a - b))];
  });
  return [...new Map(crossed.map((crossing) => [crossing.join(), crossing])).values()];
}

/**
 * What a release must guard of one number of each family.
 * @param populations that tell of it; all who have it are in the first.
 * @param counts by atom, of which none may become known of a small group besides the families.
 */
export function quantityOf(
  plan: ReleasePlan,
  atoms: PackAtoms,
  earlier: readonly EarlierPack[],
  populations: ReadonlyMap<Population, Uint8Array>,
  counts: readonly ArrayLike<number>[] = []
): Quantity {
  const [first] = populations.keys();
  const today = populations.get(first!)!;
  const stood = everIn(atoms, earlier, first!);
  const own = Int32Array.from({ length: atoms.count }, (_, atom) => atom).filter(
    (atom) => today[atom] || stood[atom]
  );
  const places = new Int32Array(atoms.count).fill(-1);
  own.forEach((atom, at) => (places[atom] = at));
  const within = (some: ArrayLike<number>) =>
    Int32Array.from(some, (atom) => places[atom]!).filter((at) => at >= 0);
  const taken = (values: ArrayLike<number>) => Float64Array.from(own, (atom) => values[atom]!);
  // Families that have left count as those they were.
  const families = taken(
    Array.from({ length: atoms.count }, (_, at) => atoms.values[at * atoms.layout.width]!)
  );
  const { threshold, budget } = plan.policy;
  const groups = smallGroups({
    atoms: { count: own.length, codes: atoms.codes.map(taken) },
    weights: [families, ...counts.map(taken)],
    populations: [...populations.values()].map((mask) =>
      Uint8Array.from(own, (atom) => mask[atom]!)
    ),
    crossings: guardedCrossings(plan),
    threshold
  });
  // Who is new since an earlier pack, and who has left since.
  const turnover = earlier.flatMap((_, pack) => {
    const there = new Set(earlierMembers(atoms, earlier, pack, { levels: {}, population: first! }));
    const places = [...own.keys()];
    return [
      places.filter((at) => today[own[at]!] && !there.has(own[at]!)),
      places.filter((at) => !today[own[at]!] && there.has(own[at]!))
    ]
      .filter(
        (group) => group.length && group.reduce((sum, at) => sum + families[at]!, 0) < threshold
      )
      .map((group) => Int32Array.from(group));
  });
  const single = [...own.keys()].filter((at) => families[at]! < threshold);
  const secrets = [
    ...new Map(
      [...groups, ...turnover, ...single.map((at) => Int32Array.of(at))].map((one) => [
        one.join(),
        one
      ])
    ).values()
  ];
  const before = earlier.flatMap(({ items }, pack) =>
    items
      .filter(({ population }) => [...populations.keys()].some((one) => isSame(one, population)))
      .map((item) => within(earlierMembers(atoms, earlier, pack, item)))
  );
  const lost = before.length ? following(own.length, before, secrets) : [];
  const gone = new Set(lost);
  return {
    unknowns: {
      atoms: own.length,
      secrets: secrets.filter((one) => !gone.has(one)),
      insiders: [...own.keys()].filter((at) => families[at] === 1),
      most: Math.floor(budget * own.length)
    },
    before,
    lost,
    within,
    bounded: (valueOf, [low, high]) => ({
      values: Float64Array.from(own, (atom, at) =>
        atoms.families[atom] && today[atom] ? valueOf(atom) : (families[at]! * (low + high)) / 2
      ),
      low: families.map((size) => size * low),
      high: families.map((size) => size * high)
    }),
    families
  };
}

/** Whether two populations are of the same answers. */
export const isSame = (one: Population, other: Population): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
