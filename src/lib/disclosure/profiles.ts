import { equivalenceClasses } from './equivalence-classes.ts';

/**
 * The profiles that occur among families: those with the same level of every characteristic. A filter
 * always selects them together, so a selection of families is a selection of profiles.
 */
export interface Profiles {
  /** Families of each profile, from 1. */
  readonly sizes: readonly number[];
  /** The level of each characteristic, for each profile. */
  readonly levels: readonly (readonly string[])[];
}

/** @param characteristics one text a family, all equally many; what is missing is a level like any other. */
export function profilesOf(characteristics: readonly (readonly string[])[]): Profiles {
  const { classOf, sizes } = equivalenceClasses(characteristics[0]?.length ?? 0, characteristics);
  const levels = sizes.map((_, profile) => {
    const family = classOf.indexOf(profile);
    return characteristics.map((values) => values[family]!);
  });
  return { sizes, levels };
}
