import { m } from '#lib/paraglide/messages.js';
import type { Method } from './method.ts';
import { display } from './tex.ts';

/** Methods for tables of counts larger than two by two, such as families in ordered categories. */
export const ORDERED_COUNTS: readonly Method[] = [
  {
    id: 'fisher-freeman-halton',
    name: m.method_fisher_freeman_halton_name,
    gives: m.method_fisher_freeman_halton_gives,
    limits: m.method_fisher_freeman_halton_limits,
    where: m.method_fisher_freeman_halton_where,
    from: 'counts',
    formulas: [
      display`P(T) = \frac{\prod r_i! \prod c_j!}{N! \prod t_{ij}!}`,
      display`p = \sum_{P(T) \le P(T_0)} P(T)`
    ],
    r: 'fisher.test(table)$p.value',
    files: ['fisher-freeman-halton'],
    call: 'fisherFreemanHalton',
    references: ['Freeman & Halton 1951, Biometrika 38: 141–149']
  },
  {
    id: 'permutation-exact',
    name: m.method_permutation_exact_name,
    gives: m.method_permutation_exact_gives,
    limits: m.method_permutation_exact_limits,
    where: m.method_permutation_exact_where,
    from: 'counts',
    formulas: [
      display`S = \sum j k_j, \quad j = 0, 1, 2, \dots`,
      display`p = P(\left|S - E(S)\right| \ge \left|S_0 - E(S)\right|)`
    ],
    r: 'coin::oneway_test(score ~ factor(group), distribution = "exact")',
    files: ['permutation-exact'],
    call: 'permutationExact',
    references: [
      'Pitman 1937, Supplement to the Journal of the Royal Statistical Society 4: 119–130'
    ]
  },
  {
    id: 'wilcoxon',
    name: m.method_wilcoxon_name,
    gives: m.method_wilcoxon_gives,
    limits: m.method_wilcoxon_limits,
    where: m.method_wilcoxon_where,
    from: 'counts',
    formulas: [
      display`U = \#\{x_1 > x_2\} + \frac{1}{2} \#\{x_1 = x_2\}`,
      display`z = \frac{\left|U - \frac{n_1 n_2}{2}\right| - \frac{1}{2}}{\sqrt{\frac{n_1 n_2}{12} \left(N + 1 - \frac{\sum (t_j^3 - t_j)}{N (N - 1)}\right)}}`
    ],
    r: 'wilcox.test(x1, x2, exact = FALSE)',
    files: ['wilcoxon', 'mann-whitney-u'],
    call: 'wilcoxonRankSum',
    unused: true,
    references: [
      'Wilcoxon 1945, Biometrics Bulletin 1: 80–83',
      'Mann & Whitney 1947, Annals of Mathematical Statistics 18: 50–60'
    ]
  },
  {
    id: 'kruskal',
    name: m.method_kruskal_name,
    gives: m.method_kruskal_gives,
    limits: m.method_kruskal_limits,
    where: m.method_kruskal_where,
    from: 'counts',
    formulas: [
      display`H = \frac{1}{C} \left(\frac{12}{N (N + 1)} \sum \frac{R_i^2}{n_i} - 3 (N + 1)\right)`,
      display`C = 1 - \frac{\sum (t_j^3 - t_j)}{N^3 - N}`
    ],
    r: 'kruskal.test(score, group)',
    files: ['kruskal', 'chi-square'],
    call: 'kruskal',
    references: [
      'Kruskal & Wallis 1952, Journal of the American Statistical Association 47: 583–621'
    ]
  },
  {
    id: 'cliffs-delta',
    name: m.method_cliffs_delta_name,
    gives: m.method_cliffs_delta_gives,
    limits: m.method_cliffs_delta_limits,
    from: 'counts',
    formulas: [display`A = \frac{U}{n_1 n_2}`, display`\delta = 2 A - 1`],
    r: 'A <- wilcox.test(x1, x2, exact = FALSE)$statistic / (length(x1) * length(x2))\n2 * A - 1',
    files: ['cliffs-delta', 'mann-whitney-u'],
    call: 'cliffsDelta',
    unused: true,
    references: [
      'Vargha & Delaney 2000, Journal of Educational and Behavioral Statistics 25: 101–132',
      'Cliff 1993, Psychological Bulletin 114: 494–509'
    ]
  }
];
