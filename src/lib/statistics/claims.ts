/**
 * Fewest sites an arm needs before its families stand for more than these sites. A convention:
 * with few clusters cluster-robust tests reject too often (Cameron, Gelbach and Miller 2008), and
 * with 1 site against 2 no permutation p can fall below 1/3.
 */
export const FEWEST_SITES = 10;
/**
 * Fewest families an arm needs where families, not sites, came to it one by one: what a t test needs
 * to find half an SD at 5% with power 80%, `power.t.test(delta = 0.5, power = 0.8)` (Cohen 1988).
 */
export const FEWEST_FAMILIES = 64;
/**
 * Largest difference of the arms' first means, in SDs of the norm, at which they still count as
 * alike: the limit of baseline equivalence in the What Works Clearinghouse's handbook (5.0, 2022).
 */
export const LARGEST_GAP = 0.25;
/**
 * Smallest share of the first wave's families that the last must hold: a loss of more than 20%
 * threatens validity (the five-and-twenty rule; Schulz and Grimes 2002).
 */
export const SMALLEST_SHARE_SEEN = 0.8;

/** Something of each arm: the one that sites are compared with, and the one with the approach. */
export interface PerArm<T> {
  readonly reference: T;
  readonly other: T;
}

/** What is known of one comparison: a measure, between two arms, from the first wave to the last. */
export interface ComparisonFacts {
  readonly kind: 'published' | 'synthetic' | 'records' | 'audited';
  /** The measure as the reader knows it; passed on to sentences. */
  readonly measure: string;
  /** The arms as the reader knows them; passed on to sentences. */
  readonly arms: PerArm<string>;
  readonly sites: PerArm<number>;
  /** People or families of each arm at the first wave. */
  readonly families: PerArm<number>;
  /** What was put in an arm: whole sites, families one by one, or nothing. */
  readonly allocation: 'site' | 'family' | 'none';
  readonly assignment: 'random' | 'not-random';
  /** Whether sites took in families by different rules. */
  readonly entryRulesDiffer: boolean;
  /** `assumed`: not published, and the reader put a value in its place. */
  readonly sd: 'known' | 'assumed' | 'not-published';
  /** Whether it is known which families were seen at both waves. */
  readonly overlap: 'known' | 'not-published';
  /**
   * First mean of the other arm less that of the reference arm, in points of the scale and in SDs:
   * those of the norm, where one is known; `stated` is false where the source does not name it; else
   * those of the records, which are not known of printed means.
   */
  readonly baselineGap: {
    readonly points: number;
    readonly norm?: { readonly sds: number; readonly stated: boolean };
    readonly records?: { readonly sds: number };
  };
  /**
   * Families at the last wave as a share of those at the first; where the overlap is not
   * published, the ratio of the two counts, which the share cannot exceed.
   */
  readonly shareSeen: PerArm<number>;
  /** Tests of this comparison that were reported or made, 0 when none. */
  readonly tests: { readonly count: number; readonly corrected: boolean };
  /** Which way each site's mean went from first wave to last; sites without both means are left out. */
  readonly directions: readonly {
    readonly site: string;
    readonly direction: 'fell' | 'rose' | 'level';
  }[];
}

/** What decides whether a comparison carries a test. */
type Design = Pick<ComparisonFacts, 'sites' | 'allocation' | 'assignment'>;

/** The gap at the start in SDs; undefined where no SD is known. */
export const gapInSds = ({ norm, records }: ComparisonFacts['baselineGap']): number | undefined =>
  (norm ?? records)?.sds;

/** Whether each weakness holds. A number that is NaN counts as a weakness. */
const HOLDS = {
  synthetic: ({ kind }) => kind === 'synthetic',
  'no-values': ({ directions }) => directions.length === 0,
  'few-sites': ({ sites, allocation }: Design) =>
    allocation !== 'family' && !(Math.min(sites.reference, sites.other) >= FEWEST_SITES),
  // Families that were put in arms one by one within few places still stand for these alone.
  'few-places': ({ sites, allocation }) =>
    allocation === 'family' && !(Math.min(sites.reference, sites.other) >= FEWEST_SITES),
  'few-families': ({ families, allocation }) =>
    allocation === 'family' && !(Math.min(families.reference, families.other) >= FEWEST_FAMILIES),
  'not-randomised': ({ assignment, allocation }: Design) =>
    assignment === 'not-random' || allocation === 'none',
  'entry-rules-differ': ({ entryRulesDiffer }) => entryRulesDiffer,
  // Without an SD no gap can be called small.
  'baseline-gap': ({ baselineGap }) => {
    const sds = gapInSds(baselineGap);
    return sds === undefined ? baselineGap.points !== 0 : !(Math.abs(sds) <= LARGEST_GAP);
  },
  'few-seen': ({ shareSeen }) =>
    !(Math.min(shareSeen.reference, shareSeen.other) >= SMALLEST_SHARE_SEEN),
  'not-all-seen': ({ shareSeen }) => !(Math.min(shareSeen.reference, shareSeen.other) >= 1),
  'sd-not-published': ({ sd }) => sd === 'not-published',
  'sd-assumed': ({ sd }) => sd === 'assumed',
  'overlap-not-published': ({ overlap }) => overlap === 'not-published',
  'no-test': ({ tests }) => tests.count === 0,
  'tests-uncorrected': ({ tests }) => tests.count > 1 && !tests.corrected
} satisfies Record<string, (facts: ComparisonFacts) => boolean>;

/** A weakness of a comparison. */
export type FactId = keyof typeof HOLDS;

