import { m } from '#lib/paraglide/messages.js';
import type { Method } from './method.ts';
import { display } from './tex.ts';

/** How easily an answer could be another: what a study could show, and who it compares. */
export const WEIGHING: readonly Method[] = [
  {
    id: 'detectable',
    name: m.method_detectable_name,
    gives: m.method_detectable_gives,
    limits: m.method_detectable_limits,
    where: m.method_detectable_where,
    from: 'records',
    formulas: [
      display`P\left(T_\nu(\lambda) > t_{0.975, \nu}\right) = 0.8`,
      display`\delta = \lambda \cdot \mathrm{SE}`,
      display`\mathrm{SE}^2 = s^2 \left(\frac{D_1}{n_1} + \frac{D_0}{n_0}\right)`,
      display`D = 1 + \left(\frac{\sum m^2}{\sum m} - 1\right) \rho, \quad \nu = k_1 + k_0 - 2`
    ],
    r: 'power.t.test(n = 20, sd = sd, power = 0.8)$delta',
    files: ['detectable'],
    call: 'smallestDetectable',
    references: [
      'Bloom 1995, Evaluation Review 19: 547–556',
      'Donner & Klar 2000, Design and Analysis of Cluster Randomization Trials in Health Research'
    ]
  },
  {
    id: 'equivalence',
    name: m.method_equivalence_name,
    gives: m.method_equivalence_gives,
    limits: m.method_equivalence_limits,
    where: m.method_equivalence_where,
    from: 'records',
    formulas: [display`-\delta < d \pm t_{0.95, \nu} \cdot \mathrm{SE} < \delta`],
    r: 't.test(y - x, y2 - x2, conf.level = 0.9)$conf.int',
    files: ['equivalence'],
    call: 'equivalence',
    references: [
      'Schuirmann 1987, Journal of Pharmacokinetics and Biopharmaceutics 15: 657–680',
      'Lakens 2017, Social Psychological and Personality Science 8: 355–362'
    ]
  },
  {
    id: 'standardised-difference',
    name: m.method_standardised_name,
    gives: m.method_standardised_gives,
    limits: m.method_standardised_limits,
    where: m.method_standardised_where,
    from: 'records',
    formulas: [
      display`\frac{p_1 - p_0}{\sqrt{\frac{1}{2} \left(p_1 (1 - p_1) + p_0 (1 - p_0)\right)}}`,
      display`\frac{\bar x_1 - \bar x_0}{\sqrt{\frac{1}{2} (s_1^2 + s_0^2)}}`
    ],
    r: '(mean(x1) - mean(x2)) / sqrt((var(x1) + var(x2)) / 2)',
    files: ['standardised-difference'],
    call: 'standardisedDifference',
    references: ['Austin 2009, Statistics in Medicine 28: 3083–3107']
  },
  {
    id: 'delta-adjusted',
    name: m.method_delta_name,
    gives: m.method_delta_gives,
    limits: m.method_delta_limits,
    where: m.method_delta_where,
    from: 'records',
    formulas: [
      display`\bar d + q \delta`,
      display`\frac{s^2}{n} + \frac{\delta^2 q (1 - q)}{N}`,
      display`\delta_0 = -\frac{D}{q_1}`
    ],
    r: 'mean(change) + 4 / (length(change) + 4) * delta',
    files: ['delta-adjusted'],
    call: 'deltaAdjusted',
    references: [
      'Little 1993, Journal of the American Statistical Association 88: 125–134',
      'White, Carpenter & Horton 2018, Statistica Sinica 28: 1985–2003'
    ]
  },
  {
    id: 'interaction',
    name: m.method_interaction_name,
    gives: m.method_interaction_gives,
    limits: m.method_interaction_limits,
    where: m.method_interaction_where,
    from: 'records',
    formulas: [
      display`w_l = \frac{n_1 n_0}{n_1 + n_0}, \quad \bar d = \frac{\sum w_l d_l}{\sum w_l}`,
      display`F = \frac{\sum w_l (d_l - \bar d)^2}{(k - 1) s^2}`
    ],
    r: 'anova(lm(change ~ level * arm))["level:arm", ]',
    files: ['interaction'],
    call: 'interaction',
    references: [
      'Fisher 1925, Statistical Methods for Research Workers',
      'Assmann & others 2000, The Lancet 355: 1064–1069',
      'Sun & others 2010, BMJ 340: c117'
    ]
  },
  {
    id: 'random-effects',
    name: m.method_random_name,
    gives: m.method_random_gives,
    limits: m.method_random_limits,
    where: m.method_random_where,
    from: 'records',
    formulas: [
      display`w_i = \frac{1}{v_i + \tau^2}, \quad \mu = \frac{\sum w_i d_i}{\sum w_i}`,
      display`\mathrm{SE}^2 = \frac{\max\left(1, \frac{1}{k - 1} \sum w_i (d_i - \mu)^2\right)}{\sum w_i}`,
      display`\mu \pm t_{0.975, k - 1} \cdot \mathrm{SE}`,
      display`\mu \pm t_{0.975, k - 1} \sqrt{\mathrm{SE}^2 + \tau^2 + \bar v}`
    ],
    r: 'metafor::rma(d, v, test = "adhoc")',
    files: ['random-effects'],
    call: 'randomEffects',
    references: [
      'Viechtbauer 2005, Journal of Educational and Behavioral Statistics 30: 261–293',
      'Knapp & Hartung 2003, Statistics in Medicine 22: 2693–2710',
      'Higgins & others 2009, Journal of the Royal Statistical Society A 172: 137–159',
      'Röver & others 2015, BMC Medical Research Methodology 15: 99'
    ]
  },
  {
    id: 'shrunken-means',
    name: m.method_shrunken_name,
    gives: m.method_shrunken_gives,
    limits: m.method_shrunken_limits,
    where: m.method_shrunken_where,
    from: 'records',
    formulas: [display`\mu + \frac{\tau^2}{\tau^2 + v_i} (d_i - \mu)`],
    r: 'metafor::blup(metafor::rma(d, v))$pred',
    files: ['shrunken-means'],
    call: 'shrunkenMeans',
    references: ['Raudenbush & Bryk 1985, Journal of Educational Statistics 10: 75–98']
  },
  {
    id: 'signed-rank',
    name: m.method_signed_rank_name,
    gives: m.method_signed_rank_gives,
    limits: m.method_signed_rank_limits,
    where: m.method_signed_rank_where,
    from: 'records',
    formulas: [display`w_{(c)}, \; w_{(M + 1 - c)}, \quad M = \frac{k (k + 1)}{2}`],
    r: 'wilcox.test(m1 + c(0.5, 0.1, 0.7), conf.int = TRUE)$conf.int',
    files: ['signed-rank'],
    call: 'signedRank',
    references: ['Hollander & Wolfe 1999, Nonparametric Statistical Methods']
  },
  {
    id: 'reliable-change',
    name: m.method_reliable_name,
    gives: m.method_reliable_gives,
    limits: m.method_reliable_limits,
    where: m.method_reliable_where,
    from: 'records',
    formulas: [display`|y - x| > z s \sqrt{2 (1 - r)}`],
    r: 'sum(abs(y - x) > qnorm(0.975) * sd * sqrt(2 * (1 - r)))',
    files: ['reliable-change'],
    call: 'reliableChanges',
    references: ['Jacobson & Truax 1991, Journal of Consulting and Clinical Psychology 59: 12–19']
  },
  {
    id: 'together',
    name: m.method_together_name,
    gives: m.method_together_gives,
    limits: m.method_together_limits,
    where: m.method_together_where,
    from: 'records',
    formulas: [
      display`\bar d = \frac{\sum w d}{\sum w}, \quad w = \frac{1}{s^2 + \tau^2}`,
      display`\sum w - \frac{\sum w^2}{\sum w} = \sum w^2 (d - \bar d)^2`,
      display`\mathrm{SE}^2 = \frac{1}{\sum w} \max\left(1, \frac{\sum w (d - \bar d)^2}{k - 1}\right)`,
      display`\bar d \pm t_{0.975, k - 1} \sqrt{\mathrm{SE}^2 + \tau^2}`
    ],
    r: 'metafor::rma(d, sei = s, method = "REML", test = "adhoc")',
    files: ['random-effects'],
    call: 'randomEffects',
    references: [
      'Knapp & Hartung 2003, Statistics in Medicine 22: 2693–2710',
      'Röver, Knapp & Friede 2015, BMC Medical Research Methodology 15: 99',
      'Higgins, Thompson & Spiegelhalter 2009, Journal of the Royal Statistical Society A 172: 137–159'
    ]
  }
];
