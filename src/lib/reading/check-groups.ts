import type { Characteristic } from '../disclosure/equivalence-classes.ts';
import { kAnonymity, withoutEach, type KAnonymity } from '../disclosure/k-anonymity.ts';
import { lDiversity, type LDiversity } from '../disclosure/l-diversity.ts';

/** Families as rows that stand for one family or more, with the characteristics that make groups. */
export interface GroupsAsked {
  readonly families: ArrayLike<number>;
  readonly characteristics: readonly Characteristic[];
  /** A characteristic that being in a group should not tell. */
  readonly sensitive?: Characteristic;
  readonly threshold: number;
}

/** How small the groups are, also without each of the characteristics in turn, and what they tell. */
export interface Groups {
  readonly all: KAnonymity;
  readonly without: readonly KAnonymity[];
  readonly told?: LDiversity;
}

export function groupsOf({ families, characteristics, sensitive, threshold }: GroupsAsked): Groups {
  const rows = families.length;
  return {
    all: kAnonymity(rows, characteristics, threshold, families),
    without: withoutEach(rows, characteristics, threshold, families),
    ...(sensitive ? { told: lDiversity(rows, characteristics, sensitive, families) } : {})
  };
}
