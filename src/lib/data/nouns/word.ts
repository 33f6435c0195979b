import type { Language } from '../localised.ts';

/** What stands in place of the marked nouns of messages, by language and mark. */
export type Words = Readonly<Record<Language, Readonly<Record<string, string>>>>;

let current: () => Words | undefined = () => undefined;
let said: { readonly words: Words | undefined } | undefined;

/** Says where the words of the study in view are found; it is asked at every marked noun. */
export const overwriteWords = (get: () => Words | undefined): void => {
  current = get;
};

/** Lets messages that are asked for while `say` runs speak of a study; none is the published one. */
export function speaking<T>(words: Words | undefined, say: () => T): T {
  const before = said;
  said = { words };
  try {
    return say();
  } finally {
    said = before;
  }
}

/** The published study's noun; what follows a colon tells forms apart that it has in common. */
const published = (mark: string) => mark.split(':')[0]!;

/** An English noun of the study in view. @param mark as it stands in the message: the published study's. */
export const en = (mark: string): string =>
  (said ? said.words : current())?.en[mark] ?? published(mark);
/** A Welsh one. */
export const cy = (mark: string): string =>
  (said ? said.words : current())?.cy[mark] ?? published(mark);
