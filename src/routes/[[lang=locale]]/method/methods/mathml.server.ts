import temml from 'temml';
import { METHODS } from './methods.ts';
import { SYMBOLS } from './symbols.ts';

/**
 * MathML of every formula and symbol of the method page, by its TeX: what makes it stays behind when
 * pages are built.
 * @throws temml's ParseError where a formula is no TeX.
 */
export function mathml(): ReadonlyMap<string, string> {
  const drawn = (tex: string, displayMode: boolean) =>
    [tex, temml.renderToString(tex, { displayMode, throwOnError: true })] as const;
  const formulas = METHODS.flatMap(({ methods }) => methods.flatMap((one) => one.formulas));
  return new Map([
    ...formulas.map((tex) => drawn(tex, true)),
    ...SYMBOLS.map(({ symbols }) => drawn(symbols, false))
  ]);
}
