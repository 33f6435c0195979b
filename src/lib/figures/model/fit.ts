import { allocationOf } from '../../data/arms.ts';
import type { Study } from '../../data/study.ts';
import type { ModelScoreRow } from '../../engine/questions/model-scores.ts';
import { FEWEST_SITES } from '../../statistics/claims.ts';
import type { AskedRecords } from '../asked-records.ts';
import type { Estimates, Units } from './estimates.ts';

/** Scores that the page asks for at most. */
export const MOST_SCORES = 50_000;
/** Scores times squared coefficients, the work of a fit, that hold the page up for about half a second. */
const MOST_WORK = 2e7;
/** Sites times cubed time points, the work of a fit with sites at random, that hold it up as long. */
const MOST_SITE_WORK = 6e3;
/** Sites that a group needs, since one site cannot be told from its group. */
const FEWEST_OF_A_GROUP = 2;

/**
 * Why no model is fitted:
 * - `no-scores`: nobody passes the filters;
 * - `too-many`: more scores and coefficients than the page can fit without standing still;
 * - `empty`: a group has no family at a wave, so their combination cannot be estimated;
 * - `hidden`: a group has fewer families at a wave than the threshold, whose mean the model would tell;
 * - `one-site`: a group has one site, so that sites cannot be told from groups;
 * - `seen-once`: no family has two scores, or there is but one family;
 * - `too-few`: not more scores than coefficients;
 * - `no-spread`: time point and group tell every score exactly.
 */
export type Refusal =
  | {
      readonly reason: 'no-scores' | 'too-many' | 'seen-once' | 'too-few' | 'no-spread';
    }
  | { readonly reason: 'one-site'; readonly group: string }
  | { readonly reason: 'empty' | 'hidden'; readonly group: string; readonly wave: string };

/** One coefficient; a part of the name that is absent is at its reference, and a slope is by month. */
export interface ModelRow {
  /** As R names it, such as `wave9:siteLA3`. */
  readonly term: string;
  readonly wave?: string;
  readonly group?: string;
  readonly slope?: true;
  readonly b: number;
  readonly se: number;
  /** Satterthwaite's degrees of freedom. */
  readonly df: number;
  readonly low: number;
  readonly high: number;
  /** Two-sided; absent where it is withheld. */
  readonly p?: number;
}

/** What the reader asks of the model by name: `ml`, `linear`, `cr2`. */
export type Variants = readonly string[];

/** A fitted model as the figure shows it. */
export interface FittedModel {
  readonly rows: readonly ModelRow[];
  /** Ids of the levels in the model, the reference first. */
  readonly groups: readonly string[];
  readonly waves: readonly string[];
  readonly units: Units;
  readonly likelihood: 'REML' | 'ML';
  readonly linear: boolean;
  readonly model: Omit<Estimates, 'fixed'>;
  /** Arms with fewer sites than a p-value needs, with how many they have; p is withheld where there is any. */
  readonly fewSites: readonly { readonly arm: string; readonly sites: number }[];
  /** Why p-values are withheld; absent where they are not. */
  readonly withheld?: 'few-sites' | 'design' | 'singular';
}

