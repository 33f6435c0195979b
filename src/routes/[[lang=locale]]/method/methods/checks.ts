import { m } from '#lib/paraglide/messages.js';
import type { Method } from './method.ts';
import { display } from './tex.ts';

/** Checks of a printed figure. */
export const CHECKS: readonly Method[] = [
  {
    id: 'grim',
    name: m.method_grim_name,
    gives: m.method_grim_gives,
    limits: m.method_grim_limits,
    where: m.method_grim_where,
    from: 'means',
    formulas: [
      display`\exists k \in \mathbb{Z} : \left|\bar x - \frac{k}{n}\right| \le \frac{1}{2} \cdot 10^{-d}`
    ],
    r: 'scrutiny::grim(x = "49.15", n = 11)',
    files: ['grim'],
    call: 'grim',
    unused: true,
    references: ['Brown & Heathers 2017, Social Psychological and Personality Science 8: 363–369']
  }
];

/** What would hold under an assumption that the reader makes. */
export const WHAT_IF: readonly Method[] = [
  {
    id: 'z-interval',
    name: m.method_z_interval_name,
    gives: m.method_z_interval_gives,
    limits: m.method_z_interval_limits,
    from: 'means',
    formulas: [display`\bar x \pm z \frac{\sigma}{\sqrt{n}}`],
    r: 'xbar + c(-1, 1) * qnorm(0.975) * sd / sqrt(n)',
    files: ['z-interval'],
    call: 'zInterval',
    references: ['Neyman 1937, Philosophical Transactions A 236: 333–380']
  },
  {
    id: 'assumed-sd',
    name: m.method_assumed_sd_name,
    gives: m.method_assumed_sd_gives,
    limits: m.method_assumed_sd_limits,
    where: m.method_assumed_sd_where,
    from: 'means',
    formulas: [
      display`\operatorname{Var}(\bar y - \bar x) = \sigma^2 \left(\frac{1}{n_x} + \frac{1}{n_y} - \frac{2 \rho n_{xy}}{n_x n_y}\right)`,
      display`n_{xy} = \min(n_x, n_y)`
    ],
    r: 'ybar - xbar + c(-1, 1) * qnorm(0.975) * sd * sqrt(1/nx + 1/ny - 2 * rho * min(nx, ny) / (nx * ny))',
    files: ['assumed-sd'],
    call: 'assumedSdDifferenceInDifferences',
    references: ['Kish 1965, Survey Sampling']
  },
  {
    id: 'regression-to-the-mean',
    name: m.method_regression_to_the_mean_name,
    gives: m.method_regression_to_the_mean_gives,
    limits: m.method_regression_to_the_mean_limits,
    from: 'means',
    formulas: [display`E(\bar y) = \mu + r (\bar x - \mu)`],
    r: 'mu + r * (xbar - mu)',
    files: ['regression-to-the-mean'],
    call: 'regressionToTheMean',
    references: [
      'Galton 1886, Journal of the Anthropological Institute 15: 246–263',
      'Bland & Altman 1994, BMJ 308: 1499'
    ]
  },
  {
    id: 'unseen',
    name: m.method_unseen_name,
    gives: m.method_unseen_gives,
    limits: m.method_unseen_limits,
    from: 'means',
    formulas: [display`\frac{n_y \bar y + (n_x - n_y) (\bar x + \delta)}{n_x}`],
    r: '(ny * ybar + (nx - ny) * (xbar + delta)) / nx',
    files: ['unseen'],
    call: 'unseenFamilies',
    references: ['Rubin 1977, Journal of the American Statistical Association 72: 538–543']
  },
  {
    id: 'power-t',
    name: m.method_power_t_name,
    gives: m.method_power_t_gives,
    limits: m.method_power_t_limits,
    where: m.method_power_t_where,
    from: 'means',
    formulas: [
      display`P\left(T_{2n - 2}\left(\frac{\delta}{\sigma} \sqrt{\frac{n}{2}}\right) > t_{0.975, 2n - 2}\right)`
    ],
    r: 'power.t.test(delta = 5, sd = sd, power = 0.8)$n',
    files: ['power-t-test'],
    call: 'powerTTest',
    references: ['Cohen 1988, Statistical Power Analysis for the Behavioral Sciences']
  },
  {
    id: 'power-sites',
    name: m.method_power_sites_name,
    gives: m.method_power_sites_gives,
    limits: m.method_power_sites_limits,
    where: m.method_power_sites_where,
    from: 'means',
    formulas: [
      display`v = \sigma^2 (1 - r^2) \left(\rho + \frac{1 - \rho}{m}\right)`,
      display`P\left(T_{2k - 2}\left(\frac{\delta}{\sqrt{2 v / k}}\right) > t_{0.975, 2k - 2}\right)`
    ],
    r: 'pt(qt(0.975, 6), 6, ncp = 5 / sqrt(2 * sd^2 * (1 - r^2) * 0.1 / 4), lower.tail = FALSE)',
    files: ['power-sites'],
    call: 'powerOfSites',
    references: [
      'Donner & Klar 2000, Design and Analysis of Cluster Randomization Trials in Health Research',
      'Borm, Fransen & Lemmens 2007, Journal of Clinical Epidemiology 60: 1234–1238'
    ]
  }
];
