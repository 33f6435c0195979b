import { m } from '#lib/paraglide/messages.js';
import { choose, formula, fraction, over, root, row } from './mathml.ts';
import type { Method } from './method.ts';

const table = 'matrix(c(k1, n1 - k1, k2, n2 - k2), 2)';
const half = fraction('1', '2');
const squares = (first: string, second: string) => root(`( ${first} )^2 + ( ${second} )^2`);
/** One tail of the binomial distribution. */
const tail = (from: string, to: string, limit: string) =>
  formula(
    over('∑', `j = ${from}`, to),
    choose('n', 'j'),
    `${limit}^j`,
    `( 1 − ${limit} )^n−j`,
    '=',
    fraction('α', '2')
  );

/** Methods for shares, k of n, and for how two of them differ. */
export const SHARES: readonly Method[] = [
  {
    id: 'wilson',
    name: m.method_wilson_name,
    gives: m.method_wilson_gives,
    limits: m.method_wilson_limits,
    from: 'counts',
    formulas: [
      formula(
        fraction(
          row(
            'p̂ +',
            fraction('z^2', '2 n'),
            '± z',
            root(fraction('p̂ ( 1 − p̂ )', 'n'), '+', fraction('z^2', '4 n^2'))
          ),
          row('1 +', fraction('z^2', 'n'))
        )
      )
    ],
    r: 'prop.test(k, n, correct = FALSE)$conf.int',
    files: ['wilson'],
    references: ['Wilson 1927, Journal of the American Statistical Association 22: 209–212']
  },
  {
    id: 'clopper-pearson',
    name: m.method_clopper_pearson_name,
    gives: m.method_clopper_pearson_gives,
    limits: m.method_clopper_pearson_limits,
    from: 'counts',
    formulas: [formula('[ L , U ]'), tail('k', 'n', 'L'), tail('0', 'k', 'U')],
    r: 'binom.test(k, n)$conf.int',
    files: ['clopper-pearson'],
    references: ['Clopper & Pearson 1934, Biometrika 26: 404–413']
  },
  {
    id: 'newcombe',
    name: m.method_newcombe_name,
    gives: m.method_newcombe_gives,
    limits: m.method_newcombe_limits,
    from: 'counts',
    formulas: [
      formula('L = p̂_1 − p̂_2 −', squares('p̂_1 − L_1', 'U_2 − p̂_2')),
      formula('U = p̂_1 − p̂_2 +', squares('U_1 − p̂_1', 'p̂_2 − L_2'))
    ],
    r: [
      'w1 <- prop.test(k1, n1, correct = FALSE)$conf.int',
      'w2 <- prop.test(k2, n2, correct = FALSE)$conf.int',
      'k1/n1 - k2/n2 + c(-1, 1) * sqrt((w1 - k1/n1)^2 + (rev(w2) - k2/n2)^2)'
    ].join('\n'),
    files: ['newcombe'],
    references: ['Newcombe 1998, Statistics in Medicine 17: 873–890']
  },
  {
    id: 'fisher-exact',
    name: m.method_fisher_exact_name,
    gives: m.method_fisher_exact_gives,
    limits: m.method_fisher_exact_limits,
    from: 'counts',
    formulas: [
      formula(
        'P ( j ) =',
        fraction(
          row(choose('n_1', 'j'), choose('n_2', 'k_1 + k_2 − j')),
          choose('n_1 + n_2', 'k_1 + k_2')
        )
      ),
      formula('p =', over('∑', 'P ( j ) ≤ P ( k_1 )'), 'P ( j )'),
      formula(
        'p_mid =',
        over('∑', 'P ( j ) < P ( k_1 )'),
        'P ( j ) +',
        half,
        over('∑', 'P ( j ) = P ( k_1 )'),
        'P ( j )'
      )
    ],
    r: [
      `fisher.test(${table})$p.value`,
      'k <- k1 + k2',
      'd <- dhyper(max(0, k - n2):min(n1, k), n1, n2, k)',
      'o <- dhyper(k1, n1, n2, k)',
      'tie <- abs(d - o) <= 1e-7 * o',
      'sum(d[d < o & !tie]) + sum(d[tie]) / 2'
    ].join('\n'),
    files: ['fisher-exact'],
    references: [
      'Fisher 1935, Journal of the Royal Statistical Society 98: 39–82',
      'Freeman & Halton 1951, Biometrika 38: 141–149',
      'Lancaster 1961, Journal of the American Statistical Association 56: 223–234'
    ]
  },
  {
    id: 'odds-ratio',
    name: m.method_odds_ratio_name,
    gives: m.method_odds_ratio_gives,
    limits: m.method_odds_ratio_limits,
    from: 'counts',
    formulas: [
      formula(fraction('k_1 ( n_2 − k_2 )', 'k_2 ( n_1 − k_1 )')),
      formula(
        fraction(
          row('∑ j', choose('n_1', 'j'), choose('n_2', 'k_1 + k_2 − j'), 'θ^j'),
          row('∑', choose('n_1', 'j'), choose('n_2', 'k_1 + k_2 − j'), 'θ^j')
        ),
        '= k_1'
      )
    ],
    r: `fisher.test(${table})[c("estimate", "conf.int")]`,
    files: ['odds-ratio'],
    references: [
      'Fisher 1935, Journal of the Royal Statistical Society 98: 39–82',
      'Cornfield 1956, Proceedings of the Third Berkeley Symposium 4: 135–148'
    ]
  },
  {
    id: 'risk-ratio',
    name: m.method_risk_ratio_name,
    gives: m.method_risk_ratio_gives,
    limits: m.method_risk_ratio_limits,
    from: 'counts',
    formulas: [
      formula(
        fraction('p̂_1', 'p̂_2'),
        '· exp ( ± z',
        root(
          fraction('1', 'k_1'),
          '−',
          fraction('1', 'n_1'),
          '+',
          fraction('1', 'k_2'),
          '−',
          fraction('1', 'n_2')
        ),
        ')'
      )
    ],
    r: '(k1/n1) / (k2/n2) * exp(c(-1, 1) * qnorm(0.975) * sqrt(1/k1 - 1/n1 + 1/k2 - 1/n2))',
    files: ['risk-ratio'],
    references: ['Katz, Baptista, Azen & Pike 1978, Biometrics 34: 469–474']
  }
];
