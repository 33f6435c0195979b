import { m } from '#lib/paraglide/messages.js';
import { formula, fraction, over, root, row } from './mathml.ts';
import type { Method } from './method.ts';

const ties = (below: string) => fraction('∑ ( t_j^3 − t_j )', below);

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
      formula('P ( T ) =', fraction('∏ r_i ! ∏ c_j !', 'N ! ∏ t_ij !')),
      formula('p =', over('∑', 'P ( T ) ≤ P ( T_0 )'), 'P ( T )')
    ],
    r: 'fisher.test(table)$p.value',
    files: ['fisher-freeman-halton'],
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
      formula('S = ∑ j k_j , j = 0 , 1 , 2 , …'),
      formula('p = P ( | S − E ( S ) | ≥ | S_0 − E ( S ) | )')
    ],
    r: 'coin::oneway_test(score ~ factor(group), distribution = "exact")',
    files: ['permutation-exact'],
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
      formula('U = # { x_1 > x_2 } +', fraction('1', '2'), '# { x_1 = x_2 }'),
      formula(
        'z =',
        fraction(
          row('| U −', fraction('n_1 n_2', '2'), '| −', fraction('1', '2')),
          root(fraction('n_1 n_2', '12'), '( N + 1 −', ties('N ( N − 1 )'), ')')
        )
      )
    ],
    r: 'wilcox.test(x1, x2, exact = FALSE)',
    files: ['wilcoxon', 'mann-whitney-u'],
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
      formula(
        'H =',
        fraction('1', 'C'),
        '(',
        fraction('12', 'N ( N + 1 )'),
        '∑',
        fraction('R_i^2', 'n_i'),
        '− 3 ( N + 1 ) )'
      ),
      formula('C = 1 −', ties('N^3 − N'))
    ],
    r: 'kruskal.test(score, group)',
    files: ['kruskal', 'chi-square'],
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
    formulas: [formula('A =', fraction('U', 'n_1 n_2')), formula('δ = 2 A − 1')],
    r: 'A <- wilcox.test(x1, x2, exact = FALSE)$statistic / (length(x1) * length(x2))\n2 * A - 1',
    files: ['cliffs-delta', 'mann-whitney-u'],
    references: [
      'Vargha & Delaney 2000, Journal of Educational and Behavioral Statistics 25: 101–132',
      'Cliff 1993, Psychological Bulletin 114: 494–509'
    ]
  }
];
