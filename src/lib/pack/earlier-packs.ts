import type { PackAtoms } from './pack-atoms.ts';
import { isIn, type Answers, type Population } from './population.ts';

/** An atom of an earlier pack, as its ledger keeps it. */
export interface EarlierAtom {
  /** Level ids by axis; an axis is left out where the value was absent. */
  readonly levels: Readonly<Record<string, string>>;
  /** Bits of the waves with a score, by measure. */
  readonly bits: Readonly<Record<string, number>>;
  /** Qualities of which the families said whether they mention them. */
  readonly said: readonly string[];
}

/** A number that an earlier pack released: of families with these levels, in this population. */
export interface EarlierItem {
  readonly levels: Readonly<Record<string, string>>;
  readonly population: Population;
}

/** What an earlier pack told, and of whom. */
export interface EarlierPack {
  readonly version: string;
  readonly waves: readonly string[];
  readonly atoms: readonly EarlierAtom[];
  readonly items: readonly EarlierItem[];
}

const answersOf = ({ bits, said }: EarlierAtom): Answers => ({
  bits: (measure) => bits[measure] ?? 0,
  says: (quality) => said.includes(quality)
});

/** Atoms of today that stood in one of some places of an earlier pack. */
function stoodIn(atoms: PackAtoms, pack: number, held: readonly boolean[]): number[] {
  const places = atoms.earlier[pack]!;
  return Array.from({ length: atoms.count }, (_, atom) => atom).filter(
    (atom) => held[places[atom]!]
  );
}

/** Atoms of today, gone ones too, whose families an earlier number is of. */
export function earlierMembers(
  atoms: PackAtoms,
  packs: readonly EarlierPack[],
  pack: number,
  { levels, population }: EarlierItem
): number[] {
  const { atoms: stood, waves } = packs[pack]!;
  const wanted = Object.entries(levels);
  const held = stood.map(
    (atom) =>
      wanted.every(([axis, level]) => atom.levels[axis] === level) &&
      isIn(population, answersOf(atom), waves)
  );
  return stoodIn(atoms, pack, held);
}

/** By atom, whether an earlier pack had a number of its families in that population. */
export function everIn(
  atoms: PackAtoms,
  packs: readonly EarlierPack[],
  population: Population
): Uint8Array {
  const found = new Uint8Array(atoms.count);
  packs.forEach((_, pack) => {
    for (const atom of earlierMembers(atoms, packs, pack, { levels: {}, population }))
      found[atom] = 1;
  });
  return found;
}
