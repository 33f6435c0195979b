import { m } from '#lib/paraglide/messages.js';
import type { Method } from './method.ts';
import { display } from './tex.ts';

/** Linear models of records. */
export const MODELS: readonly Method[] = [
  {
    id: 'ancova',
    name: m.method_ancova_name,
    gives: m.method_ancova_gives,
    limits: m.method_ancova_limits,
    where: m.method_ancova_where,
    from: 'records',
    formulas: [
      display`y_i = \beta_0 + \beta_1 x_i + \beta_2 g_i + \varepsilon_i`,
      display`\hat\beta_2 = \bar y_1 - \bar y_0 - \hat\beta_1 (\bar x_1 - \bar x_0)`
    ],
    r: 'summary(lm(y ~ x + group))',
    files: ['ancova'],
    call: 'ancova',
    references: ['Fisher 1932, Statistical Methods for Research Workers']
  },
  {
    id: 'mixed-model',
    name: m.method_mixed_model_name,
    gives: m.method_mixed_model_gives,
    limits: m.method_mixed_model_limits,
    where: m.method_mixed_model_where,
    from: 'records',
    formulas: [
      display`y_{ij} = x_{ij} \beta + b_i + \varepsilon_{ij}`,
      display`b_i \sim N(0, \tau^2)`,
      display`\varepsilon_{ij} \sim N(0, \sigma^2)`,
      display`\lambda = \frac{\tau^2}{\sigma^2} \ge 0`,
      display`D(\lambda) = (n - p) \left(1 + \log\left(\frac{2 \pi q(\lambda)}{n - p}\right)\right) + \sum_i \log(1 + n_i \lambda) + \log\left|X^\top V^{-1} X\right|`,
      display`D'(\hat\lambda) = 0`,
      display`\hat\lambda = 0 \Leftarrow D'(0) \ge 0`,
      display`\frac{1}{\nu} = \frac{1}{n - p} + \frac{\left(\frac{\partial \log(f)}{\partial \lambda}\right)^2}{D''(\hat\lambda)}`
    ],
    r: 'summary(lmerTest::lmer(score ~ factor(wave) * site + (1 | family)))',
    files: ['mixed-model', 'variance-ratio', 'profiled-likelihood', 'satterthwaite'],
    call: 'mixedModel',
    references: [
      'Laird & Ware 1982, Biometrics 38: 963–974',
      'Bates, Mächler, Bolker & Walker 2015, Journal of Statistical Software 67(1)',
      'Giesbrecht & Burns 1985, Biometrics 41: 477–486',
      'Kuznetsova, Brockhoff & Christensen 2017, Journal of Statistical Software 82(13)'
    ]
  },
  {
    id: 'mmrm',
    name: m.method_mmrm_name,
    gives: m.method_mmrm_gives,
    limits: m.method_mmrm_limits,
    where: m.method_mmrm_where,
    from: 'records',
    formulas: [
      display`y_{it} = \mu_{t g} + \varepsilon_{it}`,
      display`\varepsilon_i \sim N(0, \Sigma)`,
      display`\nu = \frac{2 v^2}{d^\top I^{-1} d}`
    ],
    r: 'nlme::gls(score ~ factor(wave) * group, correlation = corSymm(form = ~ t | family), weights = varIdent(form = ~ 1 | wave), method = "REML")',
    files: ['gls', 'gls-patterns', 'gls-satterthwaite'],
    call: 'glsUnstructured',
    references: [
      'Jennrich & Schluchter 1986, Biometrics 42: 805–820',
      'Mallinckrodt, Clark & David 2001, Journal of Biopharmaceutical Statistics 11: 9–21'
    ]
  },
  {
    id: 'dfbeta',
    name: m.method_dfbeta_name,
    gives: m.method_dfbeta_gives,
    limits: m.method_dfbeta_limits,
    from: 'records',
    formulas: [
      display`\bar x_{(i)} = \bar x - \frac{x_i - \bar x}{n - 1}`,
      display`S_{(i)} = S - \frac{n}{n - 1} (x_i - \bar x)^2`
    ],
    r: 'coef(lm(y ~ x + group))["groupb"] - dfbeta(lm(y ~ x + group))[, "groupb"]',
    files: ['dfbeta'],
    call: 'withoutEach',
    references: ['Belsley, Kuh & Welsch 1980, Regression Diagnostics']
  }
];