/** Where one of these holds nothing may be said of the world, and nothing else need be. */
const NOTHING_REAL: readonly FactId[] = ['synthetic', 'no-values'];
const UNLIKE_ARMS: readonly FactId[] = ['entry-rules-differ', 'baseline-gap', 'few-seen'];
/** An effect is a difference due to the approach, beyond these sites, with the SD of its change. */
const EFFECT: readonly FactId[] = [
  'few-sites',
  'not-randomised',
  'sd-not-published',
  'sd-assumed',
  'overlap-not-published'
];

const SAID_WITH_EFFECT: readonly FactId[] = [...UNLIKE_ARMS, 'few-families'];

/**
 * Whether the design carries a p-value for the effect of the approach; no table prints one that the
 * claims forbid. How it is computed is another matter: sites that were put in an arm are its units.
 */
export const carriesTest = (facts: Design): boolean =>
  !HOLDS['few-sites'](facts) && !HOLDS['not-randomised'](facts);

interface Rule {
  /** Any of these forbids the claim. */
  readonly barredBy: readonly FactId[];
  /** Those that hold must be said with the claim where it may be made. */
  readonly saidWith: readonly FactId[];
}

/** From the plainest claim to the boldest. */
const RULES = {
  /** Where the means fell and where they rose. */
  'describe-each-site': { barredBy: [], saidWith: ['few-sites', ...UNLIKE_ARMS] },
  /** Last mean less first mean, whoever they are of. */
  'difference-of-means': { barredBy: [], saidWith: ['overlap-not-published', 'few-seen'] },
  /** Intervals that describe the families seen in these sites only. */
  'interval-families-in-these-sites': {
    barredBy: ['sd-not-published', 'sd-assumed'],
    saidWith: ['few-seen']
  },
  /** The mean of families' own changes. */
  'mean-change': { barredBy: ['overlap-not-published'], saidWith: ['few-seen'] },
  /** That first and last means are of the same families. */
  'same-families-followed': { barredBy: ['overlap-not-published', 'not-all-seen'], saidWith: [] },
  'interval-effect': { barredBy: EFFECT, saidWith: SAID_WITH_EFFECT },
  /** That other sites would see the same. */
  generalise: { barredBy: [...EFFECT, 'few-places'], saidWith: SAID_WITH_EFFECT },
  'p-value-effect': {
    barredBy: [...EFFECT, 'no-test'],
    saidWith: [...SAID_WITH_EFFECT, 'tests-uncorrected']
  },
  significant: {
    barredBy: [...EFFECT, 'no-test', 'tests-uncorrected'],
    saidWith: SAID_WITH_EFFECT
  },
  /** Other families, regression to the mean or drop-out would explain a difference as well. */
  cause: {
    barredBy: [...EFFECT, 'no-test', ...UNLIKE_ARMS],
    saidWith: ['few-families', 'tests-uncorrected']
  }
} satisfies Record<string, Rule>;

/** `not-evidence`: that the families are made up. */
export type ClaimId = keyof typeof RULES | 'not-evidence';

/** A kind of statement about a comparison, and whether it may be made. */
export interface Claim {
  readonly id: ClaimId;
  readonly may: boolean;
  /** What forbids it; where it may be made, what must be said with it. */
  readonly because: readonly FactId[];
  /** Numbers and names for its sentence and its reasons; the same for all claims of a comparison. */
  readonly values: ClaimValues;
}
export type ClaimValues = Readonly<ReturnType<typeof valuesOf>>;

function valuesOf(facts: ComparisonFacts) {
  const { arms, sites, baselineGap, shareSeen } = facts;
  const scales = { true: 'stated', false: 'not-stated' } as const;
  const norm: 'stated' | 'not-stated' | 'records' | 'unknown' = baselineGap.norm
    ? scales[`${baselineGap.norm.stated}`]
    : baselineGap.records
      ? 'records'
      : 'unknown';
  const at = (wanted: string) =>
    facts.directions.filter(({ direction }) => direction === wanted).map(({ site }) => site);
  return {
    kind: facts.kind,
    measure: facts.measure,
    other: arms.other,
    reference: arms.reference,
    sitesShown: facts.directions.length,
    fell: at('fell').join(', '),
    fellCount: at('fell').length,
    rose: at('rose').join(', '),
    roseCount: at('rose').length,
    level: at('level').join(', '),
    levelCount: at('level').length,
    sitesOther: sites.other,
    sitesReference: sites.reference,
    fewestSites: FEWEST_SITES,
    gap: baselineGap.points,
    allocation: facts.allocation,
    familiesOther: facts.families.other,
    familiesReference: facts.families.reference,
    fewestFamilies: FEWEST_FAMILIES,
    gapSds: gapInSds(baselineGap) ?? NaN,
    norm,
    shareOther: shareSeen.other,
    shareReference: shareSeen.reference,
    smallestShare: SMALLEST_SHARE_SEEN,
    tests: facts.tests.count
  };
}

/**
 * What may and what may not be said of a comparison. A further weakness can only forbid more.
 *
 * @returns every kind of claim once, from the plainest to the boldest; `not-evidence` comes first
 * and only for made-up families
 */
export function claims(facts: ComparisonFacts): Claim[] {
  const values = valuesOf(facts);
  const holding = (ids: readonly FactId[]) => ids.filter((id) => HOLDS[id](facts));
  const nothingReal = holding(NOTHING_REAL);
  const judged = Object.entries<Rule>(RULES).map(([id, { barredBy, saidWith }]): Claim => {
    const bars = nothingReal.length ? nothingReal : holding(barredBy);
    const may = bars.length === 0;
    return { id: id as ClaimId, may, because: may ? holding(saidWith) : bars, values };
  });
  return facts.kind === 'synthetic'
    ? [{ id: 'not-evidence', may: true, because: [], values }, ...judged]
    : judged;
}
