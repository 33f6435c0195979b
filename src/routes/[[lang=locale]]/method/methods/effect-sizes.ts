import { m } from '#lib/paraglide/messages.js';
import { formula, fraction, root, row } from './mathml.ts';
import type { Method } from './method.ts';

const CORRECTION = 'J <- exp(lgamma(m / 2) - lgamma((m - 1) / 2)) * sqrt(2 / m)';
const sizes = row(fraction('1', 'n_1'), '+', fraction('1', 'n_2'));
const correction = formula(
  'J =',
  fraction(
    row('Γ (', fraction('m', '2'), ')'),
    row(root(fraction('m', '2')), 'Γ (', fraction('m − 1', '2'), ')')
  )
);

/** Differences and changes in units of a standard deviation, and between groups' changes. */
export const EFFECT_SIZES: readonly Method[] = [
  {
    id: 'hedges-g',
    name: m.method_hedges_g_name,
    gives: m.method_hedges_g_gives,
    limits: m.method_hedges_g_limits,
    where: m.method_hedges_g_where,
    from: 'records',
    formulas: [
      formula('g = J', fraction('x̄_1 − x̄_2', 's_p')),
      correction,
      formula('m = n_1 + n_2 − 2'),
      formula('g ± z', root(sizes, '+', fraction('g^2', '2 ( n_1 + n_2 )'))),
      formula('J', root(sizes), '[ a , b ]'),
      formula('P_a ( T_m ≥ t ) = P_b ( T_m ≤ t ) =', fraction('α', '2')),
      formula('t =', fraction('x̄_1 − x̄_2', row('s_p', root(sizes))))
    ],
    r: `effectsize::hedges_g(x1, x2)\ng + c(-1, 1) * qnorm(0.975) * sqrt(1/n1 + 1/n2 + g^2 / (2 * (n1 + n2)))`,
    files: ['hedges-g', 'hedges-correction', 'noncentral-t'],
    references: [
      'Hedges 1981, Journal of Educational Statistics 6: 107–128',
      'Hedges & Olkin 1985, Statistical Methods for Meta-Analysis',
      'Steiger & Fouladi 1997, in Harlow, Mulaik & Steiger, What If There Were No Significance Tests?'
    ]
  },
  {
    id: 'paired-hedges-g',
    name: m.method_paired_hedges_g_name,
    gives: m.method_paired_hedges_g_gives,
    limits: m.method_paired_hedges_g_limits,
    from: 'records',
    formulas: [
      formula('g_av = J', fraction('d̄', root(fraction('1', '2'), '( s_x^2 + s_y^2 )'))),
      formula('g_z = J', fraction('d̄', 's_d')),
      correction,
      formula('m = n − 1')
    ],
    r: `m <- length(x) - 1\n${CORRECTION}\nJ * mean(y - x) / sqrt((var(x) + var(y)) / 2)\nJ * mean(y - x) / sd(y - x)`,
    files: ['paired-hedges-g', 'hedges-correction'],
    references: [
      'Cumming 2012, Understanding the New Statistics',
      'Lakens 2013, Frontiers in Psychology 4: 863'
    ]
  },
  {
    id: 'difference-in-change',
    name: m.method_difference_in_change_name,
    gives: m.method_difference_in_change_gives,
    limits: m.method_difference_in_change_limits,
    from: 'records',
    formulas: [
      formula('d̄_1 − d̄_2 ± t_ν', root(fraction('s_d1^2', 'n_1'), '+', fraction('s_d2^2', 'n_2')))
    ],
    r: 't.test(y1 - x1, y2 - x2)\nsummary(lm(y - x ~ group))',
    files: ['difference-in-change'],
    references: ['Lord 1967, Psychological Bulletin 68: 304–305']
  }
];
