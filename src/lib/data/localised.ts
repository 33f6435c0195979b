/** Languages of the site; the first is the base language. */
export const LANGUAGES = ['en', 'cy'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text that a dataset gives in every language of the site. */
export type Localised = Readonly<Record<Language, string>>;
