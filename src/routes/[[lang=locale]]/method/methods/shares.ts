import { m } from '#lib/paraglide/messages.js';
import type { Method } from './method.ts';
import { display } from './tex.ts';

const table = 'matrix(c(k1, n1 - k1, k2, n2 - k2), 2)';

/** Methods for shares, k of n, and for how two of them differ. */
export const SHARES: readonly Method[] = [
  {
    id: 'wilson',
    name: m.method_wilson_name,
    gives: m.method_wilson_gives,
    limits: m.method_wilson_limits,
    from: 'counts',
    formulas: [
      display`\frac{\hat p + \frac{z^2}{2 n} \pm z \sqrt{\frac{\hat p (1 - \hat p)}{n} + \frac{z^2}{4 n^2}}}{1 + \frac{z^2}{n}}`
    ],
    r: 'prop.test(k, n, correct = FALSE)$conf.int',
    files: ['wilson'],
    call: 'wilson',
    references: ['Wilson 1927, Journal of the American Statistical Association 22: 209–212']
  },
  {
    id: 'clopper-pearson',
    name: m.method_clopper_pearson_name,
    gives: m.method_clopper_pearson_gives,
    limits: m.method_clopper_pearson_limits,
    from: 'counts',
    formulas: [
      display`[L, U]`,
      display`\sum_{j = k}^n \binom{n}{j} L^j (1 - L)^{n - j} = \frac{\alpha}{2}`,
      display`\sum_{j = 0}^k \binom{n}{j} U^j (1 - U)^{n - j} = \frac{\alpha}{2}`
    ],
    r: 'binom.test(k, n)$conf.int',
    files: ['clopper-pearson'],
    call: 'clopperPearson',
    references: ['Clopper & Pearson 1934, Biometrika 26: 404–413']
  },
  {
    id: 'newcombe',
    name: m.method_newcombe_name,
    gives: m.method_newcombe_gives,
    limits: m.method_newcombe_limits,
    from: 'counts',
    formulas: [
      display`L = \hat p_1 - \hat p_2 - \sqrt{(\hat p_1 - L_1)^2 + (U_2 - \hat p_2)^2}`,
      display`U = \hat p_1 - \hat p_2 + \sqrt{(U_1 - \hat p_1)^2 + (\hat p_2 - L_2)^2}`
    ],
    r: [
      'w1 <- prop.test(k1, n1, correct = FALSE)$conf.int',
      'w2 <- prop.test(k2, n2, correct = FALSE)$conf.int',
      'k1/n1 - k2/n2 + c(-1, 1) * sqrt((w1 - k1/n1)^2 + (rev(w2) - k2/n2)^2)'
    ].join('\n'),
    files: ['newcombe'],
    call: 'newcombe',
    references: ['Newcombe 1998, Statistics in Medicine 17: 873–890']
  },
  {
    id: 'fisher-exact',
    name: m.method_fisher_exact_name,
    gives: m.method_fisher_exact_gives,
    limits: m.method_fisher_exact_limits,
    from: 'counts',
    formulas: [
      display`P(j) = \frac{\binom{n_1}{j} \binom{n_2}{k_1 + k_2 - j}}{\binom{n_1 + n_2}{k_1 + k_2}}`,
      display`p = \sum_{P(j) \le P(k_1)} P(j)`,
      display`p_\text{mid} = \sum_{P(j) < P(k_1)} P(j) + \frac{1}{2} \sum_{P(j) = P(k_1)} P(j)`
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
    call: 'fisherExact',
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
      display`\frac{k_1 (n_2 - k_2)}{k_2 (n_1 - k_1)}`,
      display`\frac{\sum j \binom{n_1}{j} \binom{n_2}{k_1 + k_2 - j} \theta^j}{\sum \binom{n_1}{j} \binom{n_2}{k_1 + k_2 - j} \theta^j} = k_1`
    ],
    r: `fisher.test(${table})[c("estimate", "conf.int")]`,
    files: ['odds-ratio'],
    call: 'oddsRatio',
    unused: true,
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
      display`\frac{\hat p_1}{\hat p_2} \cdot \exp\left(\pm z \sqrt{\frac{1}{k_1} - \frac{1}{n_1} + \frac{1}{k_2} - \frac{1}{n_2}}\right)`
    ],
    r: '(k1/n1) / (k2/n2) * exp(c(-1, 1) * qnorm(0.975) * sqrt(1/k1 - 1/n1 + 1/k2 - 1/n2))',
    files: ['risk-ratio'],
    call: 'riskRatio',
    unused: true,
    references: ['Katz, Baptista, Azen & Pike 1978, Biometrics 34: 469–474']
  },
  {
    id: 'fragility',
    name: m.method_fragility_name,
    gives: m.method_fragility_gives,
    limits: m.method_fragility_limits,
    where: m.method_fragility_where,
    from: 'counts',
    formulas: [
      display`\min\left\{ a : P(k_1 + a, n_1, k_2, n_2) \ge 0.05 \right\}`,
      display`\min\left\{ |a| + |b| : P(k_1 + a, n_1, k_2 + b, n_2) \ge 0.05 \right\}`
    ],
    r: 'fragility::frag.study(k1, n1, k2, n2)',
    files: ['fragility'],
    call: 'fragility',
    references: [
      'Walsh et al. 2014, Journal of Clinical Epidemiology 67: 622–628',
      'Khan et al. 2020, JAMA Network Open 3: e2012469'
    ]
  }
];
