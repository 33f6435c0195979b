import { comparedArms } from '../../data/arms.ts';
import type { Study, Wave } from '../../data/study.ts';
import { familyScores } from '../../engine/questions/families.ts';
import { modelScores, type ModelScoreRow } from '../../engine/questions/model-scores.ts';
import { questionOf } from '../../state/fit.ts';
import { askedRecords, type AskedRecords } from '../asked-records.ts';
import { changeScope } from '../change/scope.ts';
import type { FigureContext } from '../context.ts';

/** Scores that are asked for at most. */
export const MOST_SCORES = 50_000;

/** One family of the two arms that are compared: 1 is the arm with the approach. */
export interface ArmUnit {
  readonly family: string;
  readonly site: string;
  readonly arm: 0 | 1;
  /** One a time point of the study, in order; NaN where it was not measured. */
  readonly scores: readonly number[];
}

/** What figures that weigh a comparison ask of records. */
export interface WeighedScope {
  readonly asked: AskedRecords;
  /** All time points of the study. */
  readonly waves: readonly Wave[];
  /** Place among them of the time point that is compared with the first. */
  readonly at: number;
  /** SQL of every score of the measure. */
  readonly sql: string;
}

/** All time points are asked, chosen or not, since models use each. */
export function weighedScope(context: Pick<FigureContext, 'dataset' | 'view'>): WeighedScope {
  const asked = askedRecords(context, 'arm');
  const { study, measure } = asked;
  const waves = study.wave.levels;
  const { at } = changeScope(study, context.view);
  const question = { ...questionOf(context.view, study), by: 'arm' };
  const ids = waves.map(({ id }) => id);
  const sql = modelScores(familyScores(study, question, ids, measure.id), MOST_SCORES);
  return { asked, waves, at: ids.indexOf(at), sql };
}

/** @returns families of the two compared arms, sites in the study's order; those of other arms are left out. */
export function armUnits(
  rows: readonly ModelScoreRow[],
  study: Study,
  waves: readonly Wave[]
): ArmUnit[] {
  const { reference, other } = comparedArms(study);
  if (reference === other) return [];
  const place = new Map(waves.map(({ id }, at) => [id, at]));
  const found = new Map<string, { unit: Omit<ArmUnit, 'scores'>; scores: number[] }>();
  for (const { family, site, group, wave, score } of rows) {
    if (group !== reference && group !== other) continue;
    const one = found.get(family) ?? {
      unit: { family, site, arm: group === other ? 1 : 0 },
      scores: waves.map(() => NaN)
    };
    found.set(family, one);
    one.scores[place.get(wave)!] = score;
  }
  const places = new Map(study.site.levels.map(({ id }, at) => [id, at]));
  const placeOf = ({ site }: ArmUnit) => places.get(site) ?? places.size;
  return [...found.values()]
    .map(({ unit, scores }) => ({ ...unit, scores }))
    .sort((a, b) => placeOf(a) - placeOf(b) || (a.family < b.family ? -1 : 1));
}

/** Scores at the first and the later time of families with both. */
export const pairsOf = (units: readonly ArmUnit[], at: number) =>
  units.flatMap(({ site, arm, scores }) => {
    const [pre, post] = [scores[0]!, scores[at]!];
    return Number.isNaN(pre) || Number.isNaN(post) ? [] : [{ site, group: arm, pre, post }];
  });
export type SitePair = ReturnType<typeof pairsOf>[number];
