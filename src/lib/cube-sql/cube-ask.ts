import { axesOf, type Axis } from '../cube/cells.ts';
import { MOST_IN_PATTERNS } from '../data/most-waves.ts';
import type { DataPackage } from '../data/package.ts';
import { qualitiesOf } from '../data/qualities-of.ts';
import { pointsOf } from '../data/rating-scale.ts';
import type { Study } from '../data/study.ts';
import type { PackProblem } from '../pack/pack-problem.ts';
import type { ReleasePlan } from '../pack/release-plan.ts';
import type { CubeProblem } from './cube-problem.ts';

/** Most levels of a characteristic that families are grouped by. */
export const MOST_LEVELS = 1_000;
/** Most digits of a score, of which the sums of squares stay exact in every engine. */
export const MOST_DIGITS = 13;

/** A measure as it is summed: differences from its centre, in decimals. */
export interface SummedMeasure {
  readonly id: string;
  readonly low: number;
  readonly high: number;
  readonly centre: number;
  /** Digits of a difference, and how many of them stand behind the point. */
  readonly digits: number;
  readonly behind: number;
}

/** What is asked of an engine that holds the records. */
export interface CubeAsk {
  readonly dataset: DataPackage;
  /** Without what the policy drops. */
  readonly study: Study;
  readonly axes: readonly Axis[];
  /** In order of time. */
  readonly waves: readonly string[];
  readonly measures: readonly SummedMeasure[];
  readonly mentions: readonly string[];
  readonly ratings: readonly string[];
  /** Points of the scale of ratings, none where there are no ratings. */
  readonly points: readonly number[];
  /** Most decimals of a score. */
  readonly decimals: number;
}

const behindPoint = (value: number) => String(value).split('.')[1]?.length ?? 0;
const beforePoint = (value: number) => String(Math.trunc(Math.abs(value))).length;

/**
 * What a plan asks of the records.
 * @param decimals most that scores have.
 */
export function cubeAsk(
  { study, scales }: ReleasePlan,
  dataset: DataPackage,
  decimals: number
): { ask: CubeAsk; wrong: readonly CubeProblem[]; refused: readonly PackProblem[] } {
  const axes = axesOf(study);
  const measures = study.measures.map(({ id }): SummedMeasure => {
    const [low, high] = scales.get(id)!;
    const centre = (low + high) / 2;
    const behind = Math.max(decimals, behindPoint(centre), behindPoint(low), behindPoint(high));
    const before = Math.max(...[low, high, high - low].map(beforePoint));
    return { id, low, high, centre, digits: before + behind, behind };
  });
  const { mentions, ratings } = study.records!;
  const waves = study.wave.levels.map(({ id }) => id);
  const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);
  const long = axes.filter(({ levels }) => levels.length > MOST_LEVELS);
  const fine = measures.filter(({ digits }) => digits > MOST_DIGITS);
  return {
    ask: {
      ...{ dataset, study, axes, waves, measures, decimals },
      mentions: mentions ? ids(qualitiesOf(study, 'mentions')) : [],
      ratings: ratings ? ids(qualitiesOf(study, 'ratings')) : [],
      points: ratings ? pointsOf(ratings.scale) : []
    },
    wrong: [
      ...long.map(({ id, levels }): CubeProblem => ({
        rule: 'axis-too-long',
        where: id,
        found: String(levels.length),
        expected: String(MOST_LEVELS)
      })),
      ...fine.map(({ id, digits }): CubeProblem => ({
        rule: 'scale-too-fine',
        where: id,
        found: String(digits),
        expected: String(MOST_DIGITS)
      }))
    ],
    refused:
      waves.length > MOST_IN_PATTERNS
        ? [
            {
              rule: 'too-many-waves',
              where: dataset.name,
              value: String(waves.length),
              expected: String(MOST_IN_PATTERNS)
            }
          ]
        : []
  };
}
