import css from '../../../fonts/source-sans-3.css?raw';
import type { Outlines } from './letters.ts';

/** A file of the typeface that a text needs, as a data address. */
export interface Face {
  readonly url: string;
  /** Signs it is used for, as CSS writes them. */
  readonly range: string;
}

export const FAMILY = 'Source Sans 3';
export const WEIGHTS = '400 650';

const FILES: Readonly<Record<string, () => Promise<{ default: string }>>> = {
  'source-sans-3-core': () => import('../../../fonts/source-sans-3-core.woff2?inline'),
  'source-sans-3-welsh': () => import('../../../fonts/source-sans-3-welsh.woff2?inline'),
  'source-sans-3-latin-wght-normal': () =>
    import('@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?inline')
};

const covers = (range: string, text: string): boolean => {
  const spans = range.split(',').map((one) => {
    const [from = '', to = from] = one.trim().slice(2).split('-');
    return [parseInt(from, 16), parseInt(to, 16)] as const;
  });
  return [...text].some((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return spans.some(([from, to]) => code >= from && code <= to);
  });
};

/** @returns the files of the typeface that hold the letters of a text, from the site's own style sheet. */
export async function facesFor(text: string): Promise<Face[]> {
  const declared = [...css.matchAll(/([\w-]+)\.woff2'\)[^}]*?unicode-range:\s*([^;]+);/g)].map(
    ([, file = '', range = '']) => ({ file, range: range.replace(/\s+/g, ' ') })
  );
  return Promise.all(
    declared
      .filter(({ range }) => covers(range, text))
      .map(async ({ file, range }) => ({ url: (await FILES[file]!()).default, range }))
  );
}

/** The faces as rules for a style sheet that goes with a picture. */
export const faceRules = (faces: readonly Face[]): string =>
  faces
    .map(
      ({ url, range }) =>
        `@font-face{font-family:'${FAMILY}';font-weight:${WEIGHTS};src:url(${url}) format('woff2');unicode-range:${range}}`
    )
    .join('');

/**
 * Outlines of the typeface's letters in the weights that the site uses: glyphs of the variable font of
 * @fontsource-variable/source-sans-3 at `wght` 400, 600 and 650, as path data of 1000 units an em.
 */
export const outlines = async (): Promise<Outlines> =>
  (await import('../../../fonts/source-sans-3-outlines.json')).default;
