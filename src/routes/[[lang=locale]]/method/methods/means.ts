import { m } from '#lib/paraglide/messages.js';
import { formula, fraction, root, row } from './mathml.ts';
import type { Method } from './method.ts';

const pooled = formula(
  's_p^2 =',
  fraction('( n_1 − 1 ) s_1^2 + ( n_2 − 1 ) s_2^2', 'n_1 + n_2 − 2')
);
const separate = root(fraction('s_1^2', 'n_1'), '+', fraction('s_2^2', 'n_2'));

/** Methods for means and for how they differ. */
export const MEANS: readonly Method[] = [
  {
    id: 'mean',
    name: m.method_mean_name,
    gives: m.method_mean_gives,
    limits: m.method_mean_limits,
    from: 'records',
    formulas: [formula('x̄ =', fraction('∑ x_i', 'n'))],
    r: 'mean(x)',
    files: ['moments'],
    references: ['Chan, Golub & LeVeque 1983, The American Statistician 37: 242–247']
  },
  {
    id: 'weighted-mean',
    name: m.method_weighted_mean_name,
    gives: m.method_weighted_mean_gives,
    limits: m.method_weighted_mean_limits,
    from: 'means',
    formulas: [formula('x̄ =', fraction('∑ n_j x̄_j', '∑ n_j'))],
    r: 'weighted.mean(means, n)',
    files: ['moments'],
    references: ['Chan, Golub & LeVeque 1983, The American Statistician 37: 242–247']
  },
  {
    id: 'variance',
    name: m.method_variance_name,
    gives: m.method_variance_gives,
    limits: m.method_variance_limits,
    from: 'records',
    formulas: [formula('s^2 =', fraction('∑ ( x_i − x̄ )^2', 'n − 1'))],
    r: 'var(x)\nsd(x)',
    files: ['moments'],
    references: ['Chan, Golub & LeVeque 1983, The American Statistician 37: 242–247']
  },
  {
    id: 'quantile',
    name: m.method_quantile_name,
    gives: m.method_quantile_gives,
    limits: m.method_quantile_limits,
    from: 'records',
    formulas: [
      formula('h = ( n − 1 ) p + 1'),
      formula('Q ( p ) = x_(⌊h⌋) + ( h − ⌊ h ⌋ ) ( x_(⌊h⌋+1) − x_(⌊h⌋) )')
    ],
    r: 'quantile(x, p, type = 7)',
    files: ['quantile'],
    references: ['Hyndman & Fan 1996, The American Statistician 50: 361–365']
  },
  {
    id: 't-interval',
    name: m.method_t_interval_name,
    gives: m.method_t_interval_gives,
    limits: m.method_t_interval_limits,
    from: 'records',
    formulas: [formula('x̄ ± t_n−1', fraction('s', root('n')))],
    r: 't.test(x)$conf.int',
    files: ['t-interval'],
    references: ['Student 1908, Biometrika 6: 1–25']
  },
  {
    id: 'difference-of-means',
    name: m.method_difference_of_means_name,
    gives: m.method_difference_of_means_gives,
    limits: m.method_difference_of_means_limits,
    from: 'means',
    formulas: [
      formula('ȳ − x̄'),
      formula('SE =', root(fraction('s_x^2', 'n_x'), '+', fraction('s_y^2', 'n_y')))
    ],
    r: 'mean(y) - mean(x)\nsqrt(var(x) / length(x) + var(y) / length(y))',
    files: ['difference-of-means', 'difference-in-differences'],
    references: ['Welch 1938, Biometrika 29: 350–362']
  },
  {
    id: 'difference-in-differences',
    name: m.method_difference_in_differences_name,
    gives: m.method_difference_in_differences_gives,
    limits: m.method_difference_in_differences_limits,
    from: 'means',
    formulas: [formula('( ȳ_1 − x̄_1 ) − ( ȳ_2 − x̄_2 )')],
    r: 'ybar1 - xbar1 - (weighted.mean(ybar2, ny2) - weighted.mean(xbar2, nx2))\nybar1 - xbar1 - mean(ybar2 - xbar2)',
    files: ['difference-in-differences'],
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
      formula('x̄_1 − x̄_2 ± t_ν', separate),
      formula(
        'ν =',
        fraction(
          row('(', fraction('s_1^2', 'n_1'), '+', fraction('s_2^2', 'n_2'), ')^2'),
          row(fraction('s_1^4', 'n_1^2 ( n_1 − 1 )'), '+', fraction('s_2^4', 'n_2^2 ( n_2 − 1 )'))
        )
      )
    ],
    r: 't.test(x1, x2)',
    files: ['t-test'],
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
      formula('x̄_1 − x̄_2 ± t_ν s_p', root(fraction('1', 'n_1'), '+', fraction('1', 'n_2'))),
      formula('ν = n_1 + n_2 − 2'),
      pooled
    ],
    r: 't.test(x1, x2, var.equal = TRUE)',
    files: ['t-test'],
    references: ['Student 1908, Biometrika 6: 1–25', 'Fisher 1925, Metron 5: 90–104']
  },
  {
    id: 'paired-t',
    name: m.method_paired_t_name,
    gives: m.method_paired_t_gives,
    limits: m.method_paired_t_limits,
    from: 'records',
    formulas: [formula('d_i = y_i − x_i'), formula('d̄ ± t_n−1', fraction('s_d', root('n')))],
    r: 't.test(y, x, paired = TRUE)',
    files: ['t-test'],
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
      formula('ȳ − x̄ ± t_ν SE'),
      formula(
        'SE =',
        root(
          fraction('s_x^2', 'n_x'),
          '+',
          fraction('s_y^2', 'n_y'),
          '−',
          fraction('2 r s_x s_y m', 'n_x n_y')
        )
      ),
      formula('ν = m − 1 +', fraction('( γ − m + 1 ) ( N − 2 m )', 'N'))
    ],
    r: 'mean(y) - mean(x)\nsqrt(var(x) / length(x) + var(y) / length(y) -\n  2 * cor(both$x, both$y) * sd(x) * sd(y) * nrow(both) / (length(x) * length(y)))',
    files: ['overlapping-means'],
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
      formula('r =', fraction('∑ ( x_i − x̄ ) ( y_i − ȳ )', root('∑ ( x_i − x̄ )^2 ∑ ( y_i − ȳ )^2')))
    ],
    r: 'cor(x, y)',
    files: ['pairs'],
    references: ['Pearson 1896, Philosophical Transactions A 187: 253–318']
  }
];
