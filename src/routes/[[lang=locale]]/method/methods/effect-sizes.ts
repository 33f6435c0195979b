import { m } from '#lib/paraglide/messages.js';
import type { Method } from './method.ts';
import { display } from './tex.ts';

const CORRECTION_IN_R = 'J <- exp(lgamma(m / 2) - lgamma((m - 1) / 2)) * sqrt(2 / m)';
const CORRECTION = display`J = \frac{\Gamma\left(\frac{m}{2}\right)}{\sqrt{\frac{m}{2}} \Gamma\left(\frac{m - 1}{2}\right)}`;

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
      display`g = J \frac{\bar x_1 - \bar x_2}{s_p}`,
      CORRECTION,
      display`m = n_1 + n_2 - 2`,
      display`g \pm z \sqrt{\frac{1}{n_1} + \frac{1}{n_2} + \frac{g^2}{2 (n_1 + n_2)}}`,
      display`J \sqrt{\frac{1}{n_1} + \frac{1}{n_2}} [a, b]`,
      display`P_a(T_m \ge t) = P_b(T_m \le t) = \frac{\alpha}{2}`,
      display`t = \frac{\bar x_1 - \bar x_2}{s_p \sqrt{\frac{1}{n_1} + \frac{1}{n_2}}}`
    ],
    r: `effectsize::hedges_g(x1, x2)\ng + c(-1, 1) * qnorm(0.975) * sqrt(1/n1 + 1/n2 + g^2 / (2 * (n1 + n2)))`,
    files: ['hedges-g', 'hedges-correction', 'noncentral-t'],
    call: 'hedgesG',
    references: [
      'Hedges 1981, Journal of Educational Statistics 6: 107–128',
      'Hedges & Olkin 1985, Statistical Methods for Meta-Analysis',
      'Steiger & Fouladi 1997, in Harlow, Mulaik & Steiger, What If There Were No Significance Tests?'
    ]
  },
  {
    id: 'hedges-g-of-start',
    name: m.method_g_start_name,
    gives: m.method_g_start_gives,
    limits: m.method_g_start_limits,
    from: 'records',
    formulas: [
      display`g = J \frac{\bar d_1 - \bar d_2}{s_x}`,
      CORRECTION,
      display`m = n_1 + n_2 - 2`
    ],
    r: `J <- exp(lgamma((n1 + n2 - 2) / 2) - lgamma((n1 + n2 - 3) / 2)) * sqrt(2 / (n1 + n2 - 2))\nsp <- sqrt(((n1 - 1) * var(x1) + (n2 - 1) * var(x2)) / (n1 + n2 - 2))\nJ * (mean(y1 - x1) - mean(y2 - x2)) / sp`,
    files: ['hedges-g-of-start'],
    call: 'hedgesGOfStart',
    references: ['Morris 2008, Organizational Research Methods 11: 364–386']
  },
  {
    id: 'paired-hedges-g',
    name: m.method_paired_hedges_g_name,
    gives: m.method_paired_hedges_g_gives,
    limits: m.method_paired_hedges_g_limits,
    from: 'records',
    formulas: [
      display`g_\text{av} = J \frac{\bar d}{\sqrt{\frac{1}{2} (s_x^2 + s_y^2)}}`,
      display`g_z = J \frac{\bar d}{s_d}`,
      CORRECTION,
      display`m = n - 1`
    ],
    r: `m <- length(x) - 1\n${CORRECTION_IN_R}\nJ * mean(y - x) / sqrt((var(x) + var(y)) / 2)\nJ * mean(y - x) / sd(y - x)`,
    files: ['paired-hedges-g', 'hedges-correction'],
    call: 'pairedHedgesG',
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
      display`\bar d_1 - \bar d_2 \pm t_\nu \sqrt{\frac{s_{d1}^2}{n_1} + \frac{s_{d2}^2}{n_2}}`
    ],
    r: 't.test(y1 - x1, y2 - x2)\nsummary(lm(y - x ~ group))',
    files: ['difference-in-change'],
    call: 'differenceInChange',
    references: ['Lord 1967, Psychological Bulletin 68: 304–305']
  }
];
