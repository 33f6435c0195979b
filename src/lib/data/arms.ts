import type { Allocation, Study } from './study.ts';

/** The arm that is compared, and the one it is compared with; the same where there is one arm. */
export interface ComparedArms {
  readonly reference: string;
  readonly other: string;
}

/** Ids of the two arms that are compared; all further arms stand as groups of their own. */
export function comparedArms({ arm }: Pick<Study, 'arm'>): ComparedArms {
  const { reference, levels } = arm;
  const others = levels.filter(({ id }) => id !== reference);
  const named = others.find(({ id }) => id === arm.with) ?? others[0];
  return { reference, other: named?.id ?? reference };
}

/** Column of the arms of families; undefined where arms stand on sites. */
export const armColumn = ({ records }: Pick<Study, 'records'>): string | undefined =>
  records?.families.arm;

/**
 * The unit of allocation. Where a study does not say, it is what arms stand on if arms were drawn,
 * and families if arms stand on them; else nothing was allocated.
 */
export function allocationOf(study: Pick<Study, 'design' | 'records'>): Allocation {
  const { allocation, assignment } = study.design;
  if (allocation) return allocation;
  if (armColumn(study) !== undefined) return 'family';
  return assignment === 'random' ? 'site' : 'none';
}
