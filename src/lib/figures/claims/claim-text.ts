import { number, signed } from '../../format.ts';
import { m } from '../../paraglide/messages.js';
import type { Claim, ClaimId, ClaimValues, FactId } from '../../statistics/claims.ts';

type Inputs = ReturnType<typeof inputsOf>;

/** The values of a claim as a reader sees them. */
function inputsOf(values: ClaimValues) {
  const { fellCount, roseCount, levelCount } = values;
  const went = Object.entries({ fell: fellCount, rose: roseCount, level: levelCount });
  return {
    ...values,
    went: went.flatMap(([direction, count]) => (count ? [direction] : [])).join('-') as Went,
    gap: signed(values.gap, 'score'),
    gapSds: signed(values.gapSds, 'score'),
    shareOther: number(values.shareOther, 'share'),
    shareReference: number(values.shareReference, 'share'),
    smallestShare: number(values.smallestShare, 'share')
  };
}
type Went = Parameters<typeof m.claim_describe>[0]['went'];

const sentences: Record<ClaimId, (inputs: Inputs & { may: 'yes' | 'no' }) => string> = {
  'not-evidence': m.claim_not_evidence,
  'describe-each-site': (inputs) =>
    inputs.may === 'yes' ? m.claim_describe(inputs) : m.claim_describe_not(inputs),
  'difference-of-means': m.claim_difference,
  'interval-families-in-these-sites': m.claim_interval_sites,
  'mean-change': m.claim_mean_change,
  'same-families-followed': m.claim_same_families,
  'interval-effect': m.claim_interval_effect,
  'p-value-effect': m.claim_p_value,
  significant: m.claim_significant,
  cause: m.claim_cause,
  generalise: m.claim_generalise
};

const reasons: Record<FactId, (inputs: Inputs) => string> = {
  synthetic: m.reason_synthetic,
  'no-values': m.reason_no_values,
  'few-sites': m.reason_few_sites,
  'few-places': m.reason_few_places,
  'few-families': m.reason_few_families,
  'not-randomised': m.reason_not_randomised,
  'entry-rules-differ': m.reason_entry_rules_differ,
  'baseline-gap': m.reason_baseline_gap,
  'few-seen': m.reason_few_seen,
  'not-all-seen': m.reason_not_all_seen,
  'sd-not-published': m.reason_sd_not_published,
  'sd-assumed': m.reason_sd_assumed,
  'overlap-not-published': m.reason_overlap_not_published,
  'no-test': m.reason_no_test,
  'tests-uncorrected': m.reason_tests_uncorrected
};

/** @returns the claim as a sentence that itself says whether it may be made. */
export const claimText = ({ id, may, values }: Claim): string =>
  sentences[id]({ ...inputsOf(values), may: may ? 'yes' : 'no' });

/** @returns a sentence for each fact the claim rests on, in their order. */
export const reasonTexts = ({ because, values }: Claim): string[] =>
  because.map((fact) => reasons[fact](inputsOf(values)));

/** @returns claims that rest on the same facts together, in the order of the first of each. */
export function claimsByReasons(claims: readonly Claim[]): Claim[][] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const facts = claim.because.join();
    groups.set(facts, [...(groups.get(facts) ?? []), claim]);
  }
  return [...groups.values()];
}

/** Claims that rest on the same facts, as sentences. */
export interface ClaimGroup {
  readonly claims: readonly { readonly id: ClaimId; readonly text: string }[];
  readonly reasons: readonly string[];
}

/** What may be said and what may not, as sentences in the language of the page. */
export interface ClaimLists {
  readonly may: readonly ClaimGroup[];
  readonly mayNot: readonly ClaimGroup[];
}

/** @returns the claims as the reader sees them. */
export function claimLists(claims: readonly Claim[]): ClaimLists {
  const groups = (may: boolean) =>
    claimsByReasons(claims.filter((claim) => claim.may === may)).map((group) => ({
      claims: group.map((claim) => ({ id: claim.id, text: claimText(claim) })),
      reasons: group[0] ? reasonTexts(group[0]) : []
    }));
  return { may: groups(true), mayNot: groups(false) };
}
