import { m } from '#lib/paraglide/messages.js';
import { formula, fraction, over } from './mathml.ts';
import type { Method } from './method.ts';

/** Adjustments of p-values of several tests; `p_(1)` is the smallest of m. */
export const SEVERAL_TESTS: readonly Method[] = [
  {
    id: 'holm',
    name: m.method_holm_name,
    gives: m.method_holm_gives,
    limits: m.method_holm_limits,
    from: 'counts',
    formulas: [formula('p̃_(i) = min ( 1 ,', over('max', 'j ≤ i'), '( m − j + 1 ) p_(j) )')],
    r: 'p.adjust(p, "holm")',
    files: ['p-adjust'],
    references: ['Holm 1979, Scandinavian Journal of Statistics 6: 65–70']
  },
  {
    id: 'benjamini-hochberg',
    name: m.method_benjamini_hochberg_name,
    gives: m.method_benjamini_hochberg_gives,
    limits: m.method_benjamini_hochberg_limits,
    from: 'counts',
    formulas: [formula('p̃_(i) = min ( 1 ,', over('min', 'j ≥ i'), fraction('m', 'j'), 'p_(j) )')],
    r: 'p.adjust(p, "BH")',
    files: ['p-adjust'],
    references: [
      'Benjamini & Hochberg 1995, Journal of the Royal Statistical Society B 57: 289–300'
    ]
  },
  {
    id: 'benjamini-yekutieli',
    name: m.method_benjamini_yekutieli_name,
    gives: m.method_benjamini_yekutieli_gives,
    limits: m.method_benjamini_yekutieli_limits,
    from: 'counts',
    formulas: [
      formula('p̃_(i) = min ( 1 ,', over('min', 'j ≥ i'), fraction('c m', 'j'), 'p_(j) )'),
      formula('c =', over('∑', 'i = 1', 'm'), fraction('1', 'i'))
    ],
    r: 'p.adjust(p, "BY")',
    files: ['p-adjust'],
    references: ['Benjamini & Yekutieli 2001, Annals of Statistics 29: 1165–1188']
  }
];
