import type { PackItem } from './candidates.ts';
import type { EarlierPack } from './earlier-packs.ts';
import type { PackAtoms } from './pack-atoms.ts';
import type { Population } from './population.ts';
import { quantityOf } from './quantity.ts';
import type { ReleasePlan } from './release-plan.ts';
import type { Audit, SummedNumber } from './score-audit.ts';

/** What audits are made of. */
export interface Audited {
  readonly plan: ReleasePlan;
  readonly atoms: PackAtoms;
  readonly earlier: readonly EarlierPack[];
  readonly masks: ReadonlyMap<Population, Uint8Array>;
}

function quantityFor(
  { plan, atoms, earlier, masks }: Audited,
  populations: readonly Population[],
  counts: readonly ArrayLike<number>[] = []
) {
  const masked = new Map(populations.map((one) => [one, masks.get(one)!]));
  return quantityOf(plan, atoms, earlier, masked, counts);
}

/** Scores of a measure at a wave and their squares, of which the root tells how far from the centre. */
function scoreSums({ plan, atoms }: Audited, measure: number, wave: number): SummedNumber[] {
  const { layout, values, families } = atoms;
  const { id, centre } = atoms.summed.measures[measure]!;
  const [low, high] = plan.scales.get(id)!;
  const at = (atom: number, next: number) =>
    values[atom * layout.width + layout.scores(measure, wave) + next]!;
  const half = Math.max(high - centre, centre - low);
  const distance = (square: number) => Math.sqrt(Math.max(0, square));
  return [
    {
      valueOf: (atom) => at(atom, 0) + families[atom]! * centre,
      limits: [low, high],
      shareOf: (interval) => (interval.high - interval.low) / (high - low)
    },
    {
      valueOf: (atom) => at(atom, 1),
      limits: [0, half * half],
      // A score lies as far above the centre or as far below.
      shareOf: (interval) => (distance(interval.high) - distance(interval.low)) / half
    }
  ];
}

/** A measure at all its waves, which sums of pairs hold together. */
export function measureAudit(audited: Audited, items: readonly PackItem[], measure: number): Audit {
  const { atoms, masks } = audited;
  const { waves, measures } = atoms.summed;
  const { id } = measures[measure]!;
  const own = [...masks.keys()].filter(
    (one) => (one.about === 'score' || one.about === 'pair') && one.of === id
  );
  return {
    quantities: waves.map((wave, place) => {
      const populations = own.filter(
        (one) => 'at' in one && (one.at === wave || (place === 0 && one.about === 'pair'))
      );
      return {
        name: `${id} ${wave}`,
        populations,
        quantity: quantityFor(audited, populations),
        sums: scoreSums(audited, measure, place)
      };
    }),
    items: items.filter(({ population }) => own.includes(population))
  };
}

/** Whether families of a quality mention it: a number of 0 or 1 of each. */
export function qualityAudit(audited: Audited, items: readonly PackItem[], quality: number): Audit {
  const { plan, atoms, masks } = audited;
  const { layout, values, count } = atoms;
  const id = atoms.summed.qualities[quality]!;
  const own = [...masks.keys()].filter((one) => one.about === 'mentions' && one.of === id);
  const at = (atom: number, next: number) =>
    values[atom * layout.width + layout.mentions(quality) + next]!;
  const yes = Float64Array.from({ length: count }, (_, atom) => at(atom, 1));
  const no = Float64Array.from({ length: count }, (_, atom) => at(atom, 0) - at(atom, 1));
  const sum = (atomsOf: Int32Array, counts: Float64Array) =>
    atomsOf.reduce((all, atom) => all + counts[atom]!, 0);
  const { threshold } = plan.policy;
  return {
    quantities: [
      {
        name: id,
        populations: own,
        quantity: quantityFor(audited, own, [yes, no]),
        sums: [
          {
            valueOf: (atom) => yes[atom]!,
            limits: [0, 1],
            shareOf: ({ low, high }) => high - low
          }
        ]
      }
    ],
    items: items.filter(
      ({ population, atoms: some }) =>
        own.includes(population) && sum(some, yes) >= threshold && sum(some, no) >= threshold
    )
  };
}
