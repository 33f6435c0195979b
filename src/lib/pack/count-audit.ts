import { auditedRelease, type Audited as Decided } from '../disclosure/audited-release.ts';
import { following } from '../disclosure/following.ts';
import { smallGroups } from '../disclosure/small-groups.ts';
import type { Members } from '../disclosure/vanishing.ts';
import type { PackItem, PackTable } from './candidates.ts';
import { earlierMembers } from './earlier-packs.ts';
import { emptyGroups } from './empty-groups.ts';
import type { PackAtoms } from './pack-atoms.ts';
import type { Population } from './population.ts';
import { guardedCrossings } from './quantity.ts';
import type { Audited } from './quantity-audits.ts';

/** Counts that items tell: of their families, or of each response pattern among them. */
function countsOf(
  atoms: PackAtoms,
  some: Members,
  population: Population,
  real: number
): Members[] {
  if (population.about !== 'patterns') return [some];
  const whole = (1 << atoms.summed.waves.length) - 1;
  const byBits = new Map<number, number[]>();
  for (const atom of some) {
    // A family that could be would be seen whenever it can.
    const bits = atom < real ? atoms.answers(atom).bits(population.of) : whole;
    byBits.set(bits, [...(byBits.get(bits) ?? []), atom]);
  }
  return [...byBits.values()].map((one) => Int32Array.from(one));
}

export interface CountsFound extends Decided {
  readonly atoms: number;
  readonly secrets: readonly Members[];
  /** Counts that items tell, earlier ones first. */
  readonly sums: readonly Members[];
}

/**
 * Decides of which items the counts may be released, so that no small or empty group's follows; where
 * attrition is guarded, nor that of a small group that was not seen.
 * @param items of groups alone where attrition is public, else of any population.
 * @yields how many items are decided.
 */
export function* countAudit(
  { plan, atoms, earlier, masks }: Audited,
  tables: readonly PackTable[],
  items: readonly PackItem[]
): Generator<number, CountsFound> {
  const { threshold, attrition } = plan.policy;
  const guards = attrition === 'guard';
  const empty = emptyGroups(atoms, tables, threshold);
  const count = atoms.count + empty.length;
  const grown = (mask: Uint8Array) => {
    const all = new Uint8Array(count).fill(1);
    all.set(mask);
    return all;
  };
  const different = [...new Map([...masks.values()].map((mask) => [mask.join(), mask])).values()];
  const populations = (guards ? different : different.slice(0, 1)).map(grown);
  const codes = atoms.codes.map((own, axis) =>
    Int32Array.from({ length: count }, (_, at) =>
      at < atoms.count ? own[at]! : empty[at - atoms.count]![axis]!
    )
  );
  const all = smallGroups({
    atoms: { count, codes },
    weights: [Float64Array.from({ length: count }, (_, at) => atoms.families[at] ?? 0)],
    populations,
    crossings: [...guardedCrossings(plan), plan.axes.map((_, at) => at)],
    threshold
  });

  const before = earlier.flatMap(({ items: told }, pack) =>
    told.flatMap((item) => {
      if (!guards && item.population.about !== 'families') return [];
      const some = Int32Array.from(earlierMembers(atoms, earlier, pack, item));
      return countsOf(atoms, some, item.population, atoms.count);
    })
  );
  const lost = new Set(before.length ? following(count, before, all) : []);
  const secrets = all.filter((one) => !lost.has(one));

  const membersOf = ({ table, cell, atoms: own }: PackItem): Members => {
    const places = tables[table]!.axes.map((id) => atoms.axes.findIndex((axis) => axis.id === id));
    const could = empty.flatMap((one, at) =>
      places.every((place, axis) => one[place] === cell.levels[axis]) ? [atoms.count + at] : []
    );
    return Int32Array.from([...own, ...could]);
  };
  const candidates = items.map((item) => ({
    tells: countsOf(atoms, membersOf(item), item.population, atoms.count).map((members) => ({
      unknowns: 0,
      members
    }))
  }));
  const audited = yield* auditedRelease(
    [{ atoms: count, secrets, insiders: [], most: count }],
    before.map((members) => ({ unknowns: 0, members })),
    candidates
  );
  const told = candidates.filter((_, at) => audited.verdicts[at] === 'released');
  return {
    ...audited,
    atoms: count,
    secrets,
    sums: [...before, ...told.flatMap(({ tells }) => tells.map(({ members }) => members))]
  };
}
