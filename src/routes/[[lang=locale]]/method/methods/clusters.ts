import { m } from '#lib/paraglide/messages.js';
import type { Method } from './method.ts';
import { display } from './tex.ts';

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
      display`t = \frac{\bar y_1 - \bar y_0}{s_p v}`,
      display`v^2 = \frac{1}{k_1} + \frac{1}{k_0}`,
      display`\nu = k_1 + k_0 - 2`
    ],
    r: 't.test(m1, m0, var.equal = TRUE)',
    files: ['cluster-t-test'],
    call: 'clusterTTest',
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
      display`r = \frac{B - W}{B + (m_0 - 1) W}`,
      display`D = 1 + (m - 1) r`,
      display`m = \frac{\sum_i m_i^2}{\sum_i m_i}`,
      display`n_D = \frac{n}{D}`
    ],
    r: 'anova(lm(change ~ arm + site))',
    files: ['icc', 'design-effect'],
    call: 'iccAnova',
    references: ['Donner & Koval 1980, Biometrics 36: 19–25', 'Kish 1965, Survey Sampling']
  },
  {
    id: 'cr2',
    name: m.method_cr2_name,
    gives: m.method_cr2_gives,
    limits: m.method_cr2_limits,
    from: 'records',
    formulas: [
      display`V = M \left(\sum_i X_i^\top A_i e_i e_i^\top A_i X_i\right) M`,
      display`M = (X^\top X)^{-1}`
    ],
    r: "clubSandwich::coef_test(lm(y ~ x + group), 'CR2', cluster = site)",
    files: ['cr2-of-pairs', 'cr2'],
    call: 'cr2Ancova',
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
    formulas: [display`y_i = \alpha_s + \beta_1 x_i + \beta_2 g_i + \varepsilon_i`],
    r: 'summary(lm(y ~ x + group + site))',
    files: ['stratified-ancova'],
    call: 'stratifiedAncova',
    references: ['Fisher 1932, Statistical Methods for Research Workers']
  },
  {
    id: 'nested-model',
    name: m.method_nested_name,
    gives: m.method_nested_gives,
    limits: m.method_nested_limits,
    where: m.method_nested_where,
    from: 'records',
    formulas: [display`y_{ijk} = x_{ijk} \beta + a_k + w_{kt} + b_{ik} + \varepsilon_{ijk}`],
    r: 'summary(lmerTest::lmer(score ~ factor(wave) * arm + (1 | site) + (1 | site:wave) + (1 | site:family)))',
    files: ['nested-model'],
    call: 'nestedModel',
    references: [
      'Hooper, Teerenstra, de Hoop & Eldridge 2016, Statistics in Medicine 35: 4718–4728',
      'Kuznetsova, Brockhoff & Christensen 2017, Journal of Statistical Software 82(13)'
    ]
  },
  {
    id: 'sites-alike',
    name: m.method_sites_alike_name,
    gives: m.method_sites_alike_gives,
    limits: m.method_sites_alike_limits,
    where: m.method_sites_alike_where,
    from: 'records',
    formulas: [
      display`\frac{1}{k_1} \sum_j \bar y_{1j} - \frac{1}{k_0} \sum_j \bar y_{0j}`,
      display`s^2 \left(\frac{1}{k_1^2} \sum_j \frac{1}{m_{1j}} + \frac{1}{k_0^2} \sum_j \frac{1}{m_{0j}}\right)`
    ],
    r: 'summary(lm(change ~ 0 + site))',
    files: ['sites-alike'],
    call: 'sitesAlike',
    references: ['Searle 1971, Linear Models']
  },
  {
    id: 'difference-in-means-over-time',
    name: m.method_over_time_name,
    gives: m.method_over_time_gives,
    limits: m.method_over_time_limits,
    from: 'records',
    formulas: [
      display`\bar y_1 - \bar x_1 - (\bar y_0 - \bar x_0)`,
      display`\nu = \frac{(v_1 + v_0)^2}{\frac{v_1^2}{\nu_1} + \frac{v_0^2}{\nu_0}}`
    ],
    r: 'mean(y1) - mean(x1) - (mean(y2) - mean(x2))',
    files: ['difference-in-means-over-time'],
    call: 'differenceInMeansOverTime',
    references: [
      'Derrick, Russ, Toher & White 2017, Journal of Modern Applied Statistical Methods 16(1)'
    ]
  }
];
