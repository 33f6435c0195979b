import { mean } from '../../statistics/moments.ts';
import type { Scope } from './scope.ts';

/** What a reader may assume about numbers that were not published. */
export interface Assumptions {
  /** SD of the scores, the same in every group. */
  readonly sd: number;
  /** Correlation of a family's scores at the two time points. */
  readonly r: number;
  /** Mean that scores tend back to. */
  readonly mu: number;
  /** How far the mean of the families not seen again has moved from the mean at the start. */
  readonly unseen: number;
  /** Difference between arms that a next study is to find. */
  readonly points: number;
  /** How alike families of one site are, an intraclass correlation. */
  readonly icc: number;
  /** Families of each site of a next study at the start. */
  readonly families: number;
  /** Share of them that is measured again. */
  readonly kept: number;
}
export type Assumed = keyof Assumptions;

/** What a control offers. */
export interface Range {
  readonly least: number;
  readonly greatest: number;
  readonly step: number;
  readonly decimals: number;
  /** Assumed until the reader says otherwise. */
  readonly standard: number;
}

/** SD and mean of a scale whose norm is not known, as of T-scores. */
const NORM = { mean: 50, sd: 10 };

/**
 * Ranges that are of use for what is published: the SD within 40% of the norm's; the mean from 2
 * below to 2 above the norm's and that of the other sites, at first between them; r from none to .9, at
 * first between the .5 and .7 of scales like these; the unseen from as much as the published
 * means differ, or a norm's SD, to a norm's SD the other way. A next study is planned for half a norm's
 * SD at first, with an ICC as is usual of services, 25 families a site and 7 of 10 measured again.
 */
export function rangesOf(scope: Scope): Readonly<Record<Assumed, Range>> {
  const norm = scope.measure.norm ?? NORM;
  const change = mean(scope.followUp) - mean(scope.start);
  const means = [norm.mean, scope.others].filter(Number.isFinite);
  const tenth = (value: number, round: (value: number) => number) => round(value * 10) / 10;
  return {
    sd: {
      least: 0.6 * norm.sd,
      greatest: 1.4 * norm.sd,
      step: 0.05 * norm.sd,
      decimals: 1,
      standard: norm.sd
    },
    r: { least: 0, greatest: 0.9, step: 0.05, decimals: 2, standard: 0.6 },
    mu: {
      least: Math.floor(Math.min(...means) - 2),
      greatest: Math.ceil(Math.max(...means) + 2),
      step: 0.1,
      decimals: 1,
      standard: tenth(means.reduce((sum, one) => sum + one, 0) / means.length, Math.round)
    },
    unseen: {
      least: tenth(Math.min(change, -norm.sd), Math.floor),
      greatest: tenth(Math.max(change, norm.sd), Math.ceil),
      step: 0.1,
      decimals: 1,
      standard: 0
    },
    points: {
      least: 0.1 * norm.sd,
      greatest: 2 * norm.sd,
      step: 0.05 * norm.sd,
      decimals: 1,
      standard: 0.5 * norm.sd
    },
    icc: { least: 0, greatest: 0.3, step: 0.01, decimals: 2, standard: 0.05 },
    families: { least: 2, greatest: 200, step: 1, decimals: 0, standard: 25 },
    kept: { least: 0.2, greatest: 1, step: 0.05, decimals: 2, standard: 0.7 }
  };
}

/** @returns every assumption: the reader's own where it lies in its range, else the standard. */
export function assumptionsOf(
  ranges: Readonly<Record<Assumed, Range>>,
  own: Partial<Assumptions>
): Assumptions {
  const value = (name: Assumed) => {
    const { least, greatest, standard } = ranges[name];
    const chosen = own[name] ?? NaN;
    return chosen >= least && chosen <= greatest ? chosen : standard;
  };
  return {
    ...{ sd: value('sd'), r: value('r'), mu: value('mu'), unseen: value('unseen') },
    ...{ points: value('points'), icc: value('icc') },
    ...{ families: Math.round(value('families')), kept: value('kept') }
  };
}
