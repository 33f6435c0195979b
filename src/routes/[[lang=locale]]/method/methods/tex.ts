/*
 * Formulas in TeX, on a line of their own and within a line. `tools/tex-as-mathml.ts` puts MathML in
 * their place while the site is built, so that no page draws any; without it they stay as they are.
 */
const tex = (formula: TemplateStringsArray): string => formula.raw.join('');
export const display = tex;
export const inline = tex;
