import { m } from '#lib/paraglide/messages.js';
import type { Method } from './method.ts';
import { display } from './tex.ts';

/** Adjustments of p-values of several tests; `p_(1)` is the smallest of m. */
export const SEVERAL_TESTS: readonly Method[] = [
  {
    id: 'holm',
    name: m.method_holm_name,
    gives: m.method_holm_gives,
    limits: m.method_holm_limits,
    from: 'counts',
    formulas: [display`\tilde p_{(i)} = \min\left(1, \max_{j \le i} (m - j + 1) p_{(j)}\right)`],
    r: 'p.adjust(p, "holm")',
    files: ['p-adjust'],
    call: 'holm',
    references: ['Holm 1979, Scandinavian Journal of Statistics 6: 65–70']
  },
  {
    id: 'benjamini-hochberg',
    name: m.method_benjamini_hochberg_name,
    gives: m.method_benjamini_hochberg_gives,
    limits: m.method_benjamini_hochberg_limits,
    from: 'counts',
    formulas: [display`\tilde p_{(i)} = \min\left(1, \min_{j \ge i} \frac{m}{j} p_{(j)}\right)`],
    r: 'p.adjust(p, "BH")',
    files: ['p-adjust'],
    call: 'benjaminiHochberg',
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
      display`\tilde p_{(i)} = \min\left(1, \min_{j \ge i} \frac{c m}{j} p_{(j)}\right)`,
      display`c = \sum_{i = 1}^m \frac{1}{i}`
    ],
    r: 'p.adjust(p, "BY")',
    files: ['p-adjust'],
    call: 'benjaminiYekutieli',
    unused: true,
    references: ['Benjamini & Yekutieli 2001, Annals of Statistics 29: 1165–1188']
  }
];
