import { number } from '#lib/format.ts';
import { m } from '#lib/paraglide/messages.js';
import {
  claims,
  FEWEST_FAMILIES,
  FEWEST_SITES,
  LARGEST_GAP,
  SMALLEST_SHARE_SEEN,
  type Claim,
  type ComparisonFacts,
  type FactId
} from '#lib/statistics/claims.ts';
import { claimText } from '#lib/figures/claims/claim-text.ts';

/** A kind of statement with the weaknesses that rule it out and those to be named with it. */
export interface ClaimRule {
  readonly id: Claim['id'];
  readonly text: string;
  readonly barredBy: readonly FactId[];
  readonly saidWith: readonly FactId[];
}

/** A comparison without any weakness. */
const SOUND: ComparisonFacts = {
  kind: 'records',
  measure: '',
  arms: { reference: '', other: '' },
  sites: { reference: FEWEST_SITES, other: FEWEST_SITES },
  families: { reference: FEWEST_FAMILIES, other: FEWEST_FAMILIES },
  allocation: 'site',
  assignment: 'random',
  entryRulesDiffer: false,
  sd: 'known',
  overlap: 'known',
  baselineGap: { points: 0 },
  shareSeen: { reference: 1, other: 1 },
  tests: { count: 1, corrected: false },
  directions: [{ site: '', direction: 'level' }]
};

/** What gives a sound comparison each weakness, and no other. */
const WEAKENED: Record<FactId, Partial<ComparisonFacts>> = {
  synthetic: { kind: 'synthetic' },
  'no-values': { directions: [] },
  'few-sites': { sites: { reference: FEWEST_SITES, other: FEWEST_SITES - 1 } },
  'few-places': {
    allocation: 'family',
    sites: { reference: FEWEST_SITES, other: FEWEST_SITES - 1 }
  },
  'few-families': {
    allocation: 'family',
    families: { reference: FEWEST_FAMILIES, other: FEWEST_FAMILIES - 1 }
  },
  'not-randomised': { assignment: 'not-random' },
  'entry-rules-differ': { entryRulesDiffer: true },
  'baseline-gap': { baselineGap: { points: 1 } },
  'few-seen': { shareSeen: { reference: 1, other: 0 } },
  'not-all-seen': { shareSeen: { reference: 1, other: SMALLEST_SHARE_SEEN } },
  'sd-not-published': { sd: 'not-published' },
  'sd-assumed': { sd: 'assumed' },
  'overlap-not-published': { overlap: 'not-published' },
  'no-test': { tests: { count: 0, corrected: false } },
  'tests-uncorrected': { tests: { count: 2, corrected: false } }
};

const limits = {
  fewest: FEWEST_SITES,
  families: FEWEST_FAMILIES,
  largest: LARGEST_GAP,
  smallest: number(SMALLEST_SHARE_SEEN, 'share')
};
const sentences: Record<FactId, () => string> = {
  synthetic: m.reason_synthetic,
  'no-values': m.method_fact_no_values,
  'few-sites': () => m.method_fact_few_sites(limits),
  'few-places': () => m.method_fact_few_places(limits),
  'few-families': () => m.method_fact_few_families(limits),
  'not-randomised': () => m.reason_not_randomised({ allocation: 'site' }),
  'entry-rules-differ': m.reason_entry_rules_differ,
  'baseline-gap': () => m.method_fact_baseline_gap(limits),
  'few-seen': () => m.method_fact_few_seen(limits),
  'not-all-seen': m.method_fact_not_all_seen,
  'sd-not-published': m.reason_sd_not_published,
  'sd-assumed': m.reason_sd_assumed,
  'overlap-not-published': m.reason_overlap_not_published,
  'no-test': m.reason_no_test,
  'tests-uncorrected': m.method_fact_tests_uncorrected
};

/** @returns a weakness in words, of no comparison in particular. */
export const weaknessText = (id: FactId): string => sentences[id]();

/** @returns where the limits of the rules come from. */
export const limitsText = (): string => m.method_claims_limits(limits);

/**
 * The rules for what may be said, found by asking them about a sound comparison with one weakness
 * at a time, so that the page cannot differ from what figures say.
 *
 * @returns weaknesses that rule out every statement, and for each statement the others that touch it
 */
export function claimRules(): { nothing: FactId[]; rules: ClaimRule[] } {
  const weaknesses = Object.keys(WEAKENED) as FactId[];
  const judged = new Map(
    weaknesses.map((id) => [
      id,
      claims({ ...SOUND, ...WEAKENED[id] }).filter((claim) => claim.id !== 'not-evidence')
    ])
  );
  const nothing = weaknesses.filter((id) => judged.get(id)?.every(({ may }) => !may));
  const touching = (id: Claim['id'], may: boolean) =>
    weaknesses.filter(
      (weakness) =>
        !nothing.includes(weakness) &&
        judged
          .get(weakness)
          ?.some((claim) => claim.id === id && claim.may === may && claim.because.length)
    );
  const rules = claims(SOUND).map((claim) => ({
    id: claim.id,
    // Of no comparison in particular there are no directions to tell.
    text: claim.id === 'describe-each-site' ? m.method_claims_describe() : claimText(claim),
    barredBy: touching(claim.id, false),
    saidWith: touching(claim.id, true)
  }));
  return { nothing, rules };
}
