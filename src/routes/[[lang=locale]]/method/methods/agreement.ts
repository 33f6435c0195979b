import { m } from '#lib/paraglide/messages.js';
import type { Method } from './method.ts';
import { display } from './tex.ts';

/** Methods for answers on a scale of agreement. */
export const AGREEMENT: readonly Method[] = [
  {
    id: 'net-agreement',
    name: m.method_net_agreement_name,
    gives: m.method_net_agreement_gives,
    limits: m.method_net_agreement_limits,
    from: 'counts',
    formulas: [display`2 \hat p - 1`, display`[2 L - 1, 2 U - 1]`],
    r: '2 * agree / n - 1\n2 * prop.test(agree, n, correct = FALSE)$conf.int - 1',
    files: ['likert', 'wilson'],
    call: 'likert',
    references: ['Wilson 1927, Journal of the American Statistical Association 22: 209–212']
  },
  {
    id: 'median-category',
    name: m.method_median_category_name,
    gives: m.method_median_category_gives,
    limits: m.method_median_category_limits,
    where: m.method_median_category_where,
    from: 'counts',
    formulas: [
      display`[x_{(l)}, x_{(n - l + 1)}]`,
      display`l = \max(1, q)`,
      display`q = \min\left\{j : P(B \le j) \ge \frac{\alpha}{2}\right\}`,
      display`B \sim \operatorname{Bin}\left(n, \frac{1}{2}\right)`
    ],
    r: 'l <- max(1, qbinom(0.025, n, 0.5))\nsort(x)[c(l, n - l + 1)]',
    files: ['likert', 'median-ranks'],
    call: 'likert',
    references: ['Thompson 1936, Annals of Mathematical Statistics 7: 122–128']
  }
];
