import { auditedRelease, type Verdict } from '../disclosure/audited-release.ts';
import { nullProjection } from '../disclosure/null-projection.ts';
import { provenIntervals } from '../disclosure/proven-intervals.ts';
import { rangeIntervals } from '../disclosure/range-intervals.ts';
import type { Members } from '../disclosure/vanishing.ts';
import type { Interval } from '../statistics/interval.ts';
import type { PackItem } from './candidates.ts';
import type { Population } from './population.ts';
import type { Policy } from './policy.ts';
import type { Quantity } from './quantity.ts';

/** What is summed of a number: itself, or its square. */
export interface SummedNumber {
  /** Sum over the families of an atom. */
  valueOf(atom: number): number;
  /** Of one family. */
  readonly limits: readonly [number, number];
  /** Share of the scale in which a family's number can lie, if what is summed lies in an interval. */
  shareOf(interval: Interval): number;
}

/** Numbers of each family that are audited together, since some sums tell of several. */
export interface Audit {
  readonly quantities: readonly {
    readonly name: string;
    /** Whose sums tell of it; the first holds all who have it. */
    readonly populations: readonly Population[];
    readonly quantity: Quantity;
    readonly sums: readonly SummedNumber[];
  }[];
  readonly items: readonly PackItem[];
}

/** What an audit of some numbers found. */
export interface QuantityFound {
  readonly name: string;
  readonly unknowns: number;
  readonly allowed: number;
  /** Released sums of which none follows from others. */
  readonly rank: number;
  /** Least share of its scale in which a family's number can lie; 1 without families. */
  readonly width: number;
  /** Families whose number is known to within less than the policy asks. */
  readonly narrow: number;
  readonly quantity: Quantity;
  /** Released sums, earlier ones first. */
  readonly sums: readonly Members[];
}

export interface ScoresFound {
  readonly verdicts: readonly Verdict[];
  readonly quantities: readonly QuantityFound[];
}

/** Up to so many atoms, a few intervals that are not proven wide are found by linear programs. */
const FOR_PROGRAMS = { atoms: 120, intervals: 20 } as const;

/** The least share of the scale that stays open, and how many families fall short of what is asked. */
function widthsOf(
  quantity: Quantity,
  sums: readonly Members[],
  project: (vector: Float64Array) => Float64Array,
  asked: number,
  { valueOf, limits, shareOf }: SummedNumber
) {
  const bounded = { ...quantity.bounded(valueOf, limits), sums };
  const share = (at: number, { low, high }: Interval) => {
    const size = quantity.families[at]!;
    return shareOf({ low: low / size, high: high / size });
  };
  const intervals = provenIntervals(bounded, project, (at, found) => share(at, found) >= asked);
  const shares = intervals.map((found, at) => share(at, found));
  const lacking = [...shares.keys()].filter((at) => shares[at]! < asked);
  const few = lacking.length <= FOR_PROGRAMS.intervals && shares.length <= FOR_PROGRAMS.atoms;
  if (lacking.length && few) {
    const exact = rangeIntervals(
      bounded,
      lacking.map((at) => Int32Array.of(at))
    );
    lacking.forEach((at, place) => {
      if (exact) shares[at] = Math.max(shares[at]!, share(at, exact[place]!));
    });
  }
  return {
    width: shares.reduce((least, one) => Math.min(least, one), 1),
    narrow: shares.reduce((sum, one, at) => sum + (one < asked ? quantity.families[at]! : 0), 0)
  };
}

/** Shares of the budget that are tried in turn until every number stays open as wide as asked. */
const SHARES = [1, 0.85, 0.7, 0.55, 0.4, 0.25, 0.1, 0];

/**
 * Decides which items of some numbers may be released: by span, with earlier packs, and, where the
 * policy cuts, no more than the budget and than leaves every family's number wide enough.
 * @param cut false takes all that opens no secret, so that what it would fix can be told.
 * @yields how many items are decided.
 */
export function* scoreAudit(
  { width: asked }: Policy,
  { quantities, items }: Audit,
  cut: boolean
): Generator<number, ScoresFound> {
  const candidates = items.map(({ atoms, population }) => ({
    tells: quantities.flatMap(({ quantity, populations }, unknowns) =>
      populations.includes(population) ? [{ unknowns, members: quantity.within(atoms) }] : []
    )
  }));
  const before = quantities.flatMap(({ quantity }, unknowns) =>
    quantity.before.map((members) => ({ unknowns, members }))
  );
  const tried = quantities.map(() => 0);
  for (;;) {
    const unknowns = quantities.map(({ quantity }, at) => {
      const { atoms, most } = quantity.unknowns;
      return { ...quantity.unknowns, most: cut ? Math.floor(SHARES[tried[at]!]! * most) : atoms };
    });
    const { verdicts, ranks } = yield* auditedRelease(unknowns, before, candidates);
    const released = candidates
      .filter((_, at) => verdicts[at] === 'released')
      .flatMap((one) => one.tells);
    const found = quantities.map(({ name, quantity, sums: summed }, at): QuantityFound => {
      const own = released.filter((told) => told.unknowns === at).map(({ members }) => members);
      const sums = [...quantity.before, ...own];
      const project = nullProjection(quantity.unknowns.atoms, sums);
      const widths = summed.map((sum) => widthsOf(quantity, sums, project, asked, sum));
      return {
        name,
        unknowns: quantity.unknowns.atoms,
        allowed: quantity.unknowns.most,
        rank: ranks[at]!,
        width: Math.min(1, ...widths.map(({ width }) => width)),
        narrow: Math.max(0, ...widths.map(({ narrow }) => narrow)),
        quantity,
        sums
      };
    });
    const narrow = [...found.keys()].filter(
      (at) => found[at]!.narrow && tried[at]! < SHARES.length - 1
    );
    if (!cut || !narrow.length) return { verdicts, quantities: found };
    for (const at of narrow) tried[at]! += 1;
  }
}
