import {
  FEWEST_FAMILIES,
  FEWEST_SITES,
  gapInSds,
  LARGEST_GAP,
  SMALLEST_SHARE_SEEN,
  type ComparisonFacts,
  type PerArm
} from './claims.ts';

/** People of one group measured first, and the share of them measured again, from 0 to 1. */
export interface Followed {
  /** Who they are, as the reader knows them; absent where there is one group only. */
  readonly group?: string;
  readonly first: number;
  readonly share: number;
}

/** What is known of two groups that are compared. */
export interface ComparedGroups {
  /** Names of the groups as the reader knows them. */
  readonly arms: PerArm<string>;
  /** People or families with a value in each. */
  readonly n: PerArm<number>;
  /** What was given to a group as a whole, or chosen it: places, or people one by one. */
  readonly unit: 'site' | 'family';
  /** How many places there are in each. */
  readonly sites: PerArm<number>;
  readonly entryRulesDiffer: boolean;
  /** First mean of the other less that of the reference, in SDs; absent where nobody was measured at the start or no SD is known. */
  readonly gapInSds?: number;
}

/** What is known of a finding. */
export interface SureFacts {
  readonly kind: ComparisonFacts['kind'];
  /** Absent where one group alone was looked at. */
  readonly compared?: ComparedGroups;
  /**
   * Absent where people were asked once. `known` tells whether the same people are meant both times;
   * `later` is the share measured at the last time, where the finding is of an earlier one.
   */
  readonly again?: {
    readonly known: boolean;
    readonly groups: readonly Followed[];
    readonly later?: number;
  };
  /** Tests that were reported or made, and whether an interval can be given without assumptions. */
  readonly chance: {
    readonly tests: number;
    readonly corrected: boolean;
    readonly interval: boolean;
  };
}

/** The checks, in the one order in which they are shown. */
export const CHECKS = ['compared', 'enough', 'alike', 'again', 'chance'] as const;
export type CheckId = (typeof CHECKS)[number];
export type CheckState = 'met' | 'not-met' | 'not-applicable';

/** Which fact decided a check. */
export type CheckReason =
  | 'groups'
  | 'one-group'
  | 'sites'
  | 'families'
  | 'gap'
  | 'gap-and-rules'
  | 'rules'
  | 'start-unknown'
  | 'followed'
  | 'followed-then-lost'
  | 'followed-unknown'
  | 'once'
  | 'tests'
  | 'interval'
  | 'no-chance';

export interface Check {
  readonly id: CheckId;
  readonly state: CheckState;
  readonly because: CheckReason;
}

/** Words for the number of checks that are met, from 0 to all 5. */
export const WORDS = [
  'description',
  'very-weak',
  'weak',
  'moderate',
  'fairly-strong',
  'strong'
] as const;

/** How sure a finding is, not how large. */
export interface HowSure {
  /** All five, in the order of `CHECKS`. */
  readonly checks: readonly Check[];
  /** Checks that are met; those that do not apply are not counted. */
  readonly met: number;
  /** `made-up` where the families are, whatever is met. */
  readonly word: (typeof WORDS)[number] | 'made-up';
  /** What the checks were made of. */
  readonly facts: SureFacts;
}

type Judged = readonly [state: CheckState, because: CheckReason];
const judge = (met: boolean, because: CheckReason): Judged => [met ? 'met' : 'not-met', because];
const least = ({ reference, other }: PerArm<number>) => Math.min(reference, other);
const ALONE: Judged = ['not-applicable', 'one-group'];

function alike({ entryRulesDiffer, gapInSds }: ComparedGroups): Judged {
  if (gapInSds === undefined) return ['not-met', entryRulesDiffer ? 'rules' : 'start-unknown'];
  const small = Math.abs(gapInSds) <= LARGEST_GAP;
  return judge(small && !entryRulesDiffer, entryRulesDiffer ? 'gap-and-rules' : 'gap');
}

/** A number that is NaN, as one that is not known, meets nothing. */
const JUDGES: Record<CheckId, (facts: SureFacts) => Judged> = {
  compared: ({ compared }) =>
    compared ? judge(least(compared.n) > 0, 'groups') : ['not-met', 'one-group'],
  enough: ({ compared }) => {
    if (!compared) return ALONE;
    return compared.unit === 'site'
      ? judge(least(compared.sites) >= FEWEST_SITES, 'sites')
      : judge(least(compared.n) >= FEWEST_FAMILIES, 'families');
  },
  alike: ({ compared }) => (compared ? alike(compared) : ALONE),
  again: ({ again }) => {
    if (!again) return ['not-applicable', 'once'];
    const most = again.groups.every(({ share }) => share >= SMALLEST_SHARE_SEEN);
    if (!again.known) return ['not-met', 'followed-unknown'];
    const lost = again.later !== undefined && again.later < SMALLEST_SHARE_SEEN;
    return judge(most, lost ? 'followed-then-lost' : 'followed');
  },
  chance: ({ chance: { tests, interval } }) => {
    if (tests) return judge(true, 'tests');
    return judge(interval, interval ? 'interval' : 'no-chance');
  }
};

/**
 * How sure a finding is, counted from five checks. The limits are those of the rules for what may
 * be said (`claims.ts`); a fact that becomes weaker can only lower the count.
 */
export function howSure(facts: SureFacts): HowSure {
  const checks = CHECKS.map((id): Check => {
    const [state, because] = JUDGES[id](facts);
    return { id, state, because };
  });
  const met = checks.filter(({ state }) => state === 'met').length;
  return { checks, met, word: facts.kind === 'synthetic' ? 'made-up' : WORDS[met]!, facts };
}

/** Facts of a comparison over time, from those that the rules for what may be said go by. */
export function sureFactsOf(facts: ComparisonFacts): SureFacts {
  const { arms, sites, families: n, entryRulesDiffer, baselineGap, shareSeen, sd, tests } = facts;
  const followed = (arm: 'reference' | 'other'): Followed => ({
    group: arms[arm],
    first: n[arm],
    share: shareSeen[arm]
  });
  const gap = gapInSds(baselineGap);
  return {
    kind: facts.kind,
    compared: {
      arms,
      n,
      unit: facts.allocation === 'family' ? 'family' : 'site',
      sites,
      entryRulesDiffer,
      ...(gap === undefined ? {} : { gapInSds: gap })
    },
    again: { known: facts.overlap === 'known', groups: [followed('other'), followed('reference')] },
    chance: { tests: tests.count, corrected: tests.corrected, interval: sd === 'known' }
  };
}