/**
 * Fits score to wave, group and their interaction by REML, as the unit of allocation asks (`Units`).
 * The reference is the first wave, and the first group or the study's reference arm; a factor of one
 * level is left out.
 * @param by what the groups are: fixed terms by the name that R would give them.
 * @param variants maximum likelihood, months since the first wave in view in place of waves, and least
 *   squares with errors by CR2 over sites, which compares arms alone.
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
  }: Pick<AskedRecords, 'study' | 'waves' | 'groups' | 'threshold'>,
  variants: Variants = []
): Promise<FittedModel | Refusal> {
  if (!scores.length) return { reason: 'no-scores' };
  const has = (name: 'wave' | 'group') => {
    const seen = new Set(scores.map((row) => row[name]));
    return ({ id }: { id: string }) => seen.has(id);
  };
  const inModel = waves.filter(has('wave'));
  const waveIds = inModel.map(({ id }) => id);
  const groupIds = groups.filter(has('group')).map(({ id }) => id);
  if (by === 'arm')
    groupIds.sort((a, b) => Number(b === study.arm.reference) - Number(a === study.arm.reference));
  const units = unitsOf(scores, study, by, variants);
  const linear = variants.includes('linear') && waveIds.length > 1;
  const sites = new Set(scores.map(({ site }) => site)).size;
  const work = scores.length * (groupIds.length * waveIds.length) ** 2;
  const siteWork = units === 'sites' ? sites * (1 + waveIds.length) ** 3 : 0;
  if (scores.length > MOST_SCORES || work > MOST_WORK || siteWork > MOST_SITE_WORK)
    return { reason: 'too-many' };
  const small = smallest(scores, groupIds, waveIds);
  if (small.n < threshold || small.n === 0)
    return { reason: small.n ? 'hidden' : 'empty', group: small.group, wave: small.wave };
  const alone = groupIds.find((id) => sitesOf(scores, id) < FEWEST_OF_A_GROUP);
  if (units !== 'families' && alone !== undefined) return { reason: 'one-site', group: alone };

  const [{ estimatesOf }, { treatmentContrasts }] = await Promise.all([
    import('./estimates.ts'),
    import('../../statistics/treatment-contrasts.ts')
  ]);
  const months = new Map(inModel.map((one) => [one.id, one.months - inModel[0]!.months]));
  const time = linear
    ? { name: 'months', values: scores.map(({ wave }) => months.get(wave) ?? NaN) }
    : { name: 'wave', levels: waveIds, values: scores.map(({ wave }) => wave) };
  const group = { name: by, levels: groupIds, values: scores.map((row) => row.group) };
  const factors = [...(waveIds.length > 1 ? [time] : []), ...(groupIds.length > 1 ? [group] : [])];
  const design = treatmentContrasts(
    scores.length,
    factors,
    factors.length === 2 ? [[time.name, by]] : []
  );
  const likelihood = variants.includes('ml') && units !== 'cr2' ? 'ML' : 'REML';
  try {
    const { fixed, ...model } = estimatesOf(scores, design, units, likelihood);
    const fewSites = armsOfFewSites(scores, study);
    const siteLevel = model.singular.some((name) => name !== 'tau2');
    const withheld = fewSites.length
      ? 'few-sites'
      : by === 'arm' && !carriesModel(study)
        ? 'design'
        : siteLevel
          ? 'singular'
          : undefined;
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
    return {
      ...{ rows, groups: groupIds, waves: waveIds, units, likelihood, linear, model, fewSites },
      ...(withheld ? { withheld } : {})
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    if (scores.length <= design.names.length) return { reason: 'too-few' };
    const distinct = new Set(scores.map(({ family }) => family)).size;
    return { reason: distinct === 1 || distinct === scores.length ? 'seen-once' : 'no-spread' };
  }
}

function unitsOf(
  scores: readonly ModelScoreRow[],
  study: Study,
  by: 'site' | 'arm',
  variants: Variants
): Units {
  if (by === 'site') return 'families';
  if (variants.includes('cr2')) return 'cr2';
  if (allocationOf(study) !== 'site') return 'families';
  // Sites of one family each differ from others as that family does.
  const sites = new Set(scores.map(({ site }) => site)).size;
  return new Set(scores.map(({ family }) => family)).size > sites ? 'sites' : 'families';
}

const sitesOf = (scores: readonly ModelScoreRow[], group: string) =>
  new Set(scores.filter((row) => row.group === group).map(({ site }) => site)).size;

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

/** Whether a model of arms carries a test: where they were drawn, of families one by one or of whole sites. */
export const carriesModel = (study: Study): boolean =>
  allocationOf(study) !== 'none' && study.design.assignment === 'random';

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
  return new Map<string, Pick<ModelRow, 'wave' | 'group' | 'slope'>>([
    ['months', { slope: true }],
    ...laterWaves.map((wave) => [`wave${wave}`, { wave }] as const),
    ...otherGroups.map((group) => [by + group, { group }] as const),
    ...otherGroups.flatMap((group) => [
      [`months:${by}${group}`, { group, slope: true }] as const,
      ...laterWaves.map((wave) => [`wave${wave}:${by}${group}`, { wave, group }] as const)
    ])
  ]);
}
