import { m } from '#lib/paraglide/messages.js';
import { formula, fraction, over, row } from './mathml.ts';
import type { Method } from './method.ts';

/** Analyses that go by what was put in an arm: sites, or families within sites. */
export const CLUSTERS: readonly Method[] = [
  {
    id: 'cluster-t',
    name: m.method_cluster_t_name,
    gives: m.method_cluster_t_gives,
    limits: m.method_cluster_t_limits,
    where: m.method_cluster_t_where,
    from: 'records',
    formulas: [
      formula('t =', fraction('ȳ_1 − ȳ_0', 's_p'), '/', 'v'),
      formula('v^2 =', fraction('1', 'k_1'), '+', fraction('1', 'k_0')),
      formula('ν = k_1 + k_0 − 2')
    ],
    r: 't.test(m1, m0, var.equal = TRUE)',
    files: ['cluster-t-test'],
    references: [
      'Donner & Klar 2000, Design and Analysis of Cluster Randomization Trials in Health Research'
    ]
  },
  {
    id: 'icc',
    name: m.method_icc_name,
    gives: m.method_icc_gives,
    limits: m.method_icc_limits,
    where: m.method_icc_where,
    from: 'records',
    formulas: [
      formula('r =', fraction('B − W', row('B + ( m_0 − 1 ) W'))),
      formula('D = 1 + ( m − 1 ) r'),
      formula('m =', fraction(row(over('∑', 'i'), 'm_i^2'), row(over('∑', 'i'), 'm_i'))),
      formula('n_D =', fraction('n', 'D'))
    ],
    r: 'anova(lm(change ~ arm + site))',
    files: ['icc', 'design-effect'],
    references: ['Donner & Koval 1980, Biometrics 36: 19–25', 'Kish 1965, Survey Sampling']
  },
  {
    id: 'cr2',
    name: m.method_cr2_name,
    gives: m.method_cr2_gives,
    limits: m.method_cr2_limits,
    from: 'records',
    formulas: [
      formula('V = M ( ', over('∑', 'i'), 'X_i^⊤ A_i e_i e_i^⊤ A_i X_i ) M'),
      formula('M = ( X^⊤ X )^−1')
    ],
    r: "clubSandwich::coef_test(lm(y ~ x + group), 'CR2', cluster = site)",
    files: ['cr2', 'cr2-of-pairs'],
    references: [
      'Bell & McCaffrey 2002, Survey Methodology 28: 169–181',
      'Pustejovsky & Tipton 2018, Journal of Business & Economic Statistics 36: 672–683'
    ]
  },
  {
    id: 'stratified-ancova',
    name: m.method_stratified_name,
    gives: m.method_stratified_gives,
    limits: m.method_stratified_limits,
    where: m.method_ancova_where,
    from: 'records',
    formulas: [formula('y_i = α_s + β_1 x_i + β_2 g_i + ε_i')],
    r: 'summary(lm(y ~ x + group + site))',
    files: ['stratified-ancova'],
    references: ['Fisher 1932, Statistical Methods for Research Workers']
  }
];
