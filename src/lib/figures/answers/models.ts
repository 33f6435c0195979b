import { glsUnstructured } from '../../statistics/gls.ts';
import { mixedModel } from '../../statistics/mixed-model.ts';
import type { TEstimate } from '../../statistics/t-estimate.ts';
import { treatmentContrasts } from '../../statistics/treatment-contrasts.ts';
import type { ArmUnit } from '../weigh/arm-scores.ts';

/** Time points at which anybody was measured, and the place of the asked one among them. */
function seenTimes(units: readonly ArmUnit[], at: number) {
  const times = (units[0]?.scores ?? [])
    .map((_, time) => time)
    .filter((time) => units.some(({ scores }) => !Number.isNaN(scores[time]!)));
  return { times, place: times.indexOf(at) };
}

/**
 * Difference in change in a model of every score with a level of its own for each family.
 * @throws RangeError where the scores do not carry it.
 */
export function interceptModel(units: readonly ArmUnit[], at: number): TEstimate {
  const { times } = seenTimes(units, at);
  const rows = units.flatMap(({ family, site, arm, scores }) =>
    times.flatMap((time) =>
      Number.isNaN(scores[time]!)
        ? []
        : [
            {
              family: `${site}\0${family}`,
              arm: String(arm),
              time: String(time),
              score: scores[time]!
            }
          ]
    )
  );
  const design = treatmentContrasts(
    rows.length,
    [
      { name: 'wave', levels: times.map(String), values: rows.map(({ time }) => time) },
      { name: 'arm', levels: ['0', '1'], values: rows.map(({ arm }) => arm) }
    ],
    [['wave', 'arm']]
  );
  const { fixed } = mixedModel(
    rows.map(({ score }) => score),
    design,
    rows.map(({ family }) => family)
  );
  const found = fixed.find(({ name }) => name === `wave${at}:arm1`);
  if (!found) throw new RangeError('The model has no such difference.');
  const { b, se, df, t, p, interval } = found;
  return { estimate: b, se, df, t, p, interval };
}

/**
 * The same in a model with a covariance of its own for each two time points (MMRM).
 * @throws RangeError where the scores do not carry it.
 */
export function repeatedModel(units: readonly ArmUnit[], at: number): TEstimate {
  const { times, place } = seenTimes(units, at);
  if (place < 1) throw new RangeError('Nobody was measured at that time.');
  return glsUnstructured(
    units.map(({ scores }) => times.map((time) => scores[time]!)),
    units.map(({ arm }) => arm),
    place
  ).contrast;
}
