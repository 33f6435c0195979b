import {
  treatmentContrasts,
  type Design,
  type FactorTerm,
  type NumericTerm
} from '../../../src/lib/statistics/treatment-contrasts.ts';
import { referenceRows } from './reference.ts';

const rows = referenceRows('madeup_scores_long');
const text = (name: string) => rows.map((row) => row[name] ?? '');

/** A numeric column of the made-up scores, NaN where empty. */
export const scores = (name: string) => text(name).map((cell) => (cell === '' ? NaN : +cell));

export const familyIds = text('family_id');

/** The wave in months as a factor with the start as reference. */
export const waveFactor = (values: readonly string[]): FactorTerm => ({
  name: 'wave',
  levels: ['0', '3', '9'],
  values
});

const wave = waveFactor(text('wave_months'));
const authority: FactorTerm = { name: 'la', levels: ['LA1', 'LA2', 'LA3'], values: text('la') };
const ra: NumericTerm = { name: 'ra', values: scores('ra') };
const months: NumericTerm = { name: 'wave_months', values: scores('wave_months') };

/** The designs of the reference fits, by the names used there. */
export const designs: Readonly<Record<string, Design>> = {
  A_wave_by_ra: treatmentContrasts(rows.length, [wave, ra], [['wave', 'ra']]),
  B_wave_by_la: treatmentContrasts(rows.length, [wave, authority], [['wave', 'la']]),
  C_intercept: treatmentContrasts(rows.length, []),
  D_linear_time_by_ra: treatmentContrasts(rows.length, [months, ra], [['wave_months', 'ra']])
};
