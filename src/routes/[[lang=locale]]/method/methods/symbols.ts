import { m } from '#lib/paraglide/messages.js';
import { inline, type Formula } from './mathml.ts';

/** Symbols that formulas of several methods share, with what each stands for, in the same order. */
export const SYMBOLS: readonly { readonly symbols: Formula; readonly meaning: () => string }[] = [
  { symbols: inline('n , N'), meaning: m.symbol_n },
  { symbols: inline('x , y , d'), meaning: m.symbol_scores },
  { symbols: inline('x̄ , s , SE'), meaning: m.symbol_mean },
  { symbols: inline('x̄_1 , x̄_2'), meaning: m.symbol_groups },
  { symbols: inline('x_(1) , x_(2) , …'), meaning: m.symbol_ordered },
  { symbols: inline('k , p̂'), meaning: m.symbol_share },
  { symbols: inline('z , t_ν'), meaning: m.symbol_critical },
  { symbols: inline('α'), meaning: m.symbol_alpha },
  { symbols: inline('L , U'), meaning: m.symbol_limits }
];
