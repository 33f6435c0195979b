import { m } from '#lib/paraglide/messages.js';
import { formula, fraction, over, row } from './mathml.ts';
import type { Method } from './method.ts';

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
      formula('y_i = β_0 + β_1 x_i + β_2 g_i + ε_i'),
      formula('β̂_2 = ȳ_1 − ȳ_0 − β̂_1 ( x̄_1 − x̄_0 )')
    ],
    r: 'summary(lm(y ~ x + group))',
    files: ['ancova'],
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
      formula('y_ij = x_ij β + b_i + ε_ij'),
      formula('b_i ∼ N ( 0 , τ^2 )'),
      formula('ε_ij ∼ N ( 0 , σ^2 )'),
      formula('λ =', fraction('τ^2', 'σ^2'), '≥ 0'),
      formula(
        'D ( λ ) = ( n − p ) ( 1 + log (',
        fraction('2 π q ( λ )', 'n − p'),
        ') ) +',
        over('∑', 'i'),
        'log ( 1 + n_i λ ) + log | X^⊤ V^−1 X |'
      ),
      formula('D^′ ( λ̂ ) = 0'),
      formula('λ̂ = 0 ⇐ D^′ ( 0 ) ≥ 0'),
      formula(
        fraction('1', 'ν'),
        '=',
        fraction('1', 'n − p'),
        '+',
        fraction(row('(', fraction('∂ log ( f )', '∂ λ'), ')^2'), 'D^″ ( λ̂ )')
      )
    ],
    r: 'summary(lmerTest::lmer(score ~ factor(wave) * site + (1 | family)))',
    files: ['mixed-model', 'variance-ratio', 'profiled-likelihood', 'satterthwaite'],
    references: [
      'Laird & Ware 1982, Biometrics 38: 963–974',
      'Bates, Mächler, Bolker & Walker 2015, Journal of Statistical Software 67(1)',
      'Giesbrecht & Burns 1985, Biometrics 41: 477–486',
      'Kuznetsova, Brockhoff & Christensen 2017, Journal of Statistical Software 82(13)'
    ]
  }
];
