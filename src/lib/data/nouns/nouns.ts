import type { Language } from '../localised.ts';

/** What one thing is called in English. */
export interface EnglishNoun {
  readonly one: string;
  readonly many: string;
  /** Whether it is a person, so that sentences say "them" of one and not "it". */
  readonly person?: boolean;
}

/** What one thing is called in Welsh, and forms that the regular rules of mutation do not give. */
export interface WelshNoun {
  readonly one: string;
  readonly many: string;
  /** Masculine where absent. */
  readonly feminine?: boolean;
  readonly softOne?: string;
  readonly softMany?: string;
  readonly aspirateOne?: string;
  readonly aspirateMany?: string;
}

/** A noun of a study. A language that it lacks has a neutral word, never one of the other language. */
export interface Noun {
  readonly en?: EnglishNoun;
  readonly cy?: WelshNoun;
}

/** What a noun stands for: what a row is about, where it was measured, and who works with it. */
export const NOUN_ROLES = ['unit', 'site', 'practitioner'] as const;
export type NounRole = (typeof NOUN_ROLES)[number];

/** The property `nouns` of a study; one that it lacks is the published study's. */
export type Nouns = Readonly<Partial<Record<NounRole, Noun>>>;

type Whole = Readonly<Required<Noun>>;

/** The published study's, which every message says where no study says otherwise. */
export const DEFAULT_NOUNS: Readonly<Record<NounRole, Whole>> = {
  unit: { en: { one: 'family', many: 'families' }, cy: { one: 'teulu', many: 'teuluoedd' } },
  site: {
    en: { one: 'authority', many: 'authorities' },
    cy: { one: 'awdurdod', many: 'awdurdodau' }
  },
  practitioner: {
    en: { one: 'practitioner', many: 'practitioners', person: true },
    cy: { one: 'ymarferydd', many: 'ymarferwyr' }
  }
};

/** Stand where a study has a noun in the other language alone. */
const NEUTRAL: Readonly<Record<NounRole, Whole>> = {
  unit: { en: { one: 'case', many: 'cases' }, cy: { one: 'achos', many: 'achosion' } },
  site: { en: { one: 'site', many: 'sites' }, cy: { one: 'safle', many: 'safleoedd' } },
  practitioner: {
    en: { one: 'worker', many: 'workers', person: true },
    cy: { one: 'gweithiwr', many: 'gweithwyr' }
  }
};

/** @returns the noun that a study has for a role in a language; a neutral one, or the published study's. */
export const nounIn = <L extends Language>(nouns: Nouns, role: NounRole, language: L): Whole[L] =>
  (nouns[role]
    ? (nouns[role][language] ?? NEUTRAL[role][language])
    : DEFAULT_NOUNS[role][language])!;
