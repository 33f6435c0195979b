import { m } from '#lib/paraglide/messages.js';
import { inline } from './tex.ts';

/** Symbols that formulas of several methods share, with what each stands for, in the same order. */
export const SYMBOLS: readonly { readonly symbols: string; readonly meaning: () => string }[] = [
  { symbols: inline`n, N`, meaning: m.symbol_n },
  { symbols: inline`x, y, d`, meaning: m.symbol_scores },
  { symbols: inline`\bar x, s, \mathrm{SE}`, meaning: m.symbol_mean },
  { symbols: inline`\bar x_1, \bar x_2`, meaning: m.symbol_groups },
  { symbols: inline`x_{(1)}, x_{(2)}, \dots`, meaning: m.symbol_ordered },
  { symbols: inline`k, \hat p`, meaning: m.symbol_share },
  { symbols: inline`z, t_\nu`, meaning: m.symbol_critical },
  { symbols: inline`\alpha`, meaning: m.symbol_alpha },
  { symbols: inline`L, U`, meaning: m.symbol_limits }
];
