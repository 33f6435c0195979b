import { m } from '#lib/paraglide/messages.js';
import { formula, fraction } from './mathml.ts';
import type { Method } from './method.ts';

/** Methods for answers on a scale of agreement. */
export const AGREEMENT: readonly Method[] = [
  {
    id: 'net-agreement',
    name: m.method_net_agreement_name,
    gives: m.method_net_agreement_gives,
    limits: m.method_net_agreement_limits,
    from: 'counts',
    formulas: [formula('2 p̂ − 1'), formula('[ 2 L − 1 , 2 U − 1 ]')],
    r: '2 * agree / n - 1\n2 * prop.test(agree, n, correct = FALSE)$conf.int - 1',
    files: ['likert', 'wilson'],
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
      formula('[ x_(l) , x_(n−l+1) ]'),
      formula('l = max ( 1 , q )'),
      formula('q = min { j : P ( B ≤ j ) ≥', fraction('α', '2'), '}'),
      formula('B ∼ Bin ( n ,', fraction('1', '2'), ')')
    ],
    r: 'l <- max(1, qbinom(0.025, n, 0.5))\nsort(x)[c(l, n - l + 1)]',
    files: ['likert', 'median-ranks'],
    references: ['Thompson 1936, Annals of Mathematical Statistics 7: 122–128']
  }
];
