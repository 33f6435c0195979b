import { m } from '#lib/paraglide/messages.js';
import { AGREEMENT } from './agreement.ts';
import { CHECKS, WHAT_IF } from './checks.ts';
import { EFFECT_SIZES } from './effect-sizes.ts';
import { MEANS } from './means.ts';
import { CLUSTERS } from './clusters.ts';
import type { Method } from './method.ts';
import { MODELS } from './models.ts';
import { ORDERED_COUNTS } from './ordered-counts.ts';
import { SEVERAL_TESTS } from './several-tests.ts';
import { SHARES } from './shares.ts';
import { WEIGHING } from './weighing.ts';

/** Methods under one heading, whose address is `methods-<id>`. */
export interface MethodGroup {
  readonly id: string;
  readonly title: () => string;
  readonly methods: readonly Method[];
}

/** Every method of the site, in the order of the method page. */
export const METHODS: readonly MethodGroup[] = [
  { id: 'means', title: m.methods_means, methods: [...MEANS, ...EFFECT_SIZES] },
  {
    id: 'counts',
    title: m.methods_counts,
    methods: [...SHARES, ...SEVERAL_TESTS, ...ORDERED_COUNTS]
  },
  { id: 'agreement', title: m.methods_agreement, methods: AGREEMENT },
  { id: 'models', title: m.methods_models, methods: [...MODELS, ...CLUSTERS] },
  { id: 'checks', title: m.methods_checks, methods: CHECKS },
  { id: 'how-sure', title: m.methods_how_sure, methods: WEIGHING },
  { id: 'what-if', title: m.methods_what_if, methods: WHAT_IF }
];
