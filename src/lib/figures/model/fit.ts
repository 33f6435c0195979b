import { allocationOf } from '../../data/arms.ts';
import type { Study } from '../../data/study.ts';
import type { ModelScoreRow } from '../../engine/questions/model-scores.ts';
import { FEWEST_SITES } from '../../statistics/claims.ts';
import type { MixedModel } from '../../statistics/mixed-model.ts';
import type { AskedRecords } from '../asked-records.ts';

/** Scores that the page asks for at most. */
export const MOST_SCORES = 50_000;
/** Scores times squared coefficients, the work of a fit, that hold the page up for about half a second. */
const MOST_WORK = 2e7;

/**
 * Why no model is fitted:
 * - `no-scores`: nobody passes the filters;
 * - `too-many`: more scores and coefficients than the page can fit without standing still;
 * - `empty`: a group has no family at a wave, so their combination cannot be estimated;
 * - `hidden`: a group has fewer families at a wave than the threshold, whose mean the model would tell;
 * - `seen-once`: no family has two scores, or there is but one family;
 * - `too-few`: not more scores than coefficients;
 * - `no-spread`: time point and group tell every score exactly.
 */
export type Refusal =
  | {
      readonly reason: 'no-scores' | 'too-many' | 'seen-once' | 'too-few' | 'no-spread';
    }
  | { readonly reason: 'empty' | 'hidden'; readonly group: string; readonly wave: string };

/** One coefficient; a part of the name that is absent is at its reference. */
export interface ModelRow {
  /** As R names it, such as `wave9:siteLA3`. */
  readonly term: string;
  readonly wave?: string;
  readonly group?: string;
  readonly b: number;
  readonly se: number;
  /** Satterthwaite's degrees of freedom. */
  readonly df: number;
  readonly low: number;
  readonly high: number;
  /** Two-sided; absent where it is withheld. */
  readonly p?: number;
}

/** A fitted model as the figure shows it. */
export interface FittedModel {
  readonly rows: readonly ModelRow[];
  /** Ids of the levels in the model, the reference first. */
  readonly groups: readonly string[];
  readonly waves: readonly string[];
  readonly model: Pick<
    MixedModel,
    'sigma2' | 'tau2' | 'icc' | 'observations' | 'families' | 'singular' | 'converged'
  >;
  /** Arms with fewer sites than a p-value needs, with how many they have; p is withheld where there is any. */
  readonly fewSites: readonly { readonly arm: string; readonly sites: number }[];
  /** Whether p-values are withheld, since the design does not carry them or an arm has few sites. */
  readonly withheld: boolean;
}

/**
 * Fits score to wave, group and their interaction with a random intercept for each family, by
 * REML. The reference is the first wave, and the first group or the study's reference arm; a
 * factor of one level is left out.
 * @param by what the groups are: fixed terms by the name that R would give them.
 * @throws what failed, other than that the scores carry no model, which is a refusal.
 */
export async function fitModel(
  scores: readonly ModelScoreRow[],
  by: 'site' | 'arm',
  {
    study,
    waves,
    groups,
    threshold
  }: Pick<AskedRecords, 'study' | 'waves' | 'groups' | 'threshold'>
): Promise<FittedModel | Refusal> {
  if (!scores.length) return { reason: 'no-scores' };
  const has = (name: 'wave' | 'group') => {
    const seen = new Set(scores.map((row) => row[name]));
    return ({ id }: { id: string }) => seen.has(id);
  };
  const waveIds = waves.filter(has('wave')).map(({ id }) => id);
  const groupIds = groups.filter(has('group')).map(({ id }) => id);
  if (by === 'arm')
    groupIds.sort((a, b) => Number(b === study.arm.reference) - Number(a === study.arm.reference));
  const work = scores.length * (groupIds.length * waveIds.length) ** 2;
  if (scores.length > MOST_SCORES || work > MOST_WORK) return { reason: 'too-many' };
  const small = smallest(scores, groupIds, waveIds);
  if (small.n < threshold || small.n === 0)
    return { reason: small.n ? 'hidden' : 'empty', group: small.group, wave: small.wave };

  const [{ mixedModel }, { treatmentContrasts }] = await Promise.all([
    import('../../statistics/mixed-model.ts'),
    import('../../statistics/treatment-contrasts.ts')
  ]);
  const factors = [
    { name: 'wave', levels: waveIds, values: scores.map(({ wave }) => wave) },
    { name: by, levels: groupIds, values: scores.map(({ group }) => group) }
  ].filter(({ levels }) => levels.length > 1);
  const design = treatmentContrasts(
    scores.length,
    factors,
    factors.length === 2 ? [['wave', by]] : []
  );
  const families = scores.map(({ family }) => family);
  try {
    const { fixed, sigma2, tau2, icc, observations, singular, converged, ...rest } = mixedModel(
      scores.map(({ score }) => score),
      design,
      families
    );
    const model = { sigma2, tau2, icc, observations, families: rest.families, singular, converged };
    const fewSites = armsOfFewSites(scores, study);
    const withheld = fewSites.length > 0 || (by === 'arm' && !carriesModel(study));
    const terms = termsOf(waveIds, groupIds, by);
    const rows = fixed.map(({ name, b, se, df, interval, p }) => ({
      term: name,
      ...terms.get(name),
      b,
      se,
      df,
      ...interval,
      ...(withheld ? {} : { p })
    }));
    return { rows, groups: groupIds, waves: waveIds, model, fewSites, withheld };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    if (scores.length <= design.names.length) return { reason: 'too-few' };
    const distinct = new Set(families).size;
    return { reason: distinct === 1 || distinct === scores.length ? 'seen-once' : 'no-spread' };
  }
}

/** The group and wave with the fewest families, which a saturated model would tell the mean of. */
function smallest(
  scores: readonly ModelScoreRow[],
  groups: readonly string[],
  waves: readonly string[]
) {
  const counts = new Map<string, number>();
  const key = (group: string, wave: string) => JSON.stringify([group, wave]);
  for (const { group, wave } of scores)
    counts.set(key(group, wave), (counts.get(key(group, wave)) ?? 0) + 1);
  return groups
    .flatMap((group) =>
      waves.map((wave) => ({ group, wave, n: counts.get(key(group, wave)) ?? 0 }))
    )
    .reduce((least, one) => (one.n < least.n ? one : least));
}

/**
 * Whether a model without a level for each site carries a test of arms: where families were put in
 * them one by one, by lot.
 */
const carriesModel = (study: Study): boolean =>
  allocationOf(study) === 'family' && study.design.assignment === 'random';

function armsOfFewSites(scores: readonly ModelScoreRow[], study: Study) {
  const { arm, site } = study;
  if (allocationOf(study) === 'family') return [];
  const seen = new Set(scores.map((row) => row.site));
  return arm.levels
    .map(({ id }) => ({
      arm: id,
      sites: site.levels.filter((one) => one.arm === id && seen.has(one.id)).length
    }))
    .filter(({ sites }) => sites > 0 && sites < FEWEST_SITES);
}

/** What each column of the design stands for, by its name. */
function termsOf(waves: readonly string[], groups: readonly string[], by: string) {
  const [laterWaves, otherGroups] = [waves.slice(1), groups.slice(1)];
  return new Map<string, { wave?: string; group?: string }>([
    ...laterWaves.map((wave) => [`wave${wave}`, { wave }] as const),
    ...otherGroups.map((group) => [by + group, { group }] as const),
    ...otherGroups.flatMap((group) =>
      laterWaves.map((wave) => [`wave${wave}:${by}${group}`, { wave, group }] as const)
    )
  ]);
}
