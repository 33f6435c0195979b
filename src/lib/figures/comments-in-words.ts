import { en } from '../data/nouns/word.ts';

/** Comments of SQL, of R and Python, and what Python says of a function. */
const COMMENT = /(?:--|#) .*|"""[^]*?"""/g;
const NOUN = /(?<!-)\b(?:(?:[aA] )?family|Family|[fF]amilies|practitioners?)\b(?!-)/g;

/** @returns code whose comments, which are English, speak of the study in view; the code is as it was. */
export const commentsInWords = (code: string): string =>
  code.replace(COMMENT, (comment) => comment.replace(NOUN, en));
