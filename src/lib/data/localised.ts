/** Languages of the site; the first is the base language. */
export const LANGUAGES = ['en', 'cy'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text that a dataset gives in every language of the site. */
export type Localised = Readonly<Record<Language, string>>;

/** @returns the language that a part of an address names; the base language where it names none. */
export const languageOf = (name: string | undefined): Language => (name === 'cy' ? 'cy' : 'en');

/** @returns the language that the reader can change to. */
export const otherLanguage = (language: Language): Language => (language === 'en' ? 'cy' : 'en');

/** @returns what is said in each language. */
export const localised = (say: (locale: Language) => string): Localised => ({
  en: say('en'),
  cy: say('cy')
});
