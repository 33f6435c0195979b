import temml from 'temml';
import type { Plugin } from 'vite';

/** What browsers take for granted, or know nothing of. */
const DEFAULTS =
  / (?:fence="true"|form="(?:prefix|postfix)"|separator="true"|style="display:block math;"|class="tml-[^"]*")/g;

/**
 * MathML of a formula in TeX.
 * @param display whether it stands on a line of its own.
 * @throws temml's ParseError where it is no TeX.
 */
export const mathml = (tex: string, display: boolean): string =>
  temml.renderToString(tex, { displayMode: display, throwOnError: true }).replace(DEFAULTS, '');

/** Draws formulas that are written `` display`…` `` and `` inline`…` `` while the site is built. */
export function texAsMathml(folder: string): Plugin {
  return {
    name: 'tex-as-mathml',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes(folder) || !id.endsWith('.ts') || id.endsWith('/tex.ts')) return;
      return code
        .replace(/^import .* from '\.\/tex\.ts';$/m, '')
        .replace(/\b(display|inline)`([^`]*)`/g, (_, tag: string, tex: string) =>
          JSON.stringify(mathml(tex, tag === 'display'))
        );
    }
  };
}
