import { m } from '#lib/paraglide/messages.js';

/** Symbols in TeX that formulas of several methods share, with what each stands for, in the same order. */
export const SYMBOLS: readonly { readonly symbols: string; readonly meaning: () => string }[] = [
  { symbols: 'n, N', meaning: m.symbol_n },
  { symbols: 'x, y, d', meaning: m.symbol_scores },
  { symbols: String.raw`\bar x, s, \mathrm{SE}`, meaning: m.symbol_mean },
  { symbols: String.raw`\bar x_1, \bar x_2`, meaning: m.symbol_groups },
  { symbols: String.raw`x_{(1)}, x_{(2)}, \dots`, meaning: m.symbol_ordered },
  { symbols: String.raw`k, \hat p`, meaning: m.symbol_share },
  { symbols: String.raw`z, t_\nu`, meaning: m.symbol_critical },
  { symbols: String.raw`\alpha`, meaning: m.symbol_alpha },
  { symbols: 'L, U', meaning: m.symbol_limits }
];
