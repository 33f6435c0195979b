import { referenceRows } from './reference.ts';

/** One made-up family of tests/reference; a score not observed is NaN. */
export interface Family {
  la: string;
  ra: boolean;
  w0: number;
  w3: number;
  w9: number;
}

export const measures = ['conflict', 'cohesion', 'expressiveness', 'independence'] as const;
export const followUps = ['w3', 'w9'] as const;

/** The groups of records_descriptives.json and records_tests.json. */
export const groups: Record<string, (family: Family) => boolean> = {
  LA1: ({ la }) => la === 'LA1',
  LA2: ({ la }) => la === 'LA2',
  LA3: ({ la }) => la === 'LA3',
  nonRA: ({ ra }) => !ra,
  all: () => true
};

const scores = referenceRows('madeup_scores_long');

/** All families with their scores on one measure, R's wide(). */
export function families(measure: string): Family[] {
  const score = new Map(
    scores.map((row) => [`${row.family_id} ${row.wave_months}`, row[measure] || NaN])
  );
  return referenceRows('madeup_families').map(({ family_id, la = '', ra }) => {
    const [w0, w3, w9] = [0, 3, 9].map((wave) => Number(score.get(`${family_id} ${wave}`) ?? NaN));
    return { la, ra: ra === '1', w0: w0 ?? NaN, w3: w3 ?? NaN, w9: w9 ?? NaN };
  });
}

/** Pre and post of some families at one follow-up, as two columns. */
export const prePost = (some: Family[], wave: 'w3' | 'w9') =>
  [some.map((family) => family.w0), some.map((family) => family[wave])] as const;
