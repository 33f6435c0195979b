import { m } from '#lib/paraglide/messages.js';
import type { Method } from './method.ts';
import { display } from './tex.ts';

/** Methods for means and for how they differ. */
export const MEANS: readonly Method[] = [
  {
    id: 'mean',
    name: m.method_mean_name,
    gives: m.method_mean_gives,
    limits: m.method_mean_limits,
    from: 'records',
    formulas: [display`\bar x = \frac{\sum x_i}{n}`],
    r: 'mean(x)',
    files: ['moments'],
    call: 'mean',
    references: ['Chan, Golub & LeVeque 1983, The American Statistician 37: 242–247']
  },
  {
    id: 'weighted-mean',
    name: m.method_weighted_mean_name,
    gives: m.method_weighted_mean_gives,
    limits: m.method_weighted_mean_limits,
    from: 'means',
    formulas: [display`\bar x = \frac{\sum n_j \bar x_j}{\sum n_j}`],
    r: 'weighted.mean(means, n)',
    files: ['moments'],
    call: 'addMoments',
    references: ['Chan, Golub & LeVeque 1983, The American Statistician 37: 242–247']
  },
  {
    id: 'variance',
    name: m.method_variance_name,
    gives: m.method_variance_gives,
    limits: m.method_variance_limits,
    from: 'records',
    formulas: [display`s^2 = \frac{\sum (x_i - \bar x)^2}{n - 1}`],
    r: 'var(x)\nsd(x)',
    files: ['moments'],
    call: 'sd',
    references: ['Chan, Golub & LeVeque 1983, The American Statistician 37: 242–247']
  },
  {
    id: 'quantile',
    name: m.method_quantile_name,
    gives: m.method_quantile_gives,
    limits: m.method_quantile_limits,
    from: 'records',
    formulas: [
      display`h = (n - 1) p + 1`,
      display`Q(p) = x_{(\lfloor h \rfloor)} + (h - \lfloor h \rfloor) (x_{(\lfloor h \rfloor + 1)} - x_{(\lfloor h \rfloor)})`
    ],
    r: 'quantile(x, p, type = 7)',
    files: ['quantile'],
    call: 'quantile',
    unused: true,
    references: ['Hyndman & Fan 1996, The American Statistician 50: 361–365']
  },
  {
    id: 't-interval',
    name: m.method_t_interval_name,
    gives: m.method_t_interval_gives,
    limits: m.method_t_interval_limits,
    from: 'records',
    formulas: [display`\bar x \pm t_{n - 1} \frac{s}{\sqrt{n}}`],
    r: 't.test(x)$conf.int',
    files: ['t-interval'],
    call: 'tInterval',
    references: ['Student 1908, Biometrika 6: 1–25']
  },
  {
    id: 'difference-of-means',
    name: m.method_difference_of_means_name,
    gives: m.method_difference_of_means_gives,
    limits: m.method_difference_of_means_limits,
    from: 'means',
    formulas: [
      display`\bar y - \bar x`,
      display`\mathrm{SE} = \sqrt{\frac{s_x^2}{n_x} + \frac{s_y^2}{n_y}}`
    ],
    r: 'mean(y) - mean(x)\nsqrt(var(x) / length(x) + var(y) / length(y))',
    files: ['difference-of-means', 'difference-in-differences'],
    call: 'differenceOfMeans',
    references: ['Welch 1938, Biometrika 29: 350–362']
  },
  {
    id: 'difference-in-differences',
    name: m.method_difference_in_differences_name,
    gives: m.method_difference_in_differences_gives,
    limits: m.method_difference_in_differences_limits,
    from: 'means',
    formulas: [display`(\bar y_1 - \bar x_1) - (\bar y_2 - \bar x_2)`],
    r: 'ybar1 - xbar1 - (weighted.mean(ybar2, ny2) - weighted.mean(xbar2, nx2))\nybar1 - xbar1 - mean(ybar2 - xbar2)',
    files: ['difference-in-differences'],
    call: 'differenceInDifferences',
    references: [
      'Snow 1855, On the Mode of Communication of Cholera',
      'Card & Krueger 1994, American Economic Review 84: 772–793'
    ]
  },
  {
    id: 'welch-t',
    name: m.method_welch_t_name,
    gives: m.method_welch_t_gives,
    limits: m.method_welch_t_limits,
    from: 'records',
    formulas: [
      display`\bar x_1 - \bar x_2 \pm t_\nu \sqrt{\frac{s_1^2}{n_1} + \frac{s_2^2}{n_2}}`,
      display`\nu = \frac{\left(\frac{s_1^2}{n_1} + \frac{s_2^2}{n_2}\right)^2}{\frac{s_1^4}{n_1^2 (n_1 - 1)} + \frac{s_2^4}{n_2^2 (n_2 - 1)}}`
    ],
    r: 't.test(x1, x2)',
    files: ['t-test'],
    call: 'welchTTest',
    references: [
      'Welch 1947, Biometrika 34: 28–35',
      'Satterthwaite 1946, Biometrics Bulletin 2: 110–114'
    ]
  },
  {
    id: 'student-t',
    name: m.method_student_t_name,
    gives: m.method_student_t_gives,
    limits: m.method_student_t_limits,
    from: 'records',
    formulas: [
      display`\bar x_1 - \bar x_2 \pm t_\nu s_p \sqrt{\frac{1}{n_1} + \frac{1}{n_2}}`,
      display`\nu = n_1 + n_2 - 2`,
      display`s_p^2 = \frac{(n_1 - 1) s_1^2 + (n_2 - 1) s_2^2}{n_1 + n_2 - 2}`
    ],
    r: 't.test(x1, x2, var.equal = TRUE)',
    files: ['t-test'],
    call: 'studentTTest',
    references: ['Student 1908, Biometrika 6: 1–25', 'Fisher 1925, Metron 5: 90–104']
  },
  {
    id: 'paired-t',
    name: m.method_paired_t_name,
    gives: m.method_paired_t_gives,
    limits: m.method_paired_t_limits,
    from: 'records',
    formulas: [display`d_i = y_i - x_i`, display`\bar d \pm t_{n - 1} \frac{s_d}{\sqrt{n}}`],
    r: 't.test(y, x, paired = TRUE)',
    files: ['t-test'],
    call: 'pairedTTest',
    references: ['Student 1908, Biometrika 6: 1–25']
  },
  {
    id: 'overlapping-means',
    name: m.method_overlapping_name,
    gives: m.method_overlapping_gives,
    limits: m.method_overlapping_limits,
    where: m.method_overlapping_where,
    from: 'records',
    formulas: [
      display`\bar y - \bar x \pm t_\nu \mathrm{SE}`,
      display`\mathrm{SE} = \sqrt{\frac{s_x^2}{n_x} + \frac{s_y^2}{n_y} - \frac{2 r s_x s_y m}{n_x n_y}}`,
      display`\nu = m - 1 + \frac{(\gamma - m + 1)(N - 2 m)}{N}`
    ],
    r: 'mean(y) - mean(x)\nsqrt(var(x) / length(x) + var(y) / length(y) -\n  2 * cor(both$x, both$y) * sd(x) * sd(y) * nrow(both) / (length(x) * length(y)))',
    files: ['overlapping-means'],
    call: 'overlappingMeans',
    references: [
      'Derrick, Russ, Toher & White 2017, Journal of Modern Applied Statistical Methods 16(1): 137–157'
    ]
  },
  {
    id: 'correlation',
    name: m.method_correlation_name,
    gives: m.method_correlation_gives,
    limits: m.method_correlation_limits,
    from: 'records',
    formulas: [
      display`r = \frac{\sum (x_i - \bar x)(y_i - \bar y)}{\sqrt{\sum (x_i - \bar x)^2 \sum (y_i - \bar y)^2}}`
    ],
    r: 'cor(x, y)',
    files: ['pairs'],
    call: 'correlation',
    references: ['Pearson 1896, Philosophical Transactions A 187: 253–318']
  }
];
