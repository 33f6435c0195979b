import type { Summed } from '../cube/cell-layout.ts';

/** Families that a number of a pack is of: all, or those with certain answers. */
export type Population =
  | { readonly about: 'families' }
  | { readonly about: 'score' | 'pair'; readonly of: string; readonly at: string }
  | { readonly about: 'mentions' | 'patterns'; readonly of: string };

/** Families of an atom of that kind, from its bits by measure and what it says. */
export interface Answers {
  bits(measure: string): number;
  says(quality: string): boolean;
}

/** Whether the families of an atom are in a population. @param waves in order of time. */
export function isIn(
  population: Population,
  { bits, says }: Answers,
  waves: readonly string[]
): boolean {
  switch (population.about) {
    case 'score':
      return Boolean(bits(population.of) & (1 << waves.indexOf(population.at)));
    case 'pair': {
      const both = 1 | (1 << waves.indexOf(population.at));
      return (bits(population.of) & both) === both;
    }
    case 'mentions':
      return says(population.of);
    default:
      return true;
  }
}

/** Populations of a pack in the order of their importance. */
export const populationsOf = ({ waves, measures, qualities }: Summed): Population[] => [
  { about: 'families' },
  ...measures.flatMap(({ id }): Population[] => [
    ...waves.map((at) => ({ about: 'score' as const, of: id, at })),
    ...waves.slice(1).map((at) => ({ about: 'pair' as const, of: id, at }))
  ]),
  ...qualities.map((of): Population => ({ about: 'mentions', of })),
  ...measures.map(({ id }): Population => ({ about: 'patterns', of: id }))
];
