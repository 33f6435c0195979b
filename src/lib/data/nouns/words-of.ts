import { englishMarks } from './english-marks.ts';
import type { Nouns } from './nouns.ts';
import { welshMarks } from './welsh-marks.ts';
import type { Words } from './word.ts';

/** @returns the words of a study for all marked nouns of messages; undefined where it has no nouns of its own. */
export const wordsOf = (nouns: Nouns | undefined): Words | undefined =>
  nouns && { en: englishMarks(nouns), cy: welshMarks(nouns) };
